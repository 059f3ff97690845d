import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { createDomainSetBuilder } from '../../../categories/domain-set.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { startExaminer } from '../../../daemon/examine/examiner.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../../support/batch.ts';
import { pageLine } from '../../support/log-lines.ts';
import { waitFor } from '../../support/wait-for.ts';

const BET = Buffer.from(pageLine('pupil017', 'http://bet365.com/', Date.UTC(2026, 10, 17, 9)));

function notExpected(cause: Error): void {
  throw cause;
}

test('the worker comes to what the rooms come to, in the order of asking', async () => {
  const examiner = startExaminer(examinerSettings(), notExpected);
  const requests = [0, 1_000, 2_000].map((from) => batchOf(BET, { from }));
  const answers = await Promise.all(requests.map(examiner.examine));
  const examine = createBatchExaminer(examinerSettings());
  expect(answers).toEqual(requests.map(examine));
  await examiner.stop();
});

/** What a school has built of its lists: two sites about gambling. */
function builtLists(version: string): SharedArrayBuffer {
  const label = {
    list: 'county',
    title: 'County list',
    part: '',
    version: '2026-11-28',
    category: categoryId('gambling'),
  };
  const builder = createDomainSetBuilder([{ ...label, trust: 'full', isCurated: false }]);
  for (const entry of ['bet.example', 'dice.example']) builder.add(entry, 0);
  const bytes = builder.build(version);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

test('lists that are exchanged hold from the next batch on, and every batch says by which it was categorised', async () => {
  const examiner = startExaminer(examinerSettings(), notExpected);
  const line = Buffer.from(pageLine('pupil017', 'http://bet.example/', Date.UTC(2026, 10, 17, 9)));
  const before = examiner.examine(batchOf(line));
  examiner.use({ school: NO_SCHOOL_LISTS, listIndex: builtLists('2026-11-30-first') });
  const after = examiner.examine(batchOf(line));
  const allowed = [{ entry: 'bet.example', reason: 'A maths lesson' }];
  examiner.use({ school: { ...NO_SCHOOL_LISTS, allowed }, listIndex: builtLists('2026-11-30-second') });
  const corrected = examiner.examine(batchOf(line));
  const answers = await Promise.all([before, after, corrected]);
  expect(answers.map(({ outcome }) => outcome.events.length)).toEqual([0, 1, 0]);
  expect(answers.map(({ listVersion }) => listVersion).slice(1)).toEqual(['2026-11-30-first', '2026-11-30-second']);
  await examiner.stop();
});

test('a worker that dies refuses what waits and what comes after, and says so once', async () => {
  const causes: string[] = [];
  const examiner = startExaminer(examinerSettings(), (cause) => void causes.push(cause.message));
  const unknown = batchOf(BET, { sourceId: 'unheard of' });
  const answers = await Promise.allSettled([examiner.examine(unknown), examiner.examine(batchOf(BET))]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(examiner.examine(batchOf(BET))).rejects.toThrow('unheard of');
  await examiner.stop();
  expect(causes).toEqual(['No source unheard of was set up.']);
});

test('a worker that cannot begin says so', async () => {
  const causes: string[] = [];
  const source = buildSourceFormat({ format: 'nonsense', fileName: '' });
  const examiner = startExaminer(examinerSettings({ sources: [source] }), (cause) => void causes.push(cause.message));
  await waitFor(() => causes.length > 0, 'the worker to say that it cannot begin');
  expect(causes).toEqual([expect.stringContaining('“nonsense”')]);
  await examiner.stop();
});

test('a stop refuses what waits, and is no failure', async () => {
  const examiner = startExaminer(examinerSettings(), notExpected);
  const waiting = examiner.examine(batchOf(BET));
  const refused = expect(waiting).rejects.toThrow('was stopped');
  await examiner.stop();
  await refused;
  await expect(examiner.examine(batchOf(BET))).rejects.toThrow('was stopped');
});
