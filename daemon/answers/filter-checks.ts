import { randomUUID } from 'node:crypto';
import type {
  CheckAddressRow,
  CheckAnswers,
  CheckCell,
  CheckFilter,
  CheckHealth,
  CheckPage,
  CheckVerdict,
  RunChecksResult,
  Viewer,
} from '../api/contract.ts';
import { dueRounds } from '../health/filter-checks/due-rounds.ts';
import { plannedChecks, plannedCounts } from '../health/filter-checks/filter-check.ts';
import { isUnable } from '../health/filter-checks/standing.ts';
import { createPeriods } from '../policy/timetable.ts';
import type { StoredRound } from '../store/check-rounds.ts';
import { checkForm, recordCheck } from './check-by-hand.ts';
import { exportChecks } from './check-export.ts';
import { addressRows, createCheckRows, otherCells } from './check-rows.ts';
import { mayCheck } from './check-viewer.ts';
import type { Office } from './office.ts';

/** Whether the filter does what it must: what was tried, when, by whom, and what stands. */
export function createCheckAnswers(office: Office): CheckAnswers<Viewer> {
  return {
    filterChecks: (viewer, filter) => pageOf(office, viewer, filter),
    checkForm: async () => checkForm(office),
    runFilterChecks: (viewer, profileId) => run(office, viewer, profileId),
    recordCheck: (viewer, wish) => recordCheck(office, viewer, wish),
    exportChecks: (viewer, profileId, format) => exportChecks(office, viewer, profileId, format),
  };
}

const PER_PAGE = 50;
const LOOKED_BACK_MS = 7 * 24 * 3_600_000;
const MOST_WAITING = 3;
const GIVEN_UP_AFTER_MS = 3_600_000;

async function pageOf(office: Office, viewer: Viewer, { profileId, page }: CheckFilter): Promise<CheckPage> {
  const { checkPlan, filterChecks } = office;
  const filter = { profileId, from: null, to: null };
  const [toRow, standings, total, history, lately] = await Promise.all([
    createCheckRows(office, viewer),
    filterChecks.standings(),
    filterChecks.count(filter),
    filterChecks.newest(filter, { most: PER_PAGE, after: (page - 1) * PER_PAGE }),
    lateRounds(office),
  ]);
  const rows = addressRows(office, standings, toRow).toSorted((one, other) => weightOf(one) - weightOf(other));
  const byHand = otherCells(office, standings, toRow);
  const cells = [...rows.flatMap((row) => row.cells.filter((cell) => cell !== null)), ...byHand];
  return {
    profiles: checkPlan.profiles.map(({ id, name, group, way }) => ({ id, name, group, way: way.kind })),
    ...{ rows, byHand, counts: countsOf(cells) },
    failures: cells.filter(({ failedSince }) => failedSince !== null).length,
    lastRoundAt: lately.findLast(({ startedAt }) => startedAt !== null)?.startedAt ?? null,
    isUnderWay: lately.some((round) => isOpen(round, office.now())),
    nextAt: nextRound(office),
    history: { rows: history.map(toRow), total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) },
    may: { run: mayCheck(viewer) && plannedChecks(checkPlan, null).length > 0, record: mayCheck(viewer) },
  };
}

function lateRounds({ checkRounds, now }: Office) {
  return checkRounds.between(now() - LOOKED_BACK_MS, now() + 1);
}

/** What was begun long ago and has no end was given up. */
function isOpen({ isMissed, startedAt, finishedAt }: StoredRound, now: number): boolean {
  return !isMissed && finishedAt === null && (startedAt === null || now - startedAt < GIVEN_UP_AFTER_MS);
}

/** What failed comes first, then what could not be asked, what was not clear, and what was never tried. */
function weightOf({ cells }: CheckAddressRow): number {
  const weights = cells.flatMap((cell) =>
    cell === null ? [] : [cell.failedSince !== null ? 0 : WEIGHTS[verdictIn(cell)]],
  );
  return Math.min(...weights, WEIGHTS.passed);
}

const WEIGHTS: Readonly<Record<CheckVerdict | 'never', number>> = {
  failed: 0,
  not_made: 1,
  not_clear: 2,
  never: 3,
  passed: 4,
};

function verdictIn({ last }: CheckCell): CheckVerdict | 'never' {
  return last?.verdict ?? 'never';
}

function countsOf(cells: readonly CheckCell[]): CheckPage['counts'] {
  const of = (wanted: CheckVerdict | 'never') => cells.filter((cell) => verdictIn(cell) === wanted).length;
  return {
    ...{ passed: of('passed'), failed: of('failed'), not_clear: of('not_clear') },
    ...{ not_made: of('not_made'), never: of('never') },
  };
}

const AHEAD_MS = 30 * 24 * 3_600_000;

function nextRound({ checkPlan, timetable, zone, now }: Office): number | null {
  if (plannedChecks(checkPlan, null).length === 0) return null;
  const periods = createPeriods(timetable);
  const [next] = dueRounds(checkPlan.times, { after: now(), now: now() + AHEAD_MS, zone }, periods);
  return next?.at ?? null;
}

async function run(office: Office, viewer: Viewer, profileId: string | null): Promise<RunChecksResult> {
  if (!mayCheck(viewer)) return { kind: 'not_yours' };
  const { checkPlan, checkRounds, now } = office;
  if (profileId !== null && !checkPlan.profiles.some(({ id }) => id === profileId)) return { kind: 'no_profile' };
  const planned = plannedCounts(checkPlan, profileId);
  if (Object.keys(planned).length === 0) return { kind: 'nothing' };
  const waiting = (await lateRounds(office)).filter((round) => isOpen(round, now()));
  if (waiting.length >= MOST_WAITING) return { kind: 'busy' };
  const roundId = `asked-${randomUUID()}`;
  const who = { by: viewer.staffId, byRole: viewer.role };
  await checkRounds.queue({ id: roundId, how: 'asked', ...who, profileId, dueAt: now(), planned });
  const subject = { subjectKind: 'filter_check', subjectId: roundId } as const;
  await office.audit.add({ at: now(), staffId: viewer.staffId, action: 'run_filter_check', ...subject });
  office.checksQueued();
  return { kind: 'queued', roundId };
}

/** For Health. */
export async function checkHealth(office: Office): Promise<CheckHealth> {
  const [standings, [newest]] = await Promise.all([
    office.filterChecks.troubled(),
    office.filterChecks.newest({ profileId: null, from: null, to: null }, { most: 1, after: 0 }),
  ]);
  return {
    planned: plannedChecks(office.checkPlan, null).length,
    failures: standings.filter(({ failedSince }) => failedSince !== null).length,
    unable: standings.filter(isUnable).length,
    lastAt: newest?.at ?? null,
    nextAt: nextRound(office),
  };
}
