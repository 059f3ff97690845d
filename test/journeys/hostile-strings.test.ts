/*
 * A school in which everybody and everything is called by hostile texts: they come in by the logs, the roster, the settings and every
 * form that there is. Everybody opens every page, and takes along every file.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../categories/list-writers.ts';
import { hashPassword } from '../../daemon/api/passwords.ts';
import type { StaffId } from '../../daemon/incidents/incident.ts';
import { openStores } from '../../daemon/store/stores.ts';
import { toText } from '../../dashboard/html.ts';
import { faultsOf, vocabularyOf } from '../support/answer-faults.ts';
import { listenTo } from '../support/browser-complaints.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { crawl } from '../support/crawl.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { asItIs, everyPage } from '../support/dashboard-pages.ts';
import type { Filling } from '../support/form-filler.ts';
import {
  ASKED,
  ELSEWHERE,
  EMPTY_FORMS,
  HEADS,
  HOSTILE_IDS,
  INSTEAD,
  MUST,
  TAKEN_BACK,
} from '../support/hostile-doors.ts';
import { documentFaults, fileFaults, isObject } from '../support/hostile-files.ts';
import { accountOf, HOSTILE_STAFF, type HostileRole, makeHostileSchool } from '../support/hostile-school.ts';
import { BREAKING_TEXTS, HOSTILE_TEXTS, MARK, takeTurns } from '../support/hostile-texts.ts';
import { journey } from '../support/journey.ts';
import { apiRoutes, type PageRoute, pageRoutes } from '../support/page-routes.ts';
import { parsePage } from '../support/parsed-page.ts';
import { LEAD, type School } from '../support/school.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { rowsOf } from '../support/store-reading.ts';
import { openVisitor, tokenOf, type Visited, type Visitor, visitorAs } from '../support/visitor.ts';
import { waitFor } from '../support/wait-for.ts';

const NOBODY = 'nobody' as const;
const NETWORK_OF_NOBODY = 200;
/** The browser's own; each of its addresses is asked from so often. */
const NETWORK_OF_BROWSER = 201;

const EVERYBODY = [...HOSTILE_STAFF, NOBODY] as const;

const known = vocabularyOf(Object.values(everyPage).map((make) => parsePage(toText(make(asItIs)))));
const on = journey();
const visitors = new Map<HostileRole, Visitor>();
const files: Visited[] = [];
/** What can be opened in the end, and by whom. */
const pages: { readonly role: HostileRole | typeof NOBODY; readonly path: string }[] = [];
const reached = new Set<string>();
const ids = new Set<string>();
let school: School;
let daemon: DaemonProcess;
let mail: TestSmtpServer;
let routes: readonly PageRoute[];

beforeAll(async () => {
  mail = await startSmtpServer({ security: 'none' });
  on.afterwards(() => mail.stop());
  routes = await pageRoutes();
  school = makeHostileSchool(on, mail);
  await addEverybody(school.data);
  daemon = await school.start({ FILTERWATCH_LOG_LEVEL: 'info' });
  for (const [network, role] of HOSTILE_STAFF.entries()) {
    visitors.set(role, await visitorAs(daemon.address, accountOf(role), network));
  }
  await waitFor(isAllRead, 'the logs to be read', 60_000);
  // By the clock, within a minute: whoever is quicker finds no report, and so none of its files.
  await waitFor(() => rowsOf(school.data, 'reports').length > 0, 'the first reports', 90_000);
}, 180_000);

/** Each has an account, by a hostile name, and the first run is over. */
async function addEverybody(data: string): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const stores = await openStores(join(data, 'filterwatch.sqlite'), 'main');
  const text = takeTurns(HOSTILE_TEXTS);
  const passwordHash = await hashPassword(LEAD.password);
  for (const role of HOSTILE_STAFF) {
    const account = {
      id: `id-of-${role}` as StaffId,
      name: `The ${role} ${text()}`,
      email: accountOf(role).email,
      role,
    };
    await stores.staff.add({ ...account, passwordHash }, 1);
  }
  await stores.settings.set('set_up_done', '1');
  await stores.database.close();
}

let before = 0;

/** No more incidents than a look ago. */
async function isAllRead(): Promise<boolean> {
  await wait(1_000);
  const now = rowsOf(school.data, 'incidents').length;
  const isSame = now > 20 && now === before;
  before = now;
  return isSame;
}

function as(role: HostileRole): Visitor {
  const visitor = visitors.get(role);
  if (visitor === undefined) throw new Error(`${role} has not signed in.`);
  return visitor;
}

/** What is wrong with the answers to everybody, with forms filled in like this. */
async function faultsWith(filling: Filling | null): Promise<readonly string[]> {
  const faults = new Set<string>();
  const texts = filling === 'hostile' ? [...HOSTILE_TEXTS, ...BREAKING_TEXTS] : HOSTILE_TEXTS;
  for (const role of EVERYBODY) {
    const visitor = role === NOBODY ? openVisitor(daemon.address, NETWORK_OF_NOBODY) : as(role);
    const found = await crawl(visitor, {
      ...{ routes, filling, next: takeTurns(texts) },
      instead: filling === 'hostile' ? { ...INSTEAD, ...TAKEN_BACK } : INSTEAD,
      look: (visited, route, page) => {
        for (const fault of faultsOf(visited, page, known)) faults.add(`${route} for ${role} ${fault}`);
        if (visited.headers.has('content-disposition')) files.push(visited);
        if (filling === null && page !== null && visited.status === 200) pages.push({ role, path: visited.path });
      },
    });
    for (const route of found.reached) reached.add(route);
    for (const id of found.ids) ids.add(id);
  }
  return [...faults];
}

const LONG = { timeout: 300_000 };

test('no text becomes part of a page, whoever wrote it into which form', LONG, async () => {
  expect(await faultsWith('plausible')).toEqual([]);
});

test('nor does it where a form is refused and shown again', LONG, async () => {
  expect(await faultsWith('hostile')).toEqual([]);
});

test('nor wherever it is shown afterwards', LONG, async () => {
  expect(await faultsWith(null)).toEqual([]);
});

test('that was every door', () => {
  expect(MUST.filter((route) => !reached.has(route))).toEqual([]);
});

test('the JSON API answers JSON, or a page that is drawn, and breaks nowhere', LONG, async () => {
  const faults = new Set<string>();
  for (const { method, path } of apiRoutes()) {
    if (method !== 'GET') continue;
    for (const address of addressesOf(path, [...ids])) {
      const visited = await as('head').get(address);
      for (const fault of faultsOf(visited, null, known)) faults.add(`${path} ${fault}`);
      const isDrawn = path.endsWith('/pdf') && visited.headers.get('content-type') === 'application/pdf';
      if (!isDrawn && !isObject(visited.body.toString()) && !visited.body.toString().startsWith('['))
        faults.add(`${path} is no JSON`);
    }
  }
  expect([...faults]).toEqual([]);
});

test('an id that leads elsewhere names nothing, in every address that has one', LONG, async () => {
  const faults = new Set<string>();
  const head = as('head');
  const token = await tokenOf(head, '/account');
  for (const { method, path } of [...routes, ...apiRoutes()]) {
    if (!path.includes(':')) continue;
    for (const address of addressesOf(path, HOSTILE_IDS, (id) => id)) {
      const visited = await (method === 'GET'
        ? head.get(address)
        : head.post(address, [
            ['_csrf', token],
            ['version', '1'],
          ]));
      const page = visited.headers.get('content-type')?.startsWith('text/html')
        ? parsePage(visited.body.toString())
        : null;
      for (const fault of faultsOf(visited, page, known)) faults.add(`${method} ${path} ${fault}`);
      if (visited.status === 200 && !EMPTY_FORMS.includes(path))
        faults.add(`${method} ${path} answers 200 to ${address}`);
    }
  }
  for (const address of HOSTILE_IDS.flatMap((id) => [
    `/assets/${id}`,
    `/assets/../${id}`,
    `/assets/app.css/${id}`,
    `/${id}`,
  ])) {
    const { status, body } = await head.get(address);
    if (status === 200 || /"name": "filterwatch"|root:/.test(body.toString()))
      faults.add(`${address} is answered ${status}`);
  }
  expect([...faults]).toEqual([]);
});

test('nothing in an address leads to another server', LONG, async () => {
  const faults = new Set<string>();
  const plain = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':') && path !== '/updates');
  const [incident = ''] = rowsOf(school.data, 'incidents').map(({ id }) => String(id));
  for (const path of [...plain.map((route) => route.path), `/incidents/${incident}`]) {
    for (const elsewhere of ELSEWHERE) {
      const query = ASKED.map((name) => `${name}=${encodeURIComponent(elsewhere)}`).join('&');
      for (const role of ['head', 'lead'] as const) {
        const visited = await as(role).get(`${path}?${query}`);
        const page = visited.headers.get('content-type')?.startsWith('text/html')
          ? parsePage(visited.body.toString())
          : null;
        for (const fault of faultsOf(visited, page, known)) faults.add(`GET ${path} ${fault}`);
      }
    }
  }
  expect([...faults]).toEqual([]);
});

test('no cell of a file is a formula, no row and no page in it is broken, and its name is ours', async () => {
  const names = files.map(
    ({ headers }) => /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '',
  );
  expect([...new Set(names.map((name) => name.replaceAll(/-.*\./g, '.')))].toSorted()).toEqual([
    ...[
      'annual.pdf',
      'evidence.zip',
      'filtering.csv',
      'filtering.pdf',
      'filterwatch.csv',
      'filterwatch.ndjson',
      'handover.csv',
    ],
    ...['personal.zip', 'who.csv', 'who.ndjson'],
  ]);
  const faults = await Promise.all(files.map(({ body }, place) => fileFaults(names[place] ?? '', body)));
  expect(faults.flat()).toEqual([]);
});

test('a list that a filter fetches holds sites alone', async () => {
  const head = as('head');
  const sent = [
    ['_csrf', await tokenOf(head, '/account')],
    ['name', 'Squid'],
  ] as const;
  const page = (await head.post('/requests/export/tokens', sent)).body.toString();
  const token = /<code[^>]*>([\w-]{30,})</.exec(page)?.[1] ?? '';
  for (const format of EXPORT_FORMATS) {
    for (const list of format === 'hosts' ? ['blocklist'] : ['blocklist', 'allowlist']) {
      const group = encodeURIComponent(`Year 5\n${MARK}.example\r\n${MARK}`);
      const { status, body } = await head.get(`/export/${list}/${format}?token=${token}&for=${group}`);
      expect([list, format, status]).toEqual([list, format, 200]);
      const lines = body
        .toString()
        .split('\n')
        .filter((line) => !/^(?:[#;] [\w :.,’'-]*|)$/.test(line));
      expect(lines.filter((line) => line.includes(MARK) || !/^[\w .$@*=/#-]+$/.test(line))).toEqual([]);
      expect(list === 'allowlist' || lines.length > 0).toBe(true);
    }
  }
});

test('a mail has the heads that we write, and its page is whole', async () => {
  await waitFor(() => mail.received.length > 10, 'mails');
  const heads = new Set(mail.received.flatMap(({ headers }) => [...headers.keys()]));
  expect([...heads].filter((head) => !HEADS.includes(head))).toEqual([]);
  const faults = mail.received.flatMap(({ headers, content }) => [
    ...(headers.get('subject')?.includes(MARK) === true ? [`subject ${headers.get('subject')}`] : []),
    ...documentFaults('A mail', /<!doctype html>[\s\S]*<\/html>/.exec(content)?.[0] ?? '', daemon.address),
  ]);
  expect(faults).toEqual([]);
});

test('the daemon writes one entry to a line, and nothing that somebody wrote', () => {
  const lines = daemon.output().split('\n');
  expect(lines.filter((line) => line.includes(MARK))).toEqual([]);
  expect(lines.filter((line) => line !== '' && !isObject(line) && !/^(?:Following|Dashboard:) /.test(line))).toEqual(
    [],
  );
});

test.skipIf(chromiumPath === null)('a browser finds nothing to complain of', LONG, async () => {
  const browser = await openChromium(chromiumPath ?? '');
  on.afterwards(() => browser.close());
  const complaints = new Set<string>();
  for (const role of ['head', 'lead', 'class_teacher', 'technician'] as const) {
    const context = await browser.newContext({ baseURL: daemon.address });
    await context.addCookies([...as(role).cookies()].map(([name, value]) => ({ name, value, url: daemon.address })));
    const page = await context.newPage();
    listenTo(page, daemon.address, (complaint) => void complaints.add(`${role} at ${page.url()}: ${complaint}`));
    for (const [place, { path }] of pages.filter((one) => one.role === role).entries()) {
      await page.setExtraHTTPHeaders({ 'x-forwarded-for': `10.${NETWORK_OF_BROWSER}.${role.length}.${place % 200}` });
      await page.goto(path, { waitUntil: 'load' });
    }
    await context.close();
  }
  expect(pages.length).toBeGreaterThan(100);
  expect([...complaints]).toEqual([]);
});

/** Each id in the place of each parameter of a path. */
function addressesOf(
  path: string,
  all: readonly string[],
  written: (id: string) => string = encodeURIComponent,
): readonly string[] {
  if (!path.includes(':')) return [path];
  return all.map((id) => path.replaceAll(/:\w+/g, written(id).replaceAll('$', '$$$$')));
}
