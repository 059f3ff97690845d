import type { FilterFigures, WeekFigures } from '../records/school-figures.ts';
import type { Report } from './report.ts';

/** What a trust is told of a report: counts, and neither a site, a category nor a group. */
export function weekFigures(report: Report): WeekFigures {
  const { period, review, checks, coverage } = report;
  return {
    firstDay: period.firstDay,
    filter: filterFigures(report),
    open: review.openNow,
    checks: checks === null ? null : { passed: checks.passed, failed: checks.failed },
    silentHours:
      coverage.sources.length === 0 ? null : coverage.sources.reduce((sum, { silentHours }) => sum + silentHours, 0),
  };
}

function filterFigures({ standing, traffic, effectiveness, gaps }: Report): FilterFigures | null {
  if (standing.kind === 'no_source' || standing.kind === 'silent') return null;
  const { part, whole } = effectiveness.overall;
  return {
    requests: traffic.requests.now,
    blocked: traffic.blocked.part,
    gotThrough: gaps.requests.now,
    effectiveness: { part, whole },
  };
}
