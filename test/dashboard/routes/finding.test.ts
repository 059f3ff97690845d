import { expect, test } from 'vitest';
import { draftIn, findingOf } from '../../../dashboard/routes/finding.ts';

const complete = { resolution: 'concern', intent: 'unclear', note: 'One.\r\nTwo.', caseReference: 'SG-14' };

test('a complete form is a finding', () => {
  expect(findingOf(draftIn(complete))).toEqual({
    resolution: 'concern',
    intent: 'unclear',
    note: 'One.\nTwo.',
    caseReference: 'SG-14',
  });
});

test('an empty case reference is none', () => {
  expect(findingOf(draftIn({ ...complete, caseReference: ' ' }))).toMatchObject({ caseReference: null });
});

test('what is missing is named, each with its field', () => {
  expect(findingOf(draftIn({ note: 'Spoke to her.' }))).toEqual([
    { field: 'resolution', message: 'Choose what it was' },
    { field: 'intent', message: 'Choose whether it was deliberate' },
  ]);
});

test('an invented choice counts as none', () => {
  expect(findingOf(draftIn({ ...complete, resolution: 'guilty' }))).toEqual([
    { field: 'resolution', message: 'Choose what it was' },
  ]);
});

test('a note or reference that is too long is refused, and kept to be shortened', () => {
  const draft = draftIn({ ...complete, note: 'x'.repeat(2001), caseReference: 'y'.repeat(101) });
  expect(findingOf(draft)).toEqual([
    { field: 'note', message: 'Shorten the note to 2000 characters or fewer' },
    { field: 'caseReference', message: 'Shorten the case reference to 100 characters or fewer' },
  ]);
  expect(draft.note).toHaveLength(2001);
});
