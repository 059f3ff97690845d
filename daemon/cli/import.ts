import { SingleBar } from 'cli-progress';
import { createLatest } from '../answers/latest.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { type BatchIntake, createBatchIntake } from '../examine/batch-intake.ts';
import { startExaminer } from '../examine/examiner.ts';
import type { StepSettings } from '../examine/examiner-protocol.ts';
import { createLineReader } from '../examine/line-reader.ts';
import { catalogueOf } from '../examine/steps.ts';
import type { BatchOutcome, LineCount } from '../examine/tally.ts';
import { createPeriods } from '../policy/timetable.ts';
import { type ImportOutcome, importFile } from '../sources/import-file.ts';
import { loadAttempts } from '../store/attempts.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { type ImportSource, importSource, type SourceOptions } from './import-source.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

type ImportOptions = CommonOptions & SourceOptions;

/** Reads older log files into the store, each line once, and says what they came to. */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<void> {
  const config = configFor(options);
  const source = importSource(config.sources, files, options);
  const { settings } = await stepSettings(config);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    await stores.policies.keep(settings.policy, now());
    const summary = await readFiles(files, { config, settings, stores, source, quiet: options.json === true });
    if (options.json) await printJson(summary);
    else await print(sentenceOf(summary));
  } finally {
    await stores.database.close();
  }
}

interface ImportParts {
  readonly config: Config;
  readonly settings: StepSettings;
  readonly stores: Stores;
  readonly source: ImportSource;
  readonly quiet: boolean;
}

interface Summary {
  readonly files: number;
  readonly alreadyRead: number;
  /** Being followed by the daemon, which brings their lines. */
  readonly followed: number;
  readonly lines: number;
  readonly records: number;
  readonly skipped: number;
  readonly malformed: number;
  readonly flagged: number;
  readonly incidents: number;
  readonly seconds: number;
}

type LineTotals = Pick<Summary, 'lines' | 'records' | 'skipped' | 'malformed' | 'flagged'>;

async function readFiles(files: readonly string[], parts: ImportParts): Promise<Summary> {
  const began = performance.now();
  const before = (await parts.stores.incidents.counted()).incidents;
  const totals = createTotals();
  const corridor = await openCorridor(files, parts, totals.add);
  const outcomes: ImportOutcome[] = [];
  try {
    for (const path of files) {
      outcomes.push(await readFile(path, parts, corridor.intake.deliver, corridor.signal));
      await corridor.intake.settled();
    }
  } finally {
    await corridor.close();
  }
  const { incidents } = await parts.stores.incidents.counted();
  return {
    files: files.length,
    alreadyRead: outcomes.filter((outcome) => outcome === 'already_read').length,
    followed: outcomes.filter((outcome) => outcome === 'followed').length,
    ...totals.all(),
    incidents: incidents - before,
    seconds: Math.round((performance.now() - began) / 10) / 100,
  };
}

function createTotals(): { add(outcome: BatchOutcome): void; all(): LineTotals } {
  let totals: LineTotals = { lines: 0, records: 0, skipped: 0, malformed: 0, flagged: 0 };
  return {
    add({ lines, lineCounts, events }) {
      const of = (wanted: LineCount['kind']) =>
        lineCounts.reduce((sum, count) => sum + (count.kind === wanted ? count.lines : 0), 0);
      totals = {
        lines: totals.lines + lines,
        records: totals.records + of('record'),
        skipped: totals.skipped + of('skipped'),
        malformed: totals.malformed + of('malformed'),
        flagged: totals.flagged + events.length,
      };
    },
    all: () => totals,
  };
}

/** The way of the lines into the store, as in the daemon. */
interface ImportCorridor {
  readonly intake: BatchIntake;
  /** Aborted by a bug, which `close` throws. */
  readonly signal: AbortSignal;
  close(): Promise<void>;
}

async function openCorridor(
  files: readonly string[],
  { config, settings, stores, source }: ImportParts,
  committed: (outcome: BatchOutcome) => void,
): Promise<ImportCorridor> {
  const { siteId } = config;
  const { id: sourceId, format: name, logformat, custom, zone } = source;
  const format = {
    sourceId,
    format: name,
    logformat,
    custom,
    fileName: files[0] ?? '',
    zone: zone ?? settings.timetable.zone,
  };
  // Refuses a format that does not exist in words for a person, before the worker meets it.
  createLineReader(format);
  const stopping = new AbortController();
  let bug: { readonly cause: unknown } | null = null;
  const failed = (cause: unknown): void => {
    bug ??= { cause };
    stopping.abort();
  };
  const attempts = await loadAttempts(stores.database, siteId);
  const examiner = startExaminer({ ...settings, siteId, attempts, sources: [format] }, failed);
  const intake = createBatchIntake({
    stores,
    examiner,
    siteId,
    periods: createPeriods(settings.timetable),
    latest: createLatest(),
    listVersion: catalogueOf(settings).version,
    now,
    outage: (message) => void process.stderr.write(`${message ?? 'The store can be written again.'}\n`),
    failed,
    alertsQueued: () => undefined,
    committed,
  });
  return {
    intake,
    signal: stopping.signal,
    async close() {
      await intake.stop();
      await examiner.stop();
      if (bug !== null) throw bug.cause;
    },
  };
}

async function readFile(
  path: string,
  { stores, source, quiet }: ImportParts,
  deliver: Parameters<typeof importFile>[0]['deliver'],
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const bar =
    quiet || !process.stderr.isTTY
      ? null
      : new SingleBar({ format: `${path} {bar} {percentage} %`, stream: process.stderr });
  bar?.start(1, 0);
  try {
    return await importFile({
      sourceId: source.id,
      path,
      deliver,
      cursors: await stores.cursors.of(source.id),
      signal,
      onProgress(bytesRead, bytesTotal) {
        bar?.setTotal(bytesTotal);
        bar?.update(bytesRead);
      },
    });
  } finally {
    bar?.stop();
  }
}

function sentenceOf(summary: Summary): string {
  const rate = Math.round(summary.lines / Math.max(summary.seconds, 0.01)).toLocaleString('en-GB');
  const known = summary.alreadyRead > 0 ? `, ${summary.alreadyRead} of them already known` : '';
  const left = summary.followed > 0 ? `, ${summary.followed} left to the daemon that follows them` : '';
  return [
    `${counted(summary.files, 'file')} read${known}${left}, ${counted(summary.lines, 'line')} in ${summary.seconds} s (${rate} a second).`,
    `${counted(summary.records, 'request')}, ${counted(summary.skipped, 'line')} not needed, ${counted(summary.malformed, 'line')} not understood.`,
    `${counted(summary.flagged, 'request')} flagged, in ${counted(summary.incidents, 'new incident')}.`,
  ].join('\n');
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
