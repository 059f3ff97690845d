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
import type { Report } from '../report/report.ts';
import { createChecksForReport } from '../reporting/checks-for-report.ts';
import { createReportMaker, type ReportMaker } from '../reporting/make-report.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { createTryPorts } from '../try-ports.ts';
import { openImportArchive } from './import-archive.ts';
import { print, printJson } from './output.ts';
import { reportPage } from './report-page.ts';
import { chosenPeriod, type PeriodOptions } from './report-period.ts';
import { type CommonOptions, configFor, settingsInForce } from './settings.ts';
import { storePath } from './store.ts';

interface ReportOptions extends CommonOptions, PeriodOptions {
  readonly detail?: boolean;
  readonly pdf?: string;
  readonly html?: string;
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

async function show(report: Report, config: Config, options: ReportOptions): Promise<void> {
  const { zone } = config.timetable;
  const form = options.detail ? 'detail' : 'governors';
  const written = await writeFiles(report, zone, options);
  if (options.json) return printJson(report);
  if (written.length === 0) return print(plainText(documentOf(report, zone, form)).trimEnd());
  for (const path of written) await print(`Written to ${resolve(path)}, readable by you alone.`);
}

/** Which files were written. */
async function writeFiles(
  report: Report,
  zone: string,
  { detail, pdf, html, csv }: ReportOptions,
): Promise<readonly string[]> {
  if (pdf !== undefined) await writeNew(pdf, (await fileOf(report, zone, detail ? 'detail.pdf' : 'pdf')).bytes);
  if (html !== undefined) await writeNew(html, await reportPage(report, zone, detail ? 'detail' : 'governors'));
  if (csv !== undefined) await writeNew(csv, (await fileOf(report, zone, 'csv')).bytes);
  return [pdf, html, csv].filter((path) => path !== undefined);
}

/** What was kept is what was mailed; of another time, one is made from what is known now. */
async function reportOf(maker: ReportMaker, stores: Stores, options: ReportOptions): Promise<Report> {
  const period = chosenPeriod(maker, now(), options);
  const kept = await stores.reports.report(period.id, null);
  return kept === null ? maker.make(period) : kept.report;
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
