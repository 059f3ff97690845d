import { SingleBar } from 'cli-progress';
import { createLatest } from '../answers/latest.ts';
import { createSchoolSay } from '../answers/school-say.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { type BatchIntake, createBatchIntake } from '../examine/batch-intake.ts';
import { startExaminer } from '../examine/examiner.ts';
import type { StepSettings } from '../examine/examiner-protocol.ts';
import { createLineReader } from '../examine/line-reader.ts';
import type { BatchOutcome, LineCount } from '../examine/tally.ts';
import { createPeriods } from '../policy/timetable.ts';
import { settlePolicy } from '../policy-now.ts';
import { firstDayKept, keepForInWords } from '../records/keep-for.ts';
import { type ImportOutcome, importFile } from '../sources/files/import-file.ts';
import { loadAttempts } from '../store/attempts.ts';
import { loadBehaviours } from '../store/behaviours.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { loadWarnings } from '../store/warnings.ts';
import { createTaughtNow } from '../taught-now.ts';
import { ageSentence, olderThanKept } from './import-age.ts';
import { closeImportArchive, openImportArchive } from './import-archive.ts';
import { importPaths } from './import-paths.ts';
import { type ImportSource, importSource, type SourceOptions } from './import-source.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, clockOf, configFor, listIndexOf, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

type ImportOptions = CommonOptions & SourceOptions;

/**
 * Reads older log files into the store, each line once, and says what they came to. A file that cannot be read does not keep
 * the others from being read; it is said at the end, in a KnownError.
 */
export async function importFiles(named: readonly string[], options: ImportOptions): Promise<void> {
  const files = await importPaths(named);
  const config = configFor(options);
  const source = importSource(config.sources, files, options);
  const { settings: configured } = await stepSettings(config);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    const school = await createSchoolSay(configured.school, stores.schoolLists).now();
    const policy = await settlePolicy(stores, config.policy, clockOf(config));
    const settings = { ...configured, policy, school, listIndex: await listIndexOf(config) };
    const parts = { config, settings, stores, source, quiet: options.json === true };
    const { summary, failures } = await readFiles(files, parts);
    if (summary.files > 0 && options.json) await printJson(summary);
    else if (summary.files > 0) await print(sentenceOf(summary, keepForInWords(config.retention.records)));
    throwFor(failures, files.length);
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
  /** Of the records, how many the log will not keep. */
  readonly older: number;
  readonly incidents: number;
  readonly seconds: number;
}

type LineTotals = Pick<Summary, 'lines' | 'records' | 'skipped' | 'malformed' | 'flagged' | 'older'>;

interface Failure {
  readonly path: string;
  readonly error: KnownError;
}

async function readFiles(
  files: readonly string[],
  parts: ImportParts,
): Promise<{ readonly summary: Summary; readonly failures: readonly Failure[] }> {
  const began = performance.now();
  const before = (await parts.stores.incidents.counted()).incidents;
  const { config, settings } = parts;
  const totals = createTotals(firstDayKept(config.retention.records, now(), settings.timetable.zone).at);
  const corridor = await openCorridor(files, parts, totals.add);
  const outcomes: ImportOutcome[] = [];
  const failures: Failure[] = [];
  try {
    for (const [place, path] of files.entries()) {
      const title = files.length > 1 ? `${place + 1} of ${files.length}: ${path}` : path;
      const outcome = await readFile({ path, title }, parts, corridor).catch((error: unknown) => knownOnly(error));
      await corridor.intake.settled();
      if (outcome instanceof KnownError) failures.push({ path, error: outcome });
      else outcomes.push(outcome);
    }
  } finally {
    await corridor.close();
  }
  const { incidents } = await parts.stores.incidents.counted();
  const summary = {
    files: outcomes.length,
    alreadyRead: outcomes.filter((outcome) => outcome === 'already_read').length,
    followed: outcomes.filter((outcome) => outcome === 'followed').length,
    ...totals.all(),
    incidents: incidents - before,
    seconds: Math.round((performance.now() - began) / 10) / 100,
  };
  return { summary, failures };
}

/** What a person can mend at this one file; all else ends the import. */
function knownOnly(error: unknown): KnownError {
  if (error instanceof KnownError) return error;
  throw error;
}

function throwFor(failures: readonly Failure[], files: number): void {
  const [first] = failures;
  if (first === undefined) return;
  if (files === 1) throw first.error;
  const reasons = failures.slice(0, MAX_REASONS).map(({ path, error }) => `${path}: ${error.message} (${error.code})`);
  const more = failures.length > MAX_REASONS ? [`And ${counted(failures.length - MAX_REASONS, 'file')} more.`] : [];
  const what = `${counted(failures.length, 'file')} of ${files} could not be read to the end. What could be read is kept.`;
  throw new KnownError('IMPORT_INCOMPLETE', [what, ...reasons, ...more].join('\n'));
}

const MAX_REASONS = 20;

function createTotals(firstDayAt: number): { add(outcome: BatchOutcome): void; all(): LineTotals } {
  let totals: LineTotals = { lines: 0, records: 0, skipped: 0, malformed: 0, flagged: 0, older: 0 };
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
        older: totals.older + olderThanKept(lineCounts, firstDayAt),
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
  const { id: sourceId, format: name, logformat, custom, columns, zone } = source;
  const format = {
    sourceId,
    format: name,
    logformat,
    custom,
    columns,
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
  const behaviours = await loadBehaviours(stores.database, siteId);
  const warnings = await loadWarnings(stores.database, siteId, now());
  const attachments = await stores.attachments.since(0);
  const ownAsks = await stores.checkRounds.asksSince(0);
  const known = { attempts, behaviours, warnings, attachments, ownAsks };
  const examiner = startExaminer({ ...settings, siteId, ...known, sources: [format] }, failed);
  const archive = openImportArchive(config, stores, createPeriods(settings.timetable));
  const intake = createBatchIntake({
    stores,
    archive,
    examiner,
    siteId,
    periods: createPeriods(settings.timetable),
    taught: createTaughtNow(() => settings, createPeriods(settings.timetable)),
    latest: createLatest(),
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
      await closeImportArchive(archive);
      if (bug !== null) throw bug.cause;
    },
  };
}

async function readFile(
  { path, title }: { readonly path: string; readonly title: string },
  { stores, source, quiet }: ImportParts,
  { intake, signal }: ImportCorridor,
): Promise<ImportOutcome> {
  const bar =
    quiet || !process.stderr.isTTY
      ? null
      : new SingleBar({ format: `${title} {bar} {percentage} %`, stream: process.stderr });
  bar?.start(1, 0);
  try {
    return await importFile({
      sourceId: source.id,
      path,
      deliver: intake.deliver,
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

function sentenceOf(summary: Summary, keptFor: string): string {
  const age = ageSentence(summary.older, keptFor);
  const rate = Math.round(summary.lines / Math.max(summary.seconds, 0.01)).toLocaleString('en-GB');
  const known = summary.alreadyRead > 0 ? `, ${summary.alreadyRead} of them already known` : '';
  const left = summary.followed > 0 ? `, ${summary.followed} left to the daemon that follows them` : '';
  return [
    `${counted(summary.files, 'file')} read${known}${left}, ${counted(summary.lines, 'line')} in ${summary.seconds} s (${rate} a second).`,
    `${counted(summary.records, 'request')}, ${counted(summary.skipped, 'line')} not needed, ${counted(summary.malformed, 'line')} not understood.`,
    `${counted(summary.flagged, 'request')} flagged, in ${counted(summary.incidents, 'new incident')}.`,
    ...(age === null ? [] : [age]),
  ].join('\n');
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
