/**
 * `npm run bench`: lines per second and peak memory, beside two peers on the same file in the same run: splitting lines
 * and nothing else (the floor), and GoAccess. Absolute figures depend on the machine; the ratios are what counts.
 * `npm run bench -- 200000` takes fewer lines; `-- formats` measures the log formats alone,
 * `-- latency` the way of one line, `-- syslog` what is received, `-- domains` the set of domains, `-- archive` what is asked of the archive,
 * `-- pages` how long each page takes at 100,000 incidents,
 * `-- judgement` how often what is said of a request is right, `-- report` how long a report takes of a year of counters.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realTool } from '../support/real-tool.ts';
import { measureArchive } from './archive.ts';
import { measureBehaviour } from './behaviour.ts';
import { writeBenchLog, writeBenchRoster } from './bench-log.ts';
import { measureDomainSet } from './domain-set.ts';
import { measureFormats } from './formats.ts';
import { writeHeaderLog, writeTunnelLog } from './header-log.ts';
import { measureJudgement } from './judgement.ts';
import { measureLatency } from './latency.ts';
import { BIG } from './pages/big-store.ts';
import { measurePages } from './pages/measure-pages.ts';
import { measureReport } from './report.ts';
import { measureSyslog } from './syslog.ts';
import { measureTerms } from './terms.ts';

const RUNS = 3;
/** GoAccess's own pattern for Squid; its name for it is not understood without a configuration file. */
const SQUID_NATIVE = '%x.%^ %~%L %h %^/%s %b %m %U';
const MIN_LINES = 10_000;
const HERE = import.meta.dirname;
/** The room for new objects that `examiner.ts` gives its thread. */
const AS_THE_WORKER = ['--max-semi-space-size=16'];
const MAIN = join(HERE, '../../daemon/main.ts');

interface Figure {
  readonly what: string;
  readonly lines: number;
  readonly seconds: number;
  readonly peakMiB: number;
}

if (process.argv[2] === 'latency') {
  await measureLatency();
  process.exit();
}
if (process.argv[2] === 'syslog') {
  await measureSyslog();
  process.exit();
}
if (process.argv[2] === 'pages') {
  await measurePages(BIG, process.argv[3] ?? null);
  process.exit();
}
if (process.argv[2] === 'report') {
  await measureReport();
  process.exit();
}
if (process.argv[2] === 'judgement') {
  await measureJudgement();
  process.exit();
}
if (process.argv[2] === 'archive') {
  await measureArchive();
  process.exit();
}
if (process.argv[2] === 'words') {
  measureTerms();
  process.exit();
}
if (process.argv[2] === 'behaviour') {
  await measureBehaviour();
  process.exit();
}
if (process.argv[2] === 'domains') {
  measureDomainSet();
  process.exit();
}
if (process.argv[2] === 'formats') {
  measureFormats();
  process.exit();
}
const wanted = Math.max(MIN_LINES, Number(process.argv[2] ?? 1_000_000) || 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'filterwatch-bench-'));
try {
  const log = join(folder, 'access.log');
  const lines = writeBenchLog(log, wanted);
  writeBenchRoster(`${log}.roster.csv`);
  writeFileSync(
    join(folder, 'filterwatch.yaml'),
    `roster: ${log}.roster.csv\nsources:\n  - id: squid\n    path: ${log}\n`,
  );
  console.log(
    `${lines.toLocaleString('en-GB')} lines of a Squid native log, ${Math.round(statSync(log).size / 1e6)} MB, median of ${RUNS} runs\n`,
  );
  const [opened, passed] = [join(folder, 'opened.log'), join(folder, 'passed.log')];
  writeHeaderLog(log, opened);
  writeTunnelLog(log, passed);
  for (const other of [opened, passed]) copyFileSync(`${log}.roster.csv`, `${other}.roster.csv`);
  const figures = [
    await median('split lines only (floor)', () => ours('split', log)),
    await median('parse', () => ours('parse', log)),
    await median('whole corridor, one worker', () => ours('corridor', log)),
    await median('the same, with user agents and headers', () => ours('headers', opened)),
    await median('the same, names of hosts alone', () => ours('corridor', passed)),
    await median('import, store and archive', () => imported(log)),
    ...(await goAccess(log, lines)),
  ];
  printTable(figures);
  console.log('\nEvery log format, one core, the slowest first\n');
  measureFormats();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function median(what: string, run: () => Promise<Omit<Figure, 'what'>>): Promise<Figure> {
  const runs: Omit<Figure, 'what'>[] = [];
  for (let count = 0; count < RUNS; count++) runs.push(await run());
  const middle = runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return { what, ...middle };
}

async function ours(kind: string, log: string): Promise<Omit<Figure, 'what'>> {
  const { output } = await watched(process.execPath, [...AS_THE_WORKER, join(HERE, 'measure.ts'), kind, log]);
  return JSON.parse(output) as Omit<Figure, 'what'>;
}

/** The command as a person runs it, from start to exit. */
async function imported(log: string): Promise<Omit<Figure, 'what'>> {
  const data = mkdtempSync(join(folder, 'data-'));
  const { output, seconds, peakMiB } = await watched(process.execPath, [
    MAIN,
    'import',
    '--json',
    '--config',
    join(folder, 'filterwatch.yaml'),
    '--data',
    data,
    log,
  ]);
  const { lines } = JSON.parse(output) as { readonly lines: number };
  return { lines, seconds, peakMiB };
}

async function goAccess(log: string, lines: number): Promise<readonly Figure[]> {
  const goaccess = realTool('goaccess', ['/usr/bin/goaccess']);
  if (goaccess === null) return [];
  const args = [
    '--no-global-config',
    '--no-progress',
    `--log-format=${SQUID_NATIVE}`,
    '--datetime-format=%s',
    '-f',
    log,
    '-o',
    join(folder, 'goaccess.json'),
  ];
  return [await median('GoAccess', async () => ({ lines, ...(await watched(goaccess, args)) }))];
}

interface Watched {
  readonly output: string;
  readonly seconds: number;
  readonly peakMiB: number;
}

async function watched(command: string, args: readonly string[]): Promise<Watched> {
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peakMiB = 0;
  const timer = setInterval(() => {
    peakMiB = Math.max(peakMiB, peakOf(child));
  }, 20);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`);
  return { output, seconds: (performance.now() - began) / 1000, peakMiB };
}

/** The kernel's own high-water mark of a process that still runs. */
function peakOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function printTable(figures: readonly Figure[]): void {
  const floor = rate(figures[0]);
  const peer = rate(figures.find(({ what }) => what === 'GoAccess'));
  const rows = [
    ['', 'lines/s', 'of the floor', '× GoAccess', 'peak MiB'],
    ...figures.map((figure) => [
      figure.what,
      Math.round(rate(figure)).toLocaleString('en-GB'),
      `${((100 * rate(figure)) / floor).toFixed(0)} %`,
      peer > 0 ? (rate(figure) / peer).toFixed(2) : '–',
      String(figure.peakMiB),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   '),
    );
  }
}

function rate(figure: Figure | undefined): number {
  return figure === undefined ? 0 : figure.lines / figure.seconds;
}
