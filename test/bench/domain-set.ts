/**
 * The set of domains at 100,000, 1 million and 5 million invented entries, beside a Map that is asked for the host and each
 * name above it, and beside Debian's squidGuard with the same names as one category. Two streams of a million look-ups: many
 * different hosts of which 2 % are listed, and hosts as a school asks for them, of which a few are most. All times are of the
 * processor, so that a busy machine measures much the same.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realTool } from '../support/real-tool.ts';
import type { DomainFigures } from './domain-set-measure.ts';
import { missHeavyStream, type Stream, schoolStream } from './invented-domains.ts';

const SIZES = [100_000, 1_000_000, 5_000_000];
/** Building its database takes minutes beyond this. */
const LARGEST_FOR_SQUIDGUARD = 1_000_000;
const SQUIDGUARD_QUESTIONS = 100_000;
const MEASURE = join(import.meta.dirname, 'domain-set-measure.ts');

interface Row {
  readonly engine: string;
  readonly figures: DomainFigures;
}

export function measureDomainSet(): void {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-domains-'));
  try {
    const squidGuard = realTool('squidGuard', ['/usr/bin/squidGuard']);
    for (const entries of SIZES) {
      const rows = [ours(folder, entries), { engine: 'Map, suffix walk', figures: measured('map', entries, '') }];
      if (squidGuard !== null && entries <= LARGEST_FOR_SQUIDGUARD)
        rows.push(squidGuardRow(folder, entries, squidGuard));
      print(entries, rows);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ours(folder: string, entries: number): Row {
  const file = join(folder, `${entries}.fwd`);
  const built = measured('build', entries, file);
  return { engine: 'Filterwatch', figures: { ...built, ...measured('open', entries, file) } };
}

function measured(kind: string, entries: number, file: string): DomainFigures {
  const args = ['--expose-gc', '--max-old-space-size=6000', MEASURE, kind, String(entries), file];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Measuring ${kind} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as DomainFigures;
}

function squidGuardRow(folder: string, entries: number, program: string): Row {
  const home = join(folder, `squidguard-${entries}`);
  mkdirSync(join(home, 'listed'), { recursive: true });
  measured('names', entries, join(home, 'listed/domains'));
  const settings = join(home, 'squidGuard.conf');
  writeFileSync(settings, settingsText(home));
  const buildMs = timedProgram([program, '-c', settings, '-C', 'all'], '').ms;
  const fileBytes = statSync(join(home, 'listed/domains.db')).size;
  const rate = (stream: Stream): Readonly<Record<string, number>> => ({
    'one by one': squidGuardRate(program, settings, stream),
  });
  const rates = {
    'miss-heavy': rate(missHeavyStream(entries, SQUIDGUARD_QUESTIONS)),
    'school-like': rate(schoolStream(entries, SQUIDGUARD_QUESTIONS)),
  };
  return { engine: 'squidGuard', figures: { entries, buildMs, fileBytes, rates } };
}

function settingsText(home: string): string {
  return [
    `dbhome ${home}`,
    `logdir ${home}`,
    'dest listed { domainlist listed/domains }',
    'acl { default { pass !listed all redirect http://blocked.example/ } }',
    '',
  ].join('\n');
}

function squidGuardRate(program: string, settings: string, { texts }: Stream): number {
  const input = texts.map((host) => `http://${host}/ 192.0.2.1/- - GET\n`).join('');
  const { output, ms } = timedProgram([program, '-c', settings], input);
  const answers = output.split('\n').length - 1;
  if (answers !== texts.length) throw new Error(`squidGuard answered ${answers} of ${texts.length} requests.`);
  return texts.length / (ms / 1000);
}

/** The shell tells how many seconds of the processor a program took. */
function timedProgram(command: readonly string[], input: string): { readonly output: string; readonly ms: number } {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$@" 2>/dev/null';
  const { stdout, stderr } = spawnSync('bash', ['-c', script, ...command], {
    input,
    encoding: 'latin1',
    maxBuffer: 2 ** 28,
  });
  const [user, system] = stderr.trim().split(' ').map(Number);
  return { output: stdout, ms: 1000 * ((user ?? 0) + (system ?? 0)) };
}

function print(entries: number, rows: readonly Row[]): void {
  console.log(`\n${entries.toLocaleString('en-GB')} entries\n`);
  for (const { engine, figures } of rows) {
    console.log(
      [
        engine.padEnd(17),
        `build ${seconds(figures.buildMs)}`,
        figures.fileBytes === undefined
          ? ''
          : `${(figures.fileBytes / (figures.entries ?? entries)).toFixed(2)} bytes an entry`,
        figures.openMs === undefined ? '' : `open ${figures.openMs.toFixed(1)} ms`,
        figures.residentMiB === undefined ? '' : `${figures.residentMiB.toFixed(0)} MiB of memory`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    );
  }
  console.log();
  for (const { engine, figures } of rows) {
    for (const [stream, ways] of Object.entries(figures.rates ?? {})) {
      for (const [way, rate] of Object.entries(ways)) {
        console.log(`${engine.padEnd(17)}${stream.padEnd(13)}${way.padEnd(23)}${millions(rate)} M/s`);
      }
    }
  }
}

function seconds(ms: number | undefined): string {
  return `${((ms ?? 0) / 1000).toFixed(2)} s`;
}

function millions(rate: number): string {
  return (rate / 1e6).toFixed(3).padStart(7);
}
