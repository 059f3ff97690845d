import { expect, test } from 'vitest';
import { describeConfig } from '../../../daemon/config.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const PUPILS =
  '{ id: pupils, name: Pupils, proxy: "filter.example.org:8080", user: check-pupils, password_file: secret }';
const GUESTS = '{ id: guests, dns: 192.0.2.53 }';
const OPEN = '{ url: "https://www.example.org", expect: allowed, title: Our website }';
const CLOSED =
  '{ url: "http://casino.example/", expect: blocked, title: A casino, category: gambling, profiles: pupils }';

function folderWith(settings: string) {
  const folder = configFolder(withLog(settings));
  folder.write('secret', 'kept-to-itself\n');
  return folder;
}

function checks(parts: { profiles?: readonly string[]; addresses?: readonly string[]; more?: string }) {
  const { profiles = [PUPILS, GUESTS], addresses = [OPEN, CLOSED], more = '' } = parts;
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? '' : `  ${name}:\n${items.map((item) => `    - ${item}\n`).join('')}`;
  return `filter_checks:\n${list('profiles', profiles)}${list('addresses', addresses)}${more}`;
}

test('nothing is asked for until the school names it', () => {
  expect(accepted(folderWith('').load()).filterChecks).toMatchObject({ profiles: [], addresses: [], times: [] });
});

test('a school says as whom, what, when, and how its block page is known', () => {
  const page =
    '  block_page: { redirect: Block.example.org, addresses: 192.0.2.80, status: [403, 503], text: Stop, certificate_issuer: Block CA, cut_off: true }\n';
  const { filterChecks } = accepted(folderWith(checks({ more: `  at: ["13:00", "07:30"]\n${page}` })).load());
  const [pupils, guests] = filterChecks.profiles;
  expect(filterChecks.times).toEqual(['07:30', '13:00']);
  expect(pupils).toMatchObject({
    ...{ id: 'pupils', name: 'Pupils', group: 'Pupils', from: null },
    way: { kind: 'proxy', host: 'filter.example.org', port: 8080, user: 'check-pupils' },
  });
  expect(pupils?.way.kind === 'proxy' && pupils.way.password?.reveal()).toBe('kept-to-itself');
  expect(guests).toEqual({
    ...{ id: 'guests', name: 'guests', group: 'guests', from: null },
    way: { kind: 'dns', server: '192.0.2.53', port: 53 },
  });
  expect(filterChecks.addresses).toEqual([
    {
      ...{ url: 'https://www.example.org/', expect: 'allowed', title: 'Our website' },
      ...{ category: null, profiles: null, text: null },
    },
    {
      ...{ url: 'http://casino.example/', expect: 'blocked', title: 'A casino' },
      ...{ category: 'gambling', profiles: ['pupils'], text: null },
    },
  ]);
  expect(filterChecks.blockPage).toEqual({
    ...{ hosts: ['block.example.org'], addresses: ['192.0.2.80'], statuses: [403, 503], texts: ['Stop'] },
    ...{ certificateIssuers: ['Block CA'], cutsOff: true },
  });
});

test('the password is shown nowhere, and the checks are told in one line', () => {
  const config = accepted(folderWith(checks({})).load());
  expect(JSON.stringify(config) + describeConfig(config)).not.toContain('kept-to-itself');
  expect(describeConfig(config)).toMatch(/filter checks +2 addresses as Pupils, guests, on school days at 07:30/);
});

const PROFILES = 'filter_checks.profiles[]';
const ADDRESSES = 'filter_checks.addresses[]';

test.each<[string, string, string, string]>([
  [
    checks({ profiles: ['{ id: pupils, proxy: filter.example.org }'] }),
    `${PROFILES}.proxy`,
    'found “filter.example.org”',
    'a proxy as host:port, such as “filter.example.org:8080”',
  ],
  [
    checks({ profiles: [PUPILS.replace(' }', ', dns: 192.0.2.53 }')] }),
    `${PROFILES}.dns`,
    'found a DNS server beside a proxy',
    '“proxy:” or “dns:”, and a profile of its own for the other',
  ],
  [
    checks({ profiles: ['{ id: pupils, user: check-pupils, password_file: secret }'] }),
    `${PROFILES}.user`,
    'found “check-pupils” without a proxy',
    '“proxy:” beside it, or no “user:”',
  ],
  [
    checks({ profiles: [PUPILS.replace(', password_file: secret', '')] }),
    `${PROFILES}.user`,
    'found “check-pupils” without a password',
    '“password_file:” with the path of a file that holds the password',
  ],
  [
    checks({ profiles: [PUPILS.replace('password_file: secret', 'password_file: none')] }),
    `${PROFILES}.password_file`,
    'found a path where there is no file',
    'the path of a file that holds the password of the account',
  ],
  [
    checks({ profiles: ['{ id: pupils, dns: dns.example.org }'] }),
    `${PROFILES}.dns`,
    'found “dns.example.org”',
    'the IP address of a DNS server',
  ],
  [
    checks({ profiles: [PUPILS, GUESTS, GUESTS] }),
    `${PROFILES}.id`,
    'found “guests” a second time',
    'a short name of its own for this profile',
  ],
  [
    checks({ addresses: [OPEN, CLOSED.replace('profiles: pupils', 'profiles: [pupil]')] }),
    `${ADDRESSES}.profiles`,
    'found “pupil”, which is no profile',
    'pupils or guests, or the profile under “profiles:” first',
  ],
  [
    checks({ addresses: [OPEN, OPEN] }),
    `${ADDRESSES}.url`,
    'found an address a second time for the same profile',
    'each address once for a profile; “profiles:” tells apart what differs',
  ],
  [
    checks({ addresses: ['{ url: "https://user:word@www.example.org", expect: allowed, title: Ours }'] }),
    `${ADDRESSES}.url`,
    'found ',
    'an address to ask for, such as “http://www.example.org/page”, without an account in it',
  ],
  [
    checks({ addresses: ['{ url: "http://192.0.2.1/", expect: allowed, title: Ours }'] }),
    `${ADDRESSES}.url`,
    'found “192.0.2.1”, which no DNS server is asked for',
    'an address with a name, or “profiles:” without those that ask a DNS server',
  ],
  [
    checks({ addresses: [OPEN.replace('allowed', 'open')] }),
    `${ADDRESSES}.expect`,
    'found “open”',
    'blocked or allowed',
  ],
  [checks({ more: '  at: "25:00"\n' }), 'filter_checks.at', 'found “25:00”', 'a time of a school day, such as “07:30”'],
  [
    checks({ more: '  block_page: { status: 99 }\n' }),
    'filter_checks.block_page.status',
    'found 99',
    'a status, such as 403, or a list such as [403, 503]',
  ],
])('wrong settings %# are answered with what to write', (settings, setting, found, write) => {
  const lines = said(folderWith(settings).load()).join('\n');
  expect(lines).toContain(setting);
  expect(lines).toContain(found);
  expect(lines).toContain(`Write ${write}`);
  expect(lines).toMatch(/filterwatch\.yaml:\d+:\d+ /);
});

test('a profile for which everything must be blocked is told of: a network that is down would pass', () => {
  const result = folderWith(checks({ profiles: [PUPILS], addresses: [CLOSED] })).load();
  expect(result.kind).toBe('ok');
  expect(said(result).join('\n')).toContain('found “pupils”, for which everything must be blocked');
});
