import { KnownError } from '../errors.ts';
import { everything } from '../records/question.ts';
import type { Known, ReportPeriod, Share } from '../report/report.ts';
import { shareOf } from '../report/share.ts';
import type { ReportOffice } from './report-office.ts';

/** What the log alone knows of a time. */
export interface OfTheArchive {
  /** Hosts that nothing is known about, of all. */
  readonly unknownHosts: Known<Share>;
  /** Null where it could not be asked. */
  readonly hasSearches: boolean | null;
  readonly isDnsOnly: boolean | null;
}

/** Nobody waits for a report; a log that takes longer is one that does not answer. */
const BOUNDS = { deadlineMs: 60_000, signal: null };

/** Asked of weeks alone: of more than that the log is not kept. */
export async function askArchive(
  { archive }: Pick<ReportOffice, 'archive'>,
  period: ReportPeriod,
  countedSinceDay: string | null,
): Promise<OfTheArchive> {
  const nothing = (why: 'archive' | 'kept'): OfTheArchive => ({
    unknownHosts: { kind: 'unknown', why },
    hasSearches: null,
    isDnsOnly: null,
  });
  if (period.kind !== 'week') return nothing('kept');
  try {
    const { oldestDay } = await archive.state();
    const begins = countedSinceDay !== null && countedSinceDay > period.firstDay ? countedSinceDay : period.firstDay;
    if (countedSinceDay !== null && countedSinceDay <= period.lastDay && (oldestDay === null || oldestDay > begins))
      return nothing('kept');
    const { from, to } = period;
    const pages = await archive.count({ ...everything({ from, to }), kinds: ['web', 'tls'] }, BOUNDS);
    return {
      unknownHosts: { kind: 'known', value: await unknownHosts(archive, period) },
      hasSearches: await hasSearches(archive, period),
      isDnsOnly: pages.records === 0,
    };
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return nothing('archive');
  }
}

async function unknownHosts(archive: ReportOffice['archive'], { from, to }: ReportPeriod): Promise<Share> {
  let [unknown, all] = [0, 0];
  for await (const some of archive.hosts({ from, to }, BOUNDS)) {
    all += some.length;
    unknown += some.filter(({ categories }) => categories.length === 0).length;
  }
  return shareOf(unknown, all);
}

async function hasSearches(archive: ReportOffice['archive'], { from, to }: ReportPeriod): Promise<boolean> {
  for await (const some of archive.searches({ from, to }, BOUNDS)) if (some.length > 0) return true;
  return false;
}
