/*
 * A real dnsmasq is asked for names by several clients, with both ways to log that it has: every look-up is found again once, with
 * who asked and what became of it, and nothing of the log is left that is not understood.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { lookUp, type Question } from '../support/look-up.ts';
import { recordsIn } from '../support/parsed-log.ts';
import { realTool } from '../support/real-tool.ts';
import { type RunningResolver, startDnsmasq, startUpstream } from '../support/resolver.ts';
import { makeSchool, type School } from '../support/school.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const program = realTool('dnsmasq', ['/usr/sbin/dnsmasq']);

const PUPIL = '127.0.0.17';
const TEACHER = '127.0.0.3';
const BLOCKED = 'blocked';
const RULE = 'config';

type Asked = readonly [client: string, name: string, type: Question['type']];
type Found = readonly [client: string, name: string, disposition: string, rule: string | null];

const ASKED: readonly Asked[] = [
  [PUPIL, 'www.example.org', 'A'],
  [TEACHER, 'WWW.Example.Org', 'A'],
  [PUPIL, 'www.example.org', 'AAAA'],
  [PUPIL, 'shop.example', 'A'],
  [PUPIL, 'page.missing.example', 'A'],
  [PUPIL, 'casino.example', 'A'],
  [PUPIL, 'casino.example', 'AAAA'],
  [PUPIL, 'games.example', 'A'],
  [PUPIL, 'www.games.example', 'AAAA'],
  [TEACHER, 'nowhere.example', 'A'],
  [TEACHER, 'gone.example', 'A'],
  [PUPIL, 'server.school.example', 'A'],
];
const NOT_WANTED: readonly Asked[] = [
  ['127.0.0.1', 'www.example.org', 'A'],
  [PUPIL, '17.3.44.10.in-addr.arpa', 'PTR'],
  [PUPIL, '_ldap._tcp.school.example', 'SRV'],
  [PUPIL, 'printer', 'A'],
  [PUPIL, 'scanner.local', 'A'],
];
const FOUND: readonly Found[] = [
  [PUPIL, 'www.example.org', 'allowed', null],
  [TEACHER, 'www.example.org', 'allowed', null],
  [PUPIL, 'www.example.org', 'allowed', null],
  [PUPIL, 'shop.example', 'allowed', null],
  [PUPIL, 'page.missing.example', 'unknown', null],
  [PUPIL, 'casino.example', 'allowed', null],
  [PUPIL, 'casino.example', 'allowed', null],
  [PUPIL, 'games.example', BLOCKED, RULE],
  [PUPIL, 'www.games.example', BLOCKED, RULE],
  [TEACHER, 'nowhere.example', BLOCKED, RULE],
  [TEACHER, 'gone.example', BLOCKED, RULE],
  [PUPIL, 'server.school.example', 'unknown', null],
];

describe.skipIf(program === null).each(['log-queries', 'log-queries=extra'])('a real dnsmasq with %s', (logging) => {
  const on = journey();
  let resolver: RunningResolver;
  let school: School;

  beforeAll(async () => {
    const upstream = await startUpstream(program ?? '');
    on.afterwards(() => upstream.stop());
    resolver = await startDnsmasq(program ?? '', [
      logging,
      `server=127.0.0.1#${upstream.port}`,
      'domain-needed',
      'address=/games.example/#',
      'address=/nowhere.example/0.0.0.0',
      'address=/gone.example/',
      'address=/server.school.example/10.44.0.5',
    ]);
    on.afterwards(() => resolver.stop());
    const casino = { entry: 'casino.example', category: 'gambling', reason: 'For this test' };
    const source = { path: resolver.logPath, zone: 'UTC' };
    school = makeSchool(on, { logPath: '', settings: { sources: [source], categories: { block: [casino] } } });
    await school.start();
    for (const [client, name, type] of [...NOT_WANTED, ...ASKED])
      await lookUp({ port: resolver.port, client, name, type });
    await waitFor(
      () => resolver.log().includes('server.school.example is 10.44.0.5'),
      'dnsmasq to log the last answer',
    );
    await waitFor(() => linesStored(school.data).all === linesIn(resolver.log()), 'every line to be stored', 20_000);
  });

  test('every look-up is one record, with who asked and what became of it', async () => {
    const records = await recordsIn(school, resolver.logPath);
    const found = records.map((record) => [record.clientIp, record.urlDomain, record.disposition, record.filterRule]);
    expect(found).toEqual(FOUND);
    expect(new Set(records.map(({ kind, observer }) => `${kind} ${observer}`))).toEqual(new Set(['dns dnsmasq']));
  });

  test('the daemon counted the same, and understood every line', () => {
    const stored = linesStored(school.data);
    expect({ record: stored.record, malformed: stored.malformed }).toEqual({ record: FOUND.length, malformed: 0 });
  });

  test('a site that the policy does not allow is flagged once, although it was looked up for both kinds of address', () => {
    const flagged = rowsOf(school.data, 'events').map((row) => JSON.parse(String(row.record)));
    expect(flagged.map(({ urlDomain, clientIp, disposition }) => [urlDomain, clientIp, disposition])).toEqual([
      ['casino.example', PUPIL, 'allowed'],
    ]);
  });
});

function linesIn(log: string): number {
  return log.split('\n').filter((line) => line !== '').length;
}
