import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { StepSettings } from '../../../daemon/examine/examiner-protocol.ts';
import type { Look } from '../../../daemon/hindsight/look.ts';
import { quietenPreviewOf } from '../../../daemon/hindsight/quieten-preview.ts';
import { understandingOf } from '../../../daemon/hindsight/understanding.ts';
import { subjectKeyOf } from '../../../daemon/identity/subject-key.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import type { Suppression, SuppressionScope } from '../../../daemon/policy/suppression.ts';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { examinerSettings } from '../../support/batch.ts';
import { keptRecords } from '../../support/kept-records.ts';
import { ROOMS } from '../../support/looking-back.ts';
import { isAskedFor } from '../../support/plain-archive.ts';
import { buildRecord } from '../identity/build-record.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);
const DAY = 86_400_000;
const nothing: SuppressionScope = { ruleId: null, host: null, phrase: null, group: null, lesson: null };
const settings: StepSettings = {
  ...examinerSettings(),
  school: {
    ...NO_SCHOOL_LISTS,
    entries: [
      { entry: 'dice.example', category: categoryId('gambling'), reason: '' },
      { entry: 'play.example', category: categoryId('gaming'), reason: '' },
    ],
  },
};

function quiet(scope: Partial<SuppressionScope>): Suppression {
  const times = { from: 0, until: TUESDAY + 9 * DAY };
  return { id: 'q', scope: { ...nothing, ...scope }, reason: '', includesStaff: false, ...times };
}

function lookOf(kept: readonly ArchivedRecord[]): Look {
  const now = understandingOf(settings, settings.policy);
  return {
    archive: {
      hosts: () => neverAsked(),
      searches: () => neverAsked(),
      async *scan(question) {
        yield kept.filter((record) => isAskedFor(record, question));
      },
    },
    rooms: ROOMS,
    before: null,
    now,
    window: { from: TUESDAY - 9 * 3_600_000, to: TUESDAY + 3 * DAY },
    subjects: null,
    told: null,
    enough: null,
    signal: null,
  };
}

// biome-ignore lint/correctness/useYield: whoever asks for it is wrong.
async function* neverAsked(): AsyncGenerator<never> {
  throw new Error('A preview of quietening asks for flagged requests alone.');
}

const records = fc
  .array(
    fc.record({
      day: fc.nat(2),
      minute: fc.nat(6 * 60),
      userName: fc.constantFrom('pupil017', 'pupil023', 'staff03', null),
      urlDomain: fc.constantFrom('dice.example', 'dice.example', 'www.dice.example', 'play.example', 'news.example'),
      disposition: fc.constantFrom('allowed', 'allowed', 'blocked', 'blocked'),
      searchTerms: fc.constantFrom(null, null, 'online casino', 'online casino maths'),
    }),
    { minLength: 1, maxLength: 30, size: 'max' },
  )
  .map((all) =>
    all
      .map(({ day, minute, ...rest }) => buildRecord({ ...rest, timestamp: TUESDAY + day * DAY + minute * 60_000 }))
      .toSorted((a, b) => a.timestamp - b.timestamp),
  );

const scopes = fc
  .record({
    ruleId: fc.option(fc.constantFrom(ruleIdOf('everyone-gambling'))),
    host: fc.option(fc.constantFrom('dice.example', 'play.example')),
    phrase: fc.option(fc.constant('online casino'), { freq: 6 }),
    group: fc.option(fc.constantFrom('Year 5', 'Year 6'), { freq: 1 }),
    lesson: fc.option(fc.constantFrom({ weekday: 'tuesday' as const, from: '08:50', to: '10:30' }), { freq: 1 }),
  })
  .filter(({ ruleId, host, phrase }) => ruleId !== null || host !== null || phrase !== null);

test('it counts what the corridor would have let pass, had it been quietened from the start', async () => {
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(records, scopes, async (log, scope) => {
      const kept = keptRecords(log, settings);
      const again = keptRecords(log, { ...settings, suppressions: [quiet(scope)] });
      const expected = kept.filter(({ verdict }, place) => {
        const after = again[place]?.verdict;
        return verdict.outcome === 'flag' && after?.outcome === 'pass' && after.reason === 'suppressed';
      });
      const preview = await quietenPreviewOf(lookOf(kept), quiet(scope));
      hidden += expected.length;
      expect(preview.removed.requests).toBe(expected.length);
      expect(preview.removed.people).toBe(new Set(expected.map(({ identity }) => subjectKeyOf(identity))).size);
      expect([preview.added.requests, preview.removed.needingCare, preview.isComplete]).toEqual([0, 0, true]);
    }),
    { numRuns: 100 },
  );
  expect(hidden).toBeGreaterThan(0);
});
