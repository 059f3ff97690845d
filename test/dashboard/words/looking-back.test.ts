import { expect, test } from 'vitest';
import type { CauseInWords, PreviewAnswer } from '../../../daemon/api/contract.ts';
import {
  causesInWords,
  foundInWords,
  howOftenInWords,
  lighterInWords,
  previewInWords,
  waitingOnToday,
} from '../../../dashboard/words/looking-back.ts';
import { buildBatchRow, buildFindingRow } from '../../support/hindsight-models.ts';

const DAY = 86_400_000;
const none = { requests: 0, people: 0 };
const quiet: Extract<PreviewAnswer, { kind: 'counted' }> = {
  kind: 'counted',
  from: 0,
  to: 12 * DAY - 3_600_000,
  isComplete: true,
  added: none,
  removed: { ...none, incidents: 0, needingCare: 0 },
};

test('a cause says what was learnt', () => {
  const list = { kind: 'list', id: 'ut1', title: 'UT1', version: null, before: null, categoryTitle: null } as const;
  const said = (cause: CauseInWords) => causesInWords([cause]);
  expect(said({ ...list, added: 1 })).toBe('UT1 learnt 1 site');
  expect(said({ ...list, added: null })).toBe('UT1 has changed');
  expect(said({ kind: 'site', site: 'a.example', as: 'gaming', categoryTitle: 'Games' })).toBe(
    'We put a.example under “Games”',
  );
  expect(said({ kind: 'site', site: 'a.example', as: 'allow', categoryTitle: null })).toBe('We allowed a.example');
  expect(said({ kind: 'word_removed', phrase: 'den', as: 'gaming', categoryTitle: 'Games' })).toBe(
    'We took back what we said of “den”',
  );
  expect(
    causesInWords([
      { ...list, added: 3 },
      { kind: 'while_stopped', categoryTitle: null },
    ]),
  ).toBe('UT1 learnt 3 sites, and 1 other change');
});

test('what was found is one sentence, whatever its number', () => {
  expect(foundInWords(buildBatchRow({ people: 1, requests: 1, places: 1 }))).toBe(
    '1 person had to do with it: 1 request to 1 site or search.',
  );
  expect(foundInWords(buildBatchRow({ state: 'failed', failure: 'The disk is full.' }))).toBe('The disk is full.');
  expect(howOftenInWords(buildFindingRow({ requests: 2, blocked: 2 }))).toBe('2 requests, all blocked');
  expect(howOftenInWords(buildFindingRow({ requests: 2, blocked: 0 }))).toBe('2 requests');
  expect(lighterInWords(buildBatchRow())).toBeNull();
});

test('Today has one line, and says when it is urgent', () => {
  expect(waitingOnToday({ findings: 0, pressing: 0 })).toBeNull();
  expect(waitingOnToday({ findings: 1, pressing: 0 })).toBe('Looking back found something: 1 finding to decide on.');
  expect(waitingOnToday({ findings: 3, pressing: 1 })).toBe('Looking back found something urgent: 3 findings.');
});

test('a preview says what would have changed, how far back, and what it could not see', () => {
  expect(previewInWords(quiet)).toEqual(['In the last 12 days, this would have changed nothing.']);
  const both = { ...quiet, added: { requests: 41, people: 7 }, isComplete: false };
  expect(previewInWords({ ...both, removed: { requests: 1, people: 1, incidents: 1, needingCare: 1 } })).toEqual([
    'In the last 12 days, this would have flagged 41 requests of 7 people, and have taken away 1 flagged request of 1 person in 1 incident.',
    '1 request of these was flagged because somebody may need help or protection.',
    'There was more than could be looked at so quickly, so it may be more.',
  ]);
  expect(previewInWords({ ...quiet, to: 0 })).toEqual(['No log is kept yet, so nobody can say.']);
  expect(previewInWords({ ...quiet, to: 0, isComplete: false })[0]).toContain('It takes too long to say.');
  expect(previewInWords({ ...quiet, to: 5 })[0]).toMatch(/^Today, this/);
});
