import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { documentOf, fileOf } from '../answers/filtering-reports.ts';
import { createIsWithheldSite } from '../answers/withheld-now.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { correctedArchive } from '../correcting/corrected-archive.ts';
import { KnownError } from '../errors.ts';
import { createPeriods } from '../policy/timetable.ts';
import { programVersion } from '../program-version.ts';
import { sourceFormatsOf } from '../reading/source-formats.ts';
import { plainText } from '../report/document/plain-text.ts';
import type { Report, ReportPeriod } from '../report/report.ts';
import { createChecksForReport } from '../reporting/checks-for-report.ts';
import { createReportMaker, type ReportMaker } from '../reporting/make-report.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { createTryPorts } from '../try-ports.ts';
import { openImportArchive } from './import-archive.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, settingsInForce } from './settings.ts';
import { storePath } from './store.ts';

interface ReportOptions extends CommonOptions {
  readonly week?: string;
  readonly term?: string;
  readonly year?: string;
  readonly detail?: boolean;
  readonly pdf?: string;
  readonly csv?: string;
}

const OWNER_ONLY = 0o600;

/** Prints a report, or writes it to files. Nothing is kept and nobody is mailed. */
export async function printReport(options: ReportOptions): Promise<void> {
  const config = configFor(options);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    const report = await withMaker(config, stores, (maker) => reportOf(maker, stores, options));
    await show(report, config, options);
  } finally {
    await stores.database.close();
  }
}

async function show(report: Report, config: Config, { json, detail, pdf, csv }: ReportOptions): Promise<void> {
  const { zone } = config.timetable;
  if (pdf !== undefined) await writeNew(pdf, (await fileOf(report, zone, detail ? 'detail.pdf' : 'pdf')).bytes);
  if (csv !== undefined) await writeNew(csv, (await fileOf(report, zone, 'csv')).bytes);
  if (json) return printJson(report);
  if (pdf === undefined && csv === undefined)
    return print(plainText(documentOf(report, zone, detail ? 'detail' : 'governors')).trimEnd());
  for (const path of [pdf, csv])
    if (path !== undefined) await print(`Written to ${resolve(path)}, readable by you alone.`);
}

/** What was kept is what was mailed; of another time, one is made from what is known now. */
async function reportOf(maker: ReportMaker, stores: Stores, options: ReportOptions): Promise<Report> {
  const period = periodOf(maker, options);
  const kept = await stores.reports.report(period.id, null);
  return kept === null ? maker.make(period) : kept.report;
}

function periodOf(maker: ReportMaker, { week, term, year }: ReportOptions): ReportPeriod {
  const id = idOf({ week, term, year });
  const period = id === null ? (maker.periodsAt(now())[0] ?? null) : maker.periodOf(id);
  if (period !== null) return period;
  throw new KnownError(
    'NO_SUCH_PERIOD',
    `There is no time “${id}” that a report can be made of. Write a week such as 2026-W47 behind --week, the first day of a term of the calendar behind --term, or the year in which a school year begins behind --year.`,
  );
}

function idOf({
  week,
  term,
  year,
}: { readonly [Kind in 'week' | 'term' | 'year']: string | undefined }): string | null {
  if (term !== undefined) return `term-${term}`;
  return year !== undefined ? `year-${year}` : (week ?? null);
}

/** Over the store and the archive of the daemon, which may be running. */
async function withMaker<Answer>(
  config: Config,
  stores: Stores,
  use: (maker: ReportMaker) => Promise<Answer>,
): Promise<Answer> {
  const settings = await settingsInForce(config);
  const opened = openImportArchive(config, stores, createPeriods(settings.timetable));
  const { catalogue } = createTryPorts(settings, sourceFormatsOf(config), now);
  try {
    const office = {
      ...{ ...stores, now, demonstration: false, schoolName: config.schoolName },
      ...{ policy: settings.policy, timetable: settings.timetable },
      archive: correctedArchive(opened, stores.corrections),
      isWithheldSite: createIsWithheldSite(() => settings.policy, catalogue),
      sources: () => config.sources,
    };
    return await use(
      createReportMaker({
        office,
        version: programVersion(),
        checksOfWeek: createChecksForReport(stores.checksOfWeek, config.filterChecks.addresses.length > 0),
      }),
    );
  } finally {
    await opened.stop();
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(resolve(path), bytes, { mode: OWNER_ONLY, flag: 'wx' });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError(
      'REPORT_NOT_WRITTEN',
      `The report could not be written to ${path} (${why}). Name a file that is not there yet, in a folder with room.`,
      { cause },
    );
  }
}
