import { expect, test } from 'vitest';
import { clientAddress, type LookUp, lookUpResult, whyUnwanted, withoutPort } from '../../../parsers/dns/look-up.ts';

const ASKED: LookUp = { askedAt: 1_769_850_764_000, name: 'games.example', type: 'A', client: '10.44.3.17' };

function reasonFor(asked: Partial<LookUp>): string | null {
  const unwanted = whyUnwanted({ ...ASKED, ...asked });
  return unwanted?.kind === 'skipped' ? unwanted.reason : null;
}

test.each([
  ['www.example.org', 'A'],
  ['WWW.Example.ORG.', 'AAAA'],
  ['games.example', 'HTTPS'],
  ['games.example', 'type=65'],
  ['games.example', 'TYPE65'],
  ['games.example', '28'],
  ['a_b.example', 'A'],
  ['x1.tunnel.example', 'NULL'],
  ['lan.example', 'A'],
  ['xn--bcher-kva.example', null],
  ['-x.games.example', 'A'],
  ['x-.games.example', 'AAAA'],
  ['_x.games.example', 'HTTPS'],
  ['_x._tcp.games.example', 'A'],
  ['a!b.games.example', 'A'],
  ['a*b.games.example', '28'],
  ["a'b,c+d~e$f&g(h);i=j.games.example", 'A'],
  ['_x.tunnel.example', 'TXT'],
])('%s (%s) is wanted', (name, type) => {
  expect(reasonFor({ name, type })).toBeNull();
});

test.each([
  ['17.3.44.10.in-addr.arpa', 'PTR', 'reverse look-up'],
  ['1.0.0.2.IP6.ARPA.', 'PTR', 'reverse look-up'],
  ['_ldap._tcp.school.example', 'SRV', 'look-up of a service, of mail or of DNS itself'],
  ['_8443._https.games.example', 'HTTPS', 'look-up of a service, of mail or of DNS itself'],
  ['_dmarc.games.example', 'TXT', 'look-up of a service, of mail or of DNS itself'],
  ['_dns._udp.games.example', null, 'look-up of a service, of mail or of DNS itself'],
  ['games.example', 'MX', 'look-up of a service, of mail or of DNS itself'],
  ['games.example', 'TYPE43', 'look-up of a service, of mail or of DNS itself'],
  ['.', 'A', 'look-up of a service, of mail or of DNS itself'],
  ['wpad', 'A', 'name of the local network'],
  ['printer.local', 'A', 'name of the local network'],
  ['Router.HOME.arpa.', 'A', 'name of the local network'],
  ['www.example.org/.games.example', 'A', 'name that no site can have'],
  ['games.example@www.example.org', 'A', 'name that no site can have'],
  ['.games.example', 'A', 'name that no site can have'],
  ['a|b.example', 'A', 'name that no site can have'],
  ['games.exa!mple', 'A', 'name that no site can have'],
  ['a b.example', 'A', 'name that no site can have'],
  ['a..example', 'A', 'name that no site can have'],
  ['%41.example', 'A', 'name that no site can have'],
  ['bücher.example', 'A', 'name that no site can have'],
  [`${'a'.repeat(260)}.example`, 'A', 'name that no site can have'],
])('%s (%s) is not: %s', (name, type, reason) => {
  expect(reasonFor({ name, type })).toBe(reason);
});

test('the resolver’s own questions are not wanted, those of its neighbours are', () => {
  expect(reasonFor({ client: '127.0.0.1' })).toBe('question of the resolver itself');
  expect(reasonFor({ client: '::1' })).toBe('question of the resolver itself');
  expect(reasonFor({ client: '127.0.0.2' })).toBeNull();
  expect(reasonFor({ client: null })).toBeNull();
});

test('a record has the name in lower case, the bare address, and what is known of the asker', () => {
  const asked = { ...ASKED, name: 'WWW.Games.Example.', client: '::ffff:10.44.3.17' };
  const outcome = { disposition: 'blocked', filterCategory: 'games', filterRule: 'list' } as const;
  const asker = { deviceName: 'lib-pc-04', clientMac: '02:00:00:ab:cd:17' };
  expect(lookUpResult('dnsmasq', asked, outcome, asker)).toEqual({
    kind: 'record',
    record: {
      timestamp: 1_769_850_764_000,
      kind: 'dns',
      observer: 'dnsmasq',
      disposition: 'blocked',
      clientIp: '10.44.3.17',
      clientMac: '02:00:00:ab:cd:17',
      deviceName: 'lib-pc-04',
      userName: null,
      userAgent: null,
      method: null,
      statusCode: null,
      url: null,
      urlDomain: 'www.games.example',
      referrer: null,
      fetchDest: null,
      fetchMode: null,
      fetchSite: null,
      fetchUser: null,
      durationMs: null,
      contentType: null,
      bytesDown: null,
      bytesUp: null,
      searchTerms: null,
      filterCategory: 'games',
      filterRule: 'list',
    },
  });
});

test.each([
  ['fe80::1%eth0', 'fe80::1'],
  ['2001:DB8::17', '2001:db8::17'],
  ['lib-pc-04', null],
  [null, null],
])('the client %s is %s', (client, address) => {
  expect(clientAddress(client)).toBe(address);
});

test.each([
  ['10.44.3.17:50122', '10.44.3.17'],
  ['[2001:db8::17]:50122', '2001:db8::17'],
  ['2001:db8::17', '2001:db8::17'],
  ['10.44.3.17', '10.44.3.17'],
])('%s without its port is %s', (text, address) => {
  expect(withoutPort(text)).toBe(address);
});
