import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createExportAnswers } from '../../../daemon/answers/exports.ts';
import { createRequestAnswers } from '../../../daemon/answers/requests.ts';
import type { DaemonApi, ExportAsk, MakeTokenResult } from '../../../daemon/api/contract.ts';
import { buildServer } from '../../../daemon/api/server.ts';
import { dashboard } from '../../../dashboard/plugin.ts';
import { memorySessions } from '../../support/api-server.ts';
import { createFakeDaemon } from '../../support/fake-daemon.ts';
import { auditOf, newWorld, officeOf, TUESDAY, viewerOf, WITHHELD_SITE, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const HOUR = 3_600_000;
const head = viewerOf('head');
const teacher = viewerOf('class_teacher');
const technician = viewerOf('technician');
let world: World;
let token: string;

const answers = () => createExportAnswers(officeOf(stores(), world));

beforeEach(async () => {
  world = newWorld();
  world.now = TUESDAY + 7;
  token = tokenOf(await answers().makeExportToken(technician, ' Squid '));
});

function tokenOf(result: MakeTokenResult): string {
  if (result.kind !== 'made') throw new Error(result.kind);
  return result.token;
}

async function authorised(
  site: string,
  different: { until?: number; kind?: 'block' | 'unblock'; group?: string } = {},
) {
  const { group, until = null, kind = 'block' } = different;
  const scope = group === undefined ? ({ kind: 'school' } as const) : ({ kind: 'groups', groups: [group] } as const);
  const requests = createRequestAnswers(officeOf(stores(), world));
  const wish = { kind, site, scope, reason: 'For this test.', until, incidentId: null };
  const asked = await requests.askRequest(teacher, wish);
  if (!('id' in asked)) throw new Error(asked.kind);
  await requests.authoriseRequest(head, asked.id, null);
}

const ask = (different: Partial<ExportAsk> = {}): ExportAsk => ({
  list: 'blocklist',
  format: 'plain',
  group: null,
  token,
  address: '192.0.2.7',
  ...different,
});

async function sitesIn(different: Partial<ExportAsk> = {}): Promise<readonly string[]> {
  const answer = await answers().exportList(ask(different));
  if (answer.kind !== 'list') throw new Error(answer.kind);
  return answer.text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const serialIn = (text: string) => Number(/Serial: (\d+)/.exec(text)?.[1]);

describe('a token', () => {
  test('is told once; the page says who made it, and who fetched what when', async () => {
    expect(await sitesIn()).toEqual([]);
    const { tokens } = await answers().exportPage(technician);
    expect(tokens).toMatchObject([
      { name: 'Squid', withdrawn: null, fetched: { at: TUESDAY + 7, from: '192.0.2.7', what: 'blocklist plain' } },
    ]);
    expect(
      JSON.stringify(await stores().database.reader.selectFrom('export_tokens').selectAll().execute()),
    ).not.toContain(token);
    expect(await auditOf(stores())).toEqual([`technician-1 make_export_token ${tokens[0]?.id}`]);
  });

  test('that was replaced or withdrawn opens nothing', async () => {
    const [row] = (await answers().exportPage(head)).tokens;
    const another = tokenOf(await answers().rotateExportToken(head, row?.id ?? ''));
    expect(await answers().exportList(ask())).toEqual({ kind: 'wrong_token' });
    expect(await sitesIn({ token: another })).toEqual([]);
    expect(await answers().withdrawExportToken(head, row?.id ?? '')).toEqual({ kind: 'done' });
    expect(await answers().exportList(ask({ token: another }))).toEqual({ kind: 'wrong_token' });
    expect(await answers().rotateExportToken(head, row?.id ?? '')).toEqual({ kind: 'gone' });
  });

  test('is for those who talk with whoever runs the filter', async () => {
    expect(await answers().makeExportToken(teacher, 'Mine')).toEqual({ kind: 'not_yours' });
    expect(await answers().makeExportToken(head, ' ')).toEqual({ kind: 'no_name' });
    expect(await answers().makeExportToken(head, 'For pupil017')).toEqual({ kind: 'names' });
    expect(await answers().chooseOwnSites(technician, { categories: [], allowed: true })).toEqual({
      kind: 'not_yours',
    });
  });

  test('opens nothing from another network than the settings name', async () => {
    world.exportNetworks = ['192.0.2.0/28', '2001:db8::7'];
    for (const address of ['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::7'])
      expect(await sitesIn({ address })).toEqual([]);
    for (const address of ['192.0.2.77', '2001:db8::8', 'nonsense'])
      expect(await answers().exportList(ask({ address }))).toEqual({ kind: 'wrong_network' });
  });
});

describe('the lists', () => {
  test('hold what is in force for whom it is asked, and change when a time is over', async () => {
    await authorised('casino.example');
    await authorised('year9.example', { group: 'Year 9' });
    world.now += 10;
    await authorised('casino.example', { kind: 'unblock', until: world.now + HOUR });
    expect(await sitesIn()).toEqual([]);
    expect(await sitesIn({ list: 'allowlist' })).toEqual(['casino.example']);
    expect(await sitesIn({ group: 'Year 9' })).toEqual(['year9.example']);
    world.now += HOUR;
    expect(await sitesIn()).toEqual(['casino.example']);
    expect(await sitesIn({ list: 'allowlist' })).toEqual([]);
  });

  test('have a serial that rises with each change, and with nothing else', async () => {
    const serial = async () => {
      const answer = await answers().exportList(ask({ format: 'rpz' }));
      return answer.kind === 'list' ? serialIn(answer.text) : 0;
    };
    const first = await serial();
    world.now += HOUR;
    expect(await serial()).toBe(first);
    await authorised('casino.example');
    const second = await serial();
    expect(second).toBeGreaterThan(first);
    // The clock was put back, and still it rises.
    world.now -= 2 * HOUR;
    await authorised('bet.example');
    expect(await serial()).toBeGreaterThan(second);
  });

  test('hold the school’s own sites of the kinds that a senior leader chose', async () => {
    const gambling = categoryId('gambling');
    const entries = [{ entry: 'https://Dice.example/', category: gambling, reason: '' }];
    world.fileLists = { ...NO_SCHOOL_LISTS, entries, allowed: [{ entry: 'club.example', reason: '' }] };
    expect(await sitesIn()).toEqual([]);
    expect((await answers().exportPage(head)).categories.map(({ id }) => id)).toEqual(['gambling']);
    await answers().chooseOwnSites(head, { categories: ['gambling', 'no-such-kind'], allowed: true });
    expect(await sitesIn()).toEqual(['dice.example']);
    expect(await sitesIn({ list: 'allowlist' })).toEqual(['club.example']);
    expect((await answers().exportPage(head)).own).toEqual({ categories: ['gambling'], allowed: true });
  });

  test('never allow what may be against the law, and leave it blocked', async () => {
    const plain = officeOf(stores(), world);
    const before = createRequestAnswers({ ...plain, isWithheldSite: () => false });
    const wish = {
      site: WITHHELD_SITE,
      scope: { kind: 'school' },
      reason: 'x',
      until: null,
      incidentId: null,
    } as const;
    for (const kind of ['block', 'unblock'] as const) {
      const asked = await before.askRequest(teacher, { ...wish, kind });
      if ('id' in asked) await before.authoriseRequest(head, asked.id, null);
      expect(await sitesIn({ list: 'allowlist' })).toEqual([]);
      expect(await sitesIn()).toEqual(kind === 'block' ? [WITHHELD_SITE] : []);
    }
  });

  test.each([
    { list: 'blocklist', format: 'adblock' },
    { list: 'list', format: 'plain' },
    { list: 'allowlist', format: 'hosts' },
  ])('there is no $list as $format', async (different) => {
    expect(await answers().exportList(ask(different))).toEqual({ kind: 'no_list' });
  });
});

describe('over HTTP', () => {
  async function serve() {
    const lines: string[] = [];
    const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    const daemon: DaemonApi = { ...createFakeDaemon({ now: () => world.now }), ...answers() };
    const app = await buildServer({
      ...{ daemon, dashboard, sessions: memorySessions(), sessionSecret: 'a secret for tests, 32 bytes at least' },
      ...{ secureCookies: false, trustProxy: false, allowedHosts: null, logger, now: () => world.now },
      readiness: () => ({ ready: true, why: null }),
    });
    const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
    return { lines, get };
  }

  test('a list is given to whoever has the token, in the header or in the address, which no log holds', async () => {
    await authorised('casino.example');
    const { get, lines } = await serve();
    const response = await get('/export/blocklist/squid', { authorization: `Bearer ${token}` });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.body).toContain('\n.casino.example\n');
    expect(response.headers['set-cookie']).toBeUndefined();
    expect((await get(`/export/blocklist/plain?token=${token}`)).statusCode).toBe(200);
    expect((await get(`/export/nolist/plain?token=${token}`)).statusCode).toBe(404);
    expect((await get(`/export/blocklist/%zz?token=${token}`)).statusCode).toBe(400);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain(token);
  });

  test('what is known already is not sent again', async () => {
    const { get } = await serve();
    const authorization = `Bearer ${token}`;
    const first = await get('/export/blocklist/rpz', { authorization });
    const etag = String(first.headers.etag);
    const modified = String(first.headers['last-modified']);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await get('/export/blocklist/rpz', { authorization, 'if-none-match': `"other", W/${etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect((await get('/export/blocklist/rpz', { authorization, 'if-modified-since': modified })).statusCode).toBe(304);
    await authorised('casino.example');
    expect((await get('/export/blocklist/rpz', { authorization, 'if-none-match': etag })).statusCode).toBe(200);
  });

  test('wrong tokens are refused, and soon not even looked at', async () => {
    const { get } = await serve();
    const wrong = await get('/export/blocklist/plain', { authorization: 'Bearer wrong' });
    expect([wrong.statusCode, wrong.headers['www-authenticate'], wrong.json().code]).toEqual([
      401,
      'Bearer',
      'WRONG_TOKEN',
    ]);
    for (let time = 0; time < 5; time++) await get('/export/blocklist/plain?token=wrong');
    const right = await get('/export/blocklist/plain', { authorization: `Bearer ${token}` });
    expect([right.statusCode, right.json().code]).toEqual([429, 'TOO_MANY_WRONG_TOKENS']);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('an address that asks all the time is asked to wait', async () => {
    const { get } = await serve();
    const statuses = [];
    for (let time = 0; time < 61; time++) {
      statuses.push((await get('/export/blocklist/plain', { authorization: `Bearer ${token}` })).statusCode);
    }
    expect([statuses.at(0), statuses.at(-2), statuses.at(-1)]).toEqual([200, 200, 429]);
  });
});
