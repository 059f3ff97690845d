/**
 * `npm run bench -- pages`: how long each page and each reading route takes at 100,000 incidents, over real HTTP, from a daemon that
 * runs as a person starts it. Beside each stands how many times as long it takes as the smallest answer of the same server, and the
 * processor time of the daemon for one answer, which other work on the machine does not lengthen.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '../../../daemon/api/passwords.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { openStores } from '../../../daemon/store/stores.ts';
import { type DaemonProcess, startDaemonProcess } from '../../support/daemon-process.ts';
import { type Address, addressesOf } from './addresses.ts';
import { BIG, type BigStoreSize, fillStore } from './big-store.ts';

const RUNS = 9;
const TARGET_MS = 100;
const PASSWORD = 'three plain words here';
const LEAD = 'lead-1@school.example';
const HEAD = 'head-1@school.example';
const FLOOR = '/healthz';
/** Of the kernel's clock: how often in a second it counts a process's time. */
const TICKS_A_SECOND = 100;

interface Figure {
  readonly url: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly cpuMs: number;
  readonly status: number;
}

/** Prints the table, and says what was over a tenth of a second. With a folder, the store is made there once, and kept. */
export async function measurePages(size: BigStoreSize = BIG, kept: string | null = null): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'filterwatch-pages-'));
  try {
    if (!existsSync(join(folder, 'filterwatch.yaml'))) await makeSchool(folder, size);
    const daemon = await startDaemonProcess(['--config', join(folder, 'filterwatch.yaml')]);
    try {
      await measureAll(daemon, size);
    } finally {
      await daemon.stop();
    }
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function makeSchool(folder: string, size: BigStoreSize): Promise<void> {
  const began = performance.now();
  await writeStore(folder, size);
  writeSettings(folder, size);
  const took = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${size.incidents.toLocaleString('en-GB')} incidents, ${size.open} of them open; made in ${took} s\n`);
}

function writeSettings(folder: string, { pupils }: BigStoreSize): void {
  writeFileSync(join(folder, 'access.log'), '');
  const rows = Array.from({ length: pupils }, (_, index) => {
    const account = `pupil${String(index + 1).padStart(4, '0')}`;
    return `${account},Pupil ${index + 1},pupil,Year ${1 + ((index + 1) % 6)},Class ${index % 60},`;
  });
  writeFileSync(join(folder, 'roster.csv'), `account,name,role,year,class,class teacher\n${rows.join('\n')}\n`);
  writeFileSync(
    join(folder, 'filterwatch.yaml'),
    `data: ./data\nroster: ./roster.csv\nsources:\n  - id: squid\n    path: ./access.log\n`,
  );
}

async function writeStore(folder: string, size: BigStoreSize): Promise<void> {
  const stores = await openStores(join(folder, 'data', 'filterwatch.sqlite'), 'main');
  const now = Date.now();
  await stores.settings.set('school_name', 'Example School');
  await stores.settings.set('set_up_done', '1');
  const passwordHash = await hashPassword(PASSWORD);
  const staffIds = ['head-1', 'lead-1', 'lead-2'].map((id) => id as StaffId);
  for (const id of staffIds) {
    const email = `${id}@school.example`;
    await stores.staff.add(
      { id, name: `Staff ${id}`, email, role: id === 'head-1' ? 'head' : 'lead', passwordHash },
      now,
    );
  }
  await stores.policies.keep(matrixPolicy, now);
  const ruleIds = matrixPolicy.rules.map(({ id }) => id);
  const parts = { siteId: 'main', now, staffIds, ruleIds, policyVersion: matrixPolicy.version };
  await fillStore(stores.database, size, parts);
  // Tonight's work is done: nothing of the store is deleted while it is measured.
  const done = {
    startedAt: now,
    kind: 'run',
    removed: 0,
    untilAt: null,
    oldestLeft: null,
    tookMs: 1,
    failure: null,
  } as const;
  await stores.retentionRuns.begin(done);
  await stores.database.close();
}

async function measureAll(daemon: DaemonProcess, { incidents }: BigStoreSize): Promise<void> {
  // Whoever may see less is asked more of the store.
  const [lead, head] = [await signedIn(daemon, LEAD), await signedIn(daemon, HEAD)];
  const idOf = (number: number) => `incident-${String(number).padStart(7, '0')}`;
  const known = {
    open: idOf(incidents - 30),
    closed: idOf(Math.floor(incidents / 2) + 30),
    wholeClass: idOf(incidents - 50),
    support: supportIn((await lead('/support')).body),
    account: 'lead-2',
    rule: matrixPolicy.rules.find(({ ruling }) => ruling.kind !== 'illegal')?.id ?? '',
  };
  const { addresses, leftOut } = await addressesOf(known);
  const floor = await measure(daemon, lead, { route: FLOOR, url: FLOOR });
  const figures: Figure[] = [];
  for (const address of addresses) {
    const isForLead = (await lead(address.url)).status !== 403;
    figures.push(await measure(daemon, isForLead ? lead : head, address));
  }
  printTable(
    floor,
    figures.toSorted((a, b) => b.medianMs - a.medianMs),
  );
  console.log(`\nNot measured, because nothing in the store has such an id: ${leftOut.join(', ') || 'nothing'}`);
  const slow = figures.filter(({ p95Ms }) => p95Ms > TARGET_MS);
  console.log(slow.length === 0 ? `\nEverything within ${TARGET_MS} ms.` : `\n${slow.length} over ${TARGET_MS} ms.`);
}

/** The first that waits in the lane of help. */
function supportIn(page: string): string {
  return /href="\/support\/(incident-\d+)/.exec(page)?.[1] ?? '';
}

type Ask = (
  url: string,
  init?: { readonly form?: URLSearchParams },
) => Promise<{ readonly status: number; readonly body: string }>;

/** One reader, who keeps the session; from another address of this machine each time, since one may ask only so often. */
let asked = 0;

async function signedIn({ address }: DaemonProcess, email: string): Promise<Ask> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  const ask: Ask = (url, { form } = {}) => {
    asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
    const localAddress = `127.0.0.${2 + Math.floor(asked / 100)}`;
    const headers = { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) };
    const made = request(
      `${address}${url}`,
      { agent, localAddress, method: form ? 'POST' : 'GET', headers },
      (response) => {
        for (const set of response.headers['set-cookie'] ?? []) cookie = set.split(';', 1)[0] ?? '';
        let body = '';
        response.setEncoding('utf8').on('data', (some: string) => (body += some));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    made.on('error', reject).end(form?.toString());
    return promise;
  };
  const token = /name="_csrf" value="([^"]+)"/.exec((await ask('/sign-in')).body)?.[1] ?? '';
  const answer = await ask('/sign-in', {
    form: new URLSearchParams({ _csrf: token, email, password: PASSWORD }),
  });
  if (answer.status !== 303) throw new Error(`Nobody could sign in: ${answer.status}\n${answer.body}`);
  return ask;
}

async function measure(daemon: DaemonProcess, ask: Ask, { url }: Address): Promise<Figure> {
  const { status } = await ask(url);
  const times: number[] = [];
  const before = cpuMsOf(daemon.pid);
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await ask(url);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(RUNS - 1, Math.floor(RUNS * share))] ?? 0;
  return { url, status, medianMs: at(0.5), p95Ms: at(0.95), cpuMs: (cpuMsOf(daemon.pid) - before) / RUNS };
}

/** What the kernel says that a process has used, of all its threads. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

function printTable(floor: Figure, figures: readonly Figure[]): void {
  const row = ({ url, status, medianMs, p95Ms, cpuMs }: Figure) =>
    [
      url.slice(0, 64).padEnd(64),
      String(status).padStart(6),
      medianMs.toFixed(1).padStart(9),
      p95Ms.toFixed(1).padStart(9),
      cpuMs.toFixed(1).padStart(9),
      (medianMs / floor.medianMs).toFixed(0).padStart(9),
    ].join('');
  console.log(
    `${'address'.padEnd(64)}status${['median', 'p95', 'CPU', '× floor'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const figure of [floor, ...figures]) console.log(row(figure));
}
