import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createJudgeAgain } from '../../../daemon/hindsight/judge-again.ts';
import { understandingOf } from '../../../daemon/hindsight/understanding.ts';
import { createIdentifier } from '../../../daemon/identity/identify.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { createPeriods } from '../../../daemon/policy/timetable.ts';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { archivedRecord } from '../../support/archived-records.ts';
import { examinerSettings } from '../../support/batch.ts';
import { buildRecord } from '../identity/build-record.ts';

/** Both hosts have been put on the school's list of what is about gambling since. */
const entries = ['www.facebook.com', 'www.bet.example'].map((entry) => ({
  entry,
  category: categoryId('gambling'),
  reason: 'Learnt since.',
}));
const settings = examinerSettings({ school: { ...NO_SCHOOL_LISTS, entries } });
const { groupsOf } = createIdentifier(buildRoster(settings.roster).roster);
const judgeAgain = createJudgeAgain(
  { ...createPeriods(settings.timetable), groupsOf },
  understandingOf(settings, settings.policy),
);

/** A connection that was kept with this said of it, when nothing was known of its host. */
function kept(urlDomain: string, initiator: ArchivedRecord['initiator']): ArchivedRecord {
  const record = buildRecord({ kind: 'tls', method: 'CONNECT', url: null, urlDomain });
  return archivedRecord({ record, initiator });
}

test('a button in the page of another site stays one, whatever is learnt of its host', () => {
  expect(judgeAgain(kept('www.facebook.com', 'page'))).toMatchObject({
    initiator: 'page',
    verdict: { outcome: 'pass', reason: 'background' },
  });
});

test('what a clock asked for stays a program’s doing', () => {
  expect(judgeAgain(kept('www.bet.example', 'software'))).toMatchObject({
    initiator: 'software',
    verdict: { outcome: 'pass', reason: 'background' },
  });
});

test('what a site that was opened brought along is weighed again when something is learnt of it', () => {
  expect(judgeAgain(kept('www.bet.example', 'page'))).toMatchObject({
    initiator: 'unclear',
    verdict: { outcome: 'flag', ruleId: 'everyone-gambling' },
  });
});
