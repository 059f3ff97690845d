/*
 * The school's lists as real programs use them: what was authorised on the dashboard is fetched with a token, and a real Squid, dnsmasq
 * and Unbound do what it says, to the letter.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeList } from '../../categories/list-writers.ts';
import { journey } from '../support/journey.ts';
import { lookUp } from '../support/look-up.ts';
import { throughProxy } from '../support/proxy-client.ts';
import { realTool } from '../support/real-tool.ts';
import { startDnsmasq, startUnbound, startUpstream } from '../support/resolver.ts';
import { addAccount, makeSchool } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { startSquid } from '../support/squid.ts';

const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const dnsmasqProgram = realTool('dnsmasq', ['/usr/sbin/dnsmasq']);
const unboundProgram = realTool('unbound', ['/usr/sbin/unbound']);
const unboundCheck = realTool('unbound-checkconf', ['/usr/sbin/unbound-checkconf']);
const on = journey();

const SITES = [
  'casino.example',
  'www.casino.example',
  'bücher.example',
  'tube.example/live',
  '192.0.2.99',
  '2001:db8::99',
];
let lists: Readonly<Record<string, string>>;

beforeAll(async () => {
  const folder = on.folder();
  writeFileSync(join(folder, 'access.log'), '');
  const school = makeSchool(on, { logPath: join(folder, 'access.log') });
  await addAccount(school, 'technician');
  await addAccount(school, 'head');
  const { address } = await school.start();
  const [technician, head] = [await signIn(address, ACCOUNT('technician')), await signIn(address, ACCOUNT('head'))];
  for (const site of SITES) await authorised(technician, head, { kind: 'block', site });
  await authorised(technician, head, { kind: 'unblock', site: 'good.casino.example' });
  const made = await technician.postJson('/api/v1/exports/tokens', { name: 'Squid' });
  const { token } = z.object({ token: z.string() }).parse(made);
  lists = await fetchAll(address, token);
});

const ACCOUNT = (role: string) => ({ email: `${role}@school.example`, password: 'three plain words here' });

async function authorised(asker: SignedIn, head: SignedIn, wish: { readonly kind: string; readonly site: string }) {
  const asked = await asker.postJson('/api/v1/filter-requests', { ...wish, reason: 'For this test.' });
  const { id } = z.object({ id: z.string() }).parse(asked);
  await head.postJson(`/api/v1/filter-requests/${id}/authorise`, {});
}

async function fetchAll(address: string, token: string): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {};
  const names = ['blocklist/plain', 'blocklist/squid', 'blocklist/rpz', 'blocklist/hosts', 'blocklist/dnsmasq'];
  for (const name of [...names, 'allowlist/squid', 'allowlist/rpz', 'allowlist/dnsmasq']) {
    const response = await fetch(`${address}/export/${name}`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(200);
    all[name] = await response.text();
  }
  return all;
}

const list = (name: string): string => lists[name] ?? '';

function fileWith(text: string): string {
  const path = join(on.folder(), 'list');
  writeFileSync(path, text, { mode: 0o644 });
  chmodSync(join(path, '..'), 0o755);
  return path;
}

test('what is on the list is what was authorised', () => {
  const sites = list('blocklist/plain')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(sites).toEqual(
    [...SITES].map((site) => site.replace('bücher', 'xn--bcher-kva')).toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

describe.skipIf(squidProgram === null)('a real Squid', () => {
  const acls = (blocked: string, allowed: string) => [
    `acl blocked dstdomain -n "${fileWith(blocked)}"`,
    `acl allowed dstdomain -n "${fileWith(allowed)}"`,
    'http_access allow signed_in allowed',
    'http_access deny blocked',
  ];

  test('denies what is blocked, with all below it, and lets through what is allowed', async () => {
    const rules = acls(list('blocklist/squid'), list('allowlist/squid'));
    const squid = await startSquid({ users: ['pupil017'], denied: [], rules });
    on.afterwards(() => squid.stop());
    expect(squid.complaints()).toEqual('');
    const ask = (url: string) => throughProxy({ port: squid.port, url, user: 'pupil017' });
    const answers: Record<string, number> = {};
    for (const host of HOSTS) answers[host] = await ask(`http://${host}/`);
    expect(answers).toEqual({
      'casino.example': 403,
      'deep.www.casino.example': 403,
      'good.casino.example': 200,
      'xn--bcher-kva.example': 403,
      'notcasino.example': 200,
      'tube.example': 200,
      '192.0.2.99': 403,
      '192.0.2.98': 200,
      '[2001:db8::99]': 403,
    });
    await squid.stop();
  });

  const HOSTS = [
    ...['casino.example', 'deep.www.casino.example', 'good.casino.example', 'xn--bcher-kva.example'],
    ...['notcasino.example', 'tube.example', '192.0.2.99', '192.0.2.98', '[2001:db8::99]'],
  ];

  test('takes an empty list, too', async () => {
    const empty = (meaning: 'block' | 'allow') => writeList('squid', [], { meaning, serial: 1 }).text;
    const squid = await startSquid({ users: ['pupil017'], denied: [], rules: acls(empty('block'), empty('allow')) });
    on.afterwards(() => squid.stop());
    expect(await throughProxy({ port: squid.port, url: 'http://casino.example/', user: 'pupil017' })).toBe(200);
    await squid.stop();
  });
});

const client = '127.0.0.1';

describe.skipIf(dnsmasqProgram === null)('a real dnsmasq', () => {
  test('finds the file sound, and answers with no address for what is blocked', async () => {
    const files = [list('blocklist/dnsmasq'), list('allowlist/dnsmasq')].map(fileWith);
    const program = dnsmasqProgram ?? '';
    for (const file of files) execFileSync(program, ['--test', `--conf-file=${file}`], { stdio: 'pipe' });
    const upstream = await startUpstream(program);
    const resolver = await startDnsmasq(program, [
      `server=127.0.0.1#${upstream.port}`,
      ...files.map((file) => `conf-file=${file}`),
    ]);
    on.afterwards(() => Promise.all([upstream.stop(), resolver.stop()]));
    const ask = (name: string) => lookUp({ port: resolver.port, client, name, type: 'A' });
    expect(await ask('casino.example')).toEqual(['0.0.0.0']);
    expect(await ask('deep.casino.example')).toEqual(['0.0.0.0']);
    expect(await ask('xn--bcher-kva.example')).toEqual(['0.0.0.0']);
    expect(await ask('good.casino.example')).toEqual(['192.0.2.10']);
    expect(await ask('notcasino.example')).toEqual(['192.0.2.10']);
  });

  test('a hosts file blocks each name, and nothing below it', async () => {
    const program = dnsmasqProgram ?? '';
    const upstream = await startUpstream(program);
    const hosts = `addn-hosts=${fileWith(list('blocklist/hosts'))}`;
    const resolver = await startDnsmasq(program, [`server=127.0.0.1#${upstream.port}`, hosts]);
    on.afterwards(() => Promise.all([upstream.stop(), resolver.stop()]));
    const ask = (name: string) => lookUp({ port: resolver.port, client, name, type: 'A' });
    expect(await ask('casino.example')).toEqual(['0.0.0.0']);
    expect(await ask('deep.casino.example')).toEqual(['192.0.2.10']);
  });
});

describe.skipIf(unboundProgram === null || dnsmasqProgram === null)('a real Unbound', () => {
  const zone = (name: string, text: string) => ['rpz:', `  name: "${name}"`, `  zonefile: "${fileWith(text)}"`];

  test('loads both zones, and answers that what is blocked does not exist', async () => {
    const upstream = await startUpstream(dnsmasqProgram ?? '');
    const sections = () => [
      ...zone('allowed.rpz', list('allowlist/rpz')),
      ...zone('blocked.rpz', list('blocklist/rpz')),
      'forward-zone:',
      '  name: "."',
      `  forward-addr: 127.0.0.1@${upstream.port}`,
    ];
    const configuration = ['server:', '  module-config: "respip iterator"', '  chroot: ""', ...sections()];
    if (unboundCheck !== null)
      execFileSync(unboundCheck, [fileWith(`${configuration.join('\n')}\n`)], { stdio: 'pipe' });
    const resolver = await startUnbound(unboundProgram ?? '', ['module-config: "respip iterator"'], sections);
    on.afterwards(() => Promise.all([upstream.stop(), resolver.stop()]));
    const ask = (name: string) => lookUp({ port: resolver.port, client, name, type: 'A' });
    expect(await ask('casino.example')).toEqual([]);
    expect(await ask('deep.casino.example')).toEqual([]);
    expect(await ask('xn--bcher-kva.example')).toEqual([]);
    expect(await ask('good.casino.example')).toEqual(['192.0.2.10']);
    expect(await ask('notcasino.example')).toEqual(['192.0.2.10']);
  });

  test('a name that leads to a blocked address does not exist, and names of any length are loaded', async () => {
    const upstream = await startUpstream(dnsmasqProgram ?? '');
    const long = [Array.from({ length: 3 }, () => 'a'.repeat(59)).join('.'), 'example'].join('.');
    const longer = [Array.from({ length: 4 }, () => 'b'.repeat(60)).join('.'), 'example'].join('.');
    const { text } = writeList('rpz', [long.slice(-180), longer, '192.0.2.10', '2001:db8::10'], {
      meaning: 'block',
      serial: 1,
    });
    const resolver = await startUnbound(unboundProgram ?? '', ['module-config: "respip iterator"'], () => [
      ...zone('a-zone-with-a-rather-long-name.school.example.rpz', text),
      'forward-zone:',
      '  name: "."',
      `  forward-addr: 127.0.0.1@${upstream.port}`,
    ]);
    on.afterwards(() => Promise.all([upstream.stop(), resolver.stop()]));
    expect(await lookUp({ port: resolver.port, client, name: 'www.example.org', type: 'A' })).toEqual([]);
    expect(await lookUp({ port: resolver.port, client, name: 'www.example.org', type: 'AAAA' })).toEqual([]);
    expect(await lookUp({ port: resolver.port, client, name: 'edge.example', type: 'A' })).toEqual(['192.0.2.11']);
  });
});
