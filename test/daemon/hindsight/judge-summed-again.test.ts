import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import type { CategoryMatch } from '../../../categories/category.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createJudgeAgain } from '../../../daemon/hindsight/judge-again.ts';
import { understandingOf } from '../../../daemon/hindsight/understanding.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { examinerSettings } from '../../support/batch.ts';
import { keptRecords } from '../../support/kept-records.ts';
import { ROOMS } from '../../support/looking-back.ts';
import { buildRecord } from '../identity/build-record.ts';

const SUMMED: readonly CategoryMatch[] = [
  { category: categoryId('large-transfers'), because: 'transfer', evidence: '2.1 GB down within an hour' },
  { category: categoryId('account-sharing'), because: 'behaviour', evidence: 'The account was in two places' },
  { category: categoryId('continued-after-warning'), because: 'behaviour', evidence: 'It came after a warning' },
];

const knowledge = { school: NO_SCHOOL_LISTS, listIndex: null };
const judgeAgain = createJudgeAgain(ROOMS, understandingOf(knowledge, matrixPolicy));

test('what many requests came to stays with the request that completed it, all of it, and is judged again', () => {
  const record = buildRecord({ urlDomain: 'bet365.com', url: 'http://bet365.com/', contentType: 'text/html' });
  const [kept] = keptRecords([record], examinerSettings());
  if (kept === undefined) throw new Error('A record was expected.');

  const { matches, verdict } = judgeAgain({ ...kept, matches: [...kept.matches, ...SUMMED] });
  expect(matches).toEqual([...kept.matches, ...SUMMED]);
  const sentences = verdict.outcome === 'flag' ? verdict.reasons.map(({ sentence }) => sentence) : [];
  expect(sentences).toEqual(expect.arrayContaining(['The account was in two places.', 'It came after a warning.']));

  expect(judgeAgain(kept).matches).toEqual(kept.matches);
});

test('whoever was turned away to sign in has reached no site, whatever is learnt of it', () => {
  const refused = buildRecord({
    urlDomain: 'bet365.com',
    url: null,
    userName: null,
    statusCode: 407,
    disposition: 'unknown',
  });
  const [kept] = keptRecords([refused], examinerSettings());
  if (kept === undefined) throw new Error('A record was expected.');
  const failed = { category: categoryId('failed-sign-ins'), because: 'behaviour', evidence: 'It was refused' } as const;
  const { matches, verdict } = judgeAgain({ ...kept, matches: [failed] });
  expect(matches).toEqual([failed]);
  expect(verdict).toMatchObject({ outcome: 'flag', ruleId: 'pupils-failed-sign-ins' });
});
