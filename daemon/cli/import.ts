import { SingleBar } from 'cli-progress';
import { createLatest } from '../answers/latest.ts';
import { createBatchIntake } from '../batch-intake.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { startExaminer } from '../examiner.ts';
import type { StepSettings } from '../examiner-protocol.ts';
import { createPeriods } from '../policy/timetable.ts';
import { type ImportOutcome, importFile } from '../sources/import-file.ts';
import { catalogueOf } from '../steps.ts';
import { loadAttempts } from '../store/attempts.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

interface ImportOptions extends CommonOptions {
  readonly format?: string;
  readonly logformat?: string;
}

/** How the lines of the files are read, and under which source they are kept. */
interface ImportSource {
  readonly id: string;
  readonly format: string;
  readonly logformat: string | null;
}

/** Reads older log files into the store, each line once, and says what they came to. */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<void> {
  const config = configFor(options);
  const { settings } = await stepSettings(config);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    await stores.policies.keep(settings.policy, now());
    const source = sourceFor(config, options);
    const summary = await readFiles(files, { config, settings, stores, source, quiet: options.json === true });
    if (options.json) await printJson(summary);
    else await print(sentenceOf(summary));
  } finally {
    await stores.database.close();
  }
}

/** Files of a configured log belong to its source, so that what was followed is not counted again. */
function sourceFor(config: Config, options: ImportOptions): ImportSource {
  const [only] = config.sources;
  const id = only?.id ?? 'import';
  const format = options.format ?? only?.format ?? 'auto';
  return {
    id,
    format,
    logformat: options.logformat ?? (options.format === undefined ? (only?.logformat ?? null) : null),
  };
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

async function readFiles(files: readonly string[], parts: ImportParts): Promise<Summary> {
  const { config, settings, stores, source } = parts;
  const began = performance.now();
  const before = (await stores.incidents.counted()).incidents;
  const tally = { lines: 0, records: 0, skipped: 0, malformed: 0, flagged: 0 };
  const stopping = new AbortController();
  const failure: { cause: unknown } = { cause: null };
  const failed = (cause: unknown): void => {
    failure.cause ??= cause;
    stopping.abort();
  };
  const examiner = startExaminer(
    {
      ...settings,
      siteId: config.siteId,
      attempts: await loadAttempts(stores.database, config.siteId),
      sources: [{ sourceId: source.id, format: source.format, logformat: source.logformat, fileName: files[0] ?? '' }],
    },
    failed,
  );
  const intake = createBatchIntake({
    stores,
    examiner,
    siteId: config.siteId,
    periods: createPeriods(settings.timetable),
    latest: createLatest(),
    listVersion: catalogueOf(settings).version,
    now,
    failed,
    alertsQueued: () => undefined,
    committed(outcome) {
      tally.lines += outcome.lines;
      tally.flagged += outcome.events.length;
      for (const { kind, lines } of outcome.lineCounts) {
        if (kind === 'record') tally.records += lines;
        else if (kind === 'skipped') tally.skipped += lines;
        else if (kind === 'malformed') tally.malformed += lines;
      }
    },
  });
  let alreadyRead = 0;
  let followed = 0;
  try {
    for (const path of files) {
      const outcome = await readFile(path, parts, intake.deliver, stopping.signal);
      if (outcome === 'already_read') alreadyRead += 1;
      if (outcome === 'followed') followed += 1;
      await intake.settled();
    }
  } finally {
    await intake.stop();
    await examiner.stop();
  }
  if (failure.cause) throw failure.cause;
  const { incidents } = await stores.incidents.counted();
  return {
    files: files.length,
    alreadyRead,
    followed,
    ...tally,
    incidents: incidents - before,
    seconds: Math.round((performance.now() - began) / 10) / 100,
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
  return [
    `${summary.files} files read${summary.alreadyRead > 0 ? `, ${summary.alreadyRead} of them already known` : ''}${summary.followed > 0 ? `, ${summary.followed} left to the daemon that follows them` : ''}, ${summary.lines.toLocaleString('en-GB')} lines in ${summary.seconds} s (${rate} a second).`,
    `${summary.records.toLocaleString('en-GB')} requests, ${summary.skipped.toLocaleString('en-GB')} lines not needed, ${summary.malformed.toLocaleString('en-GB')} not understood.`,
    `${summary.flagged.toLocaleString('en-GB')} requests flagged, in ${summary.incidents.toLocaleString('en-GB')} new incidents.`,
  ].join('\n');
}
