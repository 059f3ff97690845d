import { describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { type CheckedContent, refusalOf } from '../../../daemon/lists/check-content.ts';
import type { Measures } from '../../../daemon/lists/content.ts';
import { buildListSource } from '../../support/list-source.ts';

function measuresOf(entries: number, given: Partial<Measures> = {}): Measures {
  return {
    parts: [{ part: '', entries, alsoMalware: 0 }],
    skipped: [],
    lines: entries,
    overruled: 0,
    leftOut: 0,
    ...given,
  };
}

function refusal(given: Partial<CheckedContent>): string | null {
  return refusalOf({ source: buildListSource(), measures: measuresOf(1_000), harm: [], before: null, ...given });
}

test('an honest list is used', () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ before: measuresOf(900) })).toBeNull();
});

describe('a list that is refused says what was found, what it means and what to do', () => {
  test.each([
    ['is empty', { measures: measuresOf(0, { parts: [] }) }, 'The list is empty. Look at it at its origin.'],
    [
      'shrank',
      { measures: measuresOf(499), before: measuresOf(1_000) },
      'The list shrank from 1,000 entries to 499: most of it may be missing.',
    ],
    [
      'grew',
      { measures: measuresOf(3_001), before: measuresOf(1_000) },
      'The list grew from 1,000 entries to 3,001: something else may have got into it.',
    ],
    [
      'is not understood',
      { measures: measuresOf(70, { lines: 100, skipped: [{ reason: 'not a site', lines: 30 }] }) },
      'Of 100 lines, 30 (30 %) gave no entry: the list is damaged, or in another format.',
    ],
    [
      'holds a site that everybody uses',
      { harm: [{ entry: 'google.com', site: 'google.com', part: 'adult', why: 'which everybody uses' }] },
      'The list holds google.com under “adult”, which everybody uses. It was broken or tampered with, or is wrong there.',
    ],
    [
      'covers such a site',
      { harm: [{ entry: 'nhs.uk', site: 'nhs.uk/help', part: '', why: 'where people get help' }] },
      'The list holds nhs.uk, which covers nhs.uk/help, where people get help.',
    ],
  ] as const)('it %s', (_, given, says) => {
    expect(refusal(given)).toContain(says);
  });
});

test('the advice names the list, so that the command can be copied', () => {
  expect(refusal({ measures: measuresOf(499), before: measuresOf(1_000) })).toContain(
    '“filterwatch lists diff county”',
  );
});

test('a small list may halve or treble', () => {
  expect(refusal({ measures: measuresOf(10), before: measuresOf(60) })).toBeNull();
  expect(refusal({ measures: measuresOf(80), before: measuresOf(10) })).toBeNull();
});

describe('a part whose usual size is known', () => {
  const category = categoryId('malware-and-hacking');
  const source = buildListSource({
    parts: { malware: { category, trust: 'partial', usual: [30_000, 600_000] } },
    otherParts: null,
  });
  const malware = (entries: number) =>
    measuresOf(0, { parts: [{ part: 'malware', entries, alsoMalware: 0 }], lines: entries });

  test('may swing within it', () => {
    expect(refusal({ source, measures: malware(300_000), before: malware(43_000) })).toBeNull();
  });

  test('is refused beyond it, the first time too', () => {
    expect(refusal({ source, measures: malware(12), before: null })).toContain(
      'The part “malware” has 12 entries; 30,000 to 600,000 are usual.',
    );
  });

  test('may stay beyond it once a person has accepted that', () => {
    expect(refusal({ source, measures: malware(700_000), before: malware(690_000) })).toBeNull();
  });

  test('is refused when it is gone', () => {
    const other = {
      ...source,
      parts: { ...source.parts, adult: { category: categoryId('pornography'), trust: 'full', usual: null } as const },
    };
    const measures = measuresOf(0, { parts: [{ part: 'adult', entries: 500, alsoMalware: 0 }], lines: 500 });
    expect(refusal({ source: other, measures, before: malware(50_000) })).toContain(
      'The part “malware” shrank from 50,000 entries to 0',
    );
  });
});

test('a harmless part that is malware for the greater part is refused; a part of malware is not', () => {
  const source = buildListSource({
    parts: {
      jobs: { category: categoryId('private-business'), trust: 'full', usual: null },
      adult: { category: categoryId('pornography'), trust: 'full', usual: null },
    },
    otherParts: null,
  });
  const parts = (part: string) => measuresOf(0, { parts: [{ part, entries: 1_000, alsoMalware: 500 }], lines: 1_000 });
  expect(refusal({ source, measures: parts('jobs') })).toContain(
    'Of the 1,000 entries of the part “jobs” (Private business), 500 stand under malware too',
  );
  expect(refusal({ source, measures: parts('adult') })).toBeNull();
});

test('a list whose parts nobody has said the meaning of is refused with their names', () => {
  const source = buildListSource({ otherParts: null });
  const measures = measuresOf(0, { parts: [{ part: 'poker', entries: 9, alsoMalware: 0 }], lines: 9 });
  expect(refusal({ source, measures })).toContain('The list has no part that is used; it holds “poker”.');
});
