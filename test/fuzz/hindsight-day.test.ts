/*
 * Whole invented school days, through the real corridor into a real archive: what looking back says when a site, a page or a word
 * becomes known in the evening is what the corridor says of the same log when it has known it all day.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { schoolDay } from '../../daemon/demo/school-day.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import { candidatesOf } from '../../daemon/hindsight/candidates.ts';
import { differenceBetween } from '../../daemon/hindsight/judge-again.ts';
import type { Difference, Look } from '../../daemon/hindsight/look.ts';
import { boundsOf, lookBack } from '../../daemon/hindsight/look-back.ts';
import { type Supposition, supposing, understandingOf } from '../../daemon/hindsight/understanding.ts';
import { createIdentifier } from '../../daemon/identity/identify.ts';
import { buildRoster } from '../../daemon/identity/roster.ts';
import { createPeriods } from '../../daemon/policy/timetable.ts';
import type { Verdict } from '../../daemon/policy/verdict.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import { batchOf, examinerSettings } from '../support/batch.ts';
import { buildOutcome } from '../support/flagged-event.ts';
import { allIn, storeWithArchive } from '../support/open-archive-of.ts';
import { commitOf } from '../support/open-store.ts';
import { unshelve } from '../support/shelved-archive.ts';

const PLAN = { date: '2026-11-20', zone: 'Europe/London', pupils: 60, staff: 8 };
const day = schoolDay({ ...PLAN, seed: 'hindsight', episodes: [] });
const settings = examinerSettings({ roster: day.roster, groups: day.groups });
const bytes = Buffer.from(day.lines.map((line) => `${line}\n`).join(''));
const on = storeWithArchive();

/** Reads the day by what is known, and keeps it; half of it is sealed. */
async function keep(school: SchoolLists): Promise<void> {
  const examine = createBatchExaminer({ ...settings, school });
  const half = bytes.indexOf('\n', bytes.length / 2) + 1;
  for (const [from, some] of [
    [0, bytes.subarray(0, half)],
    [half, bytes.subarray(half)],
  ] as const) {
    const { block, listVersion } = examine(batchOf(Buffer.from(some), { from }));
    await commitBatch(on.stores().database, commitOf(buildOutcome([]), { block, listVersion }));
    if (from === 0) await on.archive().seal();
  }
}

async function keptBy(school: SchoolLists) {
  await unshelve(on.stores());
  await keep(school);
  return allIn(on.archive());
}

/** What else a device asked for within the same seconds is not kept, so the sentence that tells of it cannot be the same. */
function withoutAround(verdict: Verdict): Verdict {
  if (verdict.outcome === 'pass') return verdict;
  return { ...verdict, reasons: verdict.reasons.filter(({ kind }) => kind !== 'initiator') };
}

/**
 * What came with a page a moment after it was opened is told of beside the page: whether it only came along turns on what was opened
 * before it, which is not kept, and to tell too much is better than to leave something out.
 */
function cameWithPage({ archived, again }: Difference): boolean {
  return archived.initiator === 'page' && again.initiator === 'unclear';
}

function told(differences: readonly Difference[]) {
  return differences
    .map(({ kind, archived, again: { verdict } }) => ({
      offset: archived.place.offset,
      kind,
      verdict: withoutAround(verdict),
    }))
    .toSorted((a, b) => a.offset - b.offset);
}

function lookFor(now: SchoolLists): Look {
  const periods = createPeriods(settings.timetable);
  const understood = (school: SchoolLists) => understandingOf({ school, listIndex: null }, settings.policy);
  const { groupsOf } = createIdentifier(buildRoster(settings.roster).roster, settings.groups);
  const noon = Date.UTC(2026, 10, 20, 12);
  const window = { from: noon - 86_400_000, to: noon + 86_400_000 };
  const limits = { subjects: null, told: null, enough: null, signal: null };
  const archive = on.archive();
  return {
    archive,
    rooms: { ...periods, groupsOf },
    before: understood(NO_SCHOOL_LISTS),
    now: understood(now),
    window,
    ...limits,
  };
}

describe('looking back through a whole day', () => {
  test('says what would have been said, had it been known all day', async () => {
    const before = await keptBy(NO_SCHOOL_LISTS);
    const hosts = [...new Set(before.map(({ record }) => record.urlDomain))].filter((host) => host.includes('.'));
    const category = fc.constantFrom('gambling', 'gaming', 'self-harm', 'pornography', 'messaging').map(categoryId);
    const supposition: fc.Arbitrary<Supposition> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('site' as const), entry: fc.constantFrom(...hosts), as: category }),
      },
      fc.record({
        kind: fc.constant('site' as const),
        entry: fc.constantFrom(...hosts),
        as: fc.constant('allow' as const),
      }),
      fc.record({
        kind: fc.constant('word' as const),
        phrase: fc.constantFrom('world', 'how to', 'year 5'),
        category,
        excludes: fc.constant([]),
      }),
    );
    let differences = 0;
    await fc.assert(
      fc.asyncProperty(supposition, async (what) => {
        const school = supposing(NO_SCHOOL_LISTS, what);
        const again = await keptBy(school);
        const wanted = told(before.flatMap((one, place) => differenceBetween(one, again[place] ?? one) ?? []));
        await keptBy(NO_SCHOOL_LISTS);
        const found: Difference[] = [];
        const look = lookFor(school);
        await lookBack(look, await candidatesOf(look, boundsOf(look)), (difference) => found.push(difference));
        const besides = (one: Difference) =>
          cameWithPage(one) && !wanted.some(({ offset }) => offset === one.archived.place.offset);
        expect(told(found.filter((one) => !besides(one)))).toEqual(wanted);
        differences += wanted.length;
      }),
      { numRuns: 8 },
    );
    expect(differences).toBeGreaterThan(0);
  });
});
