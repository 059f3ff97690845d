import { describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { createCanaryWitness } from '../../../daemon/examine/canary.ts';
import { createCatalogueInUse } from '../../../daemon/examine/catalogue-in-use.ts';
import type { Examined } from '../../../daemon/examine/examiner-protocol.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../../support/batch.ts';
import { pageLine, searchLine } from '../../support/log-lines.ts';
import { buildRecord } from '../identity/build-record.ts';

const MARKS = { host: 'canary.example.org', search: 'filterwatch canary test' };
const settings = examinerSettings({ sources: [buildSourceFormat({ format: 'squid' })] });
const CANARY = pageLine('pupil017', 'http://canary.example.org/filterwatch-canary');
const BET = pageLine('pupil017', 'http://bet365.com/');

function examine(lines: readonly string[], catalogue?: ReturnType<typeof createCatalogueInUse>): Examined {
  const examiner = createBatchExaminer({ ...settings, canary: MARKS }, catalogue);
  return examiner(batchOf(Buffer.from(lines.join(''))));
}

describe('the test request', () => {
  test('is found by the lists in use and flagged by a rule that is in no policy', () => {
    expect(examine([CANARY]).canary).toMatchObject({ stage: 'judged', reason: null });
    expect(examine([searchLine('pupil017', 'Filterwatch Canary Test')]).canary?.stage).toBe('judged');
    const tunnel = CANARY.replace('GET http://canary.example.org/filterwatch-canary', 'CONNECT canary.example.org:443');
    expect(examine([tunnel]).canary?.stage).toBe('judged');
  });

  test('leaves nothing else: no count, no record, no event, no newest line', () => {
    const { canary: _, ...without } = examine([BET, BET]);
    const { canary, ...withCanary } = examine([BET, CANARY, BET]);
    expect(canary?.stage).toBe('judged');
    const offsetsApart = ({ outcome, block }: typeof without) => ({
      ...outcome,
      events: outcome.events.map(({ event }) => ({ ...event, id: '' })),
      records: block?.records,
    });
    expect(offsetsApart(withCanary)).toEqual(offsetsApart(without));
    expect(examine([CANARY]).outcome.lines).toBe(0);
    expect(examine([CANARY]).block).toBe(null);
  });

  test('has the same id when its line is read again', () => {
    expect(examine([CANARY]).canary?.id).toBe(examine([CANARY]).canary?.id);
    expect(examine([BET, CANARY]).canary?.id).not.toBe(examine([CANARY]).canary?.id);
  });

  test('is nothing that somebody can hide behind', () => {
    const hidden = [
      searchLine('pupil017', 'filterwatch canary test how to kill myself'),
      pageLine('pupil017', 'http://bet365.com/?from=canary.example.org'),
    ];
    const { canary, outcome } = examine(hidden);
    expect(canary).toBe(null);
    expect(outcome.lines).toBe(2);
    expect(outcome.events).toHaveLength(2);
  });

  test('whose line is not understood arrived and no more, and is counted like every line that is not', () => {
    const { canary, outcome } = examine(['GET canary.example.org in another format\n']);
    expect(canary).toMatchObject({ stage: 'arrived', reason: 'not a native Squid line' });
    expect(outcome.lineCounts).toMatchObject([{ kind: 'malformed', lines: 1 }]);
    const search = examine(['q=filterwatch+canary%20test in another format\n']);
    expect(search.canary?.stage).toBe('arrived');
  });

  test('that was refused a sign-in arrived, and is no attempt of anybody', () => {
    const refused = CANARY.replace(/TCP_\w+\/\d+/, 'TCP_DENIED/407').replace('pupil017', '-');
    const { canary, outcome } = examine([refused]);
    expect(canary?.stage).toBe('arrived');
    expect(outcome.lines).toBe(0);
  });

  test('that the lists do not know was understood and no more', () => {
    expect(examine([CANARY], createCatalogueInUse(settings)).canary).toMatchObject({ stage: 'understood' });
  });

  test('goes on being found when the lists are changed', () => {
    const catalogue = createCatalogueInUse(settings, MARKS);
    catalogue.use({ school: settings.school, listIndex: null });
    expect(examine([CANARY], catalogue).canary?.stage).toBe('judged');
  });

  test('that no rule flags was recognised and no more', () => {
    const rooms = {
      identify: () => ({ kind: 'unknown', account: null, address: null }) as const,
      audience: () => 'pupils' as const,
      groupsOf: () => [],
      categorise: () => [{ category: categoryId('updates'), because: 'school_list', evidence: '' }] as const,
      periodAt: () => 'lessons' as const,
    };
    const pass = { outcome: 'pass', policyVersion: '1', reason: 'no_rule', ruleId: null } as const;
    const witness = createCanaryWitness(MARKS, rooms, { judge: () => pass });
    const record = buildRecord({ urlDomain: 'canary.example.org' });
    expect(witness.take({ kind: 'record', record }, '', () => 'id')).toBe(true);
    expect(witness.sight()).toMatchObject({ stage: 'categorised', reason: 'no_rule' });
    expect(witness.sight()).toBe(null);
  });
});
