/*
 * A real Unbound with local zones and a response policy zone: every look-up is found again once, with who asked and what became of it,
 * whether the log has questions and replies or questions alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { lookUp, type Question } from '../support/look-up.ts';
import { recordsIn } from '../support/parsed-log.ts';
import { realTool } from '../support/real-tool.ts';
import { type RunningResolver, startUnbound, startUpstream } from '../support/resolver.ts';
import { makeSchool, type School } from '../support/school.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const unbound = realTool('unbound', ['/usr/sbin/unbound']);
const dnsmasq = realTool('dnsmasq', ['/usr/sbin/dnsmasq']);

const PUPIL = '127.0.0.17';
const TEACHER = '127.0.0.3';

type Asked = readonly [client: string, name: string, type: Question['type']];
type Found = readonly [client: string, name: string, disposition: string, category: string | null, rule: string | null];

const ASKED: readonly Asked[] = [
  [PUPIL, 'printer.local', 'A'],
  [PUPIL, '17.3.44.10.in-addr.arpa', 'PTR'],
  [PUPIL, 'www.example.org', 'A'],
  [TEACHER, 'WWW.Example.Org', 'AAAA'],
  [PUPIL, 'page.missing.example', 'A'],
  [PUPIL, 'games.example', 'A'],
  [PUPIL, 'www.chat.example', 'AAAA'],
  [TEACHER, 'bet.example', 'A'],
  [PUPIL, 'help.example', 'A'],
  [PUPIL, 'gone.example', 'A'],
];
const OF_LISTS: readonly Found[] = [
  [PUPIL, 'games.example', 'blocked', null, 'games.example. always_nxdomain'],
  [PUPIL, 'www.chat.example', 'blocked', null, 'chat.example. always_null'],
  [TEACHER, 'bet.example', 'blocked', 'gambling', 'bet.example.'],
  [PUPIL, 'help.example', 'allowed', 'gambling', 'help.example.'],
  [PUPIL, 'gone.example', 'blocked', 'gambling', 'gone.example.'],
];
const FOUND: readonly Found[] = [
  [PUPIL, 'www.example.org', 'allowed', null, null],
  [TEACHER, 'www.example.org', 'allowed', null, null],
  [PUPIL, 'page.missing.example', 'unknown', null, null],
  ...OF_LISTS,
];
const POLICY_ZONE = `$ORIGIN gambling.rpz.
@ 60 IN SOA localhost. root.localhost. 1 60 60 60 60
@ 60 IN NS localhost.
bet.example CNAME .
help.example CNAME rpz-passthru.
gone.example CNAME rpz-drop.
`;

describe.skipIf(unbound === null || dnsmasq === null)('a real Unbound', () => {
  const on = journey();

  async function startResolver(logging: readonly string[]): Promise<RunningResolver> {
    const upstream = await startUpstream(dnsmasq ?? '');
    on.afterwards(() => upstream.stop());
    const zones = ['local-zone: "games.example." always_nxdomain', 'local-zone: "chat.example." always_null'];
    const server = ['module-config: "respip iterator"', 'log-local-actions: yes', ...logging, ...zones];
    const resolver = await startUnbound(unbound ?? '', server, (folder) => {
      writeFileSync(join(folder, 'gambling.zone'), POLICY_ZONE);
      return [
        'rpz:',
        'name: "gambling.rpz"',
        `zonefile: "${folder}/gambling.zone"`,
        'rpz-log: yes',
        'rpz-log-name: "gambling"',
        'forward-zone:',
        'name: "."',
        `forward-addr: 127.0.0.1@${upstream.port}`,
      ];
    });
    on.afterwards(() => resolver.stop());
    return resolver;
  }

  async function ask(resolver: RunningResolver): Promise<void> {
    for (const [client, name, type] of ASKED) await lookUp({ port: resolver.port, client, name, type });
    await waitFor(() => resolver.log().includes('rpz-drop'), 'Unbound to log the last look-up');
  }

  async function foundIn(school: School, resolver: RunningResolver) {
    const records = await recordsIn(school, resolver.logPath);
    return records.map((each) => [
      each.clientIp,
      each.urlDomain,
      each.disposition,
      each.filterCategory,
      each.filterRule,
    ]);
  }

  describe.each([
    ['as it is', ['log-queries: yes', 'log-replies: yes']],
    ['with tags and times', ['log-queries: yes', 'log-replies: yes', 'log-tag-queryreply: yes', 'log-time-ascii: yes']],
    ['without questions', ['log-replies: yes']],
  ])('whose log has replies, %s', (_, logging) => {
    let resolver: RunningResolver;
    let school: School;

    beforeAll(async () => {
      resolver = await startResolver(logging);
      const settings = { sources: [{ path: resolver.logPath, zone: 'UTC' }] };
      school = makeSchool(on, { logPath: '', settings });
      await school.start();
      await ask(resolver);
      await waitFor(() => linesStored(school.data).all === linesIn(resolver.log()), 'every line to be stored', 20_000);
    });

    test('every look-up is one record', async () => {
      expect(await foundIn(school, resolver)).toEqual(FOUND);
    });

    test('the daemon counted the same, and understood every line', () => {
      const { record, malformed } = linesStored(school.data);
      expect({ record, malformed }).toEqual({ record: FOUND.length, malformed: 0 });
    });
  });

  test('of a log without replies what a list did is found, and of the rest who asked', async () => {
    const resolver = await startResolver(['log-queries: yes']);
    const school = makeSchool(on, { logPath: resolver.logPath });
    await ask(resolver);
    // What waits for the use of a list is given back by the lines of a later second.
    await waitFor(async () => {
      await lookUp({ port: resolver.port, client: PUPIL, name: 'printer.local', type: 'A' });
      return (await foundIn(school, resolver)).length === FOUND.length;
    }, 'all records');
    const unknown = FOUND.slice(0, 3).map(([client, name]) => [client, name, 'unknown', null, null]);
    const found = await foundIn(school, resolver);
    expect(found.toSorted()).toEqual([...unknown, ...OF_LISTS].toSorted());
  });
});

function linesIn(log: string): number {
  return log.split('\n').filter((line) => line !== '').length;
}
