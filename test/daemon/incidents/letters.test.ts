import { describe, expect, test } from 'vitest';
import { shippedLetter } from '../../../daemon/incidents/letter-templates.ts';
import {
  fillLetter,
  LETTER_KINDS,
  type LetterFacts,
  languagesOf,
  letterFaults,
  PLACEHOLDERS,
  templateFaults,
} from '../../../daemon/incidents/letters.ts';

const all = LETTER_KINDS.flatMap((kind) => languagesOf(kind).map((language) => ({ kind, language })));
const FACTS = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `the ${name}`])) as LetterFacts;

describe('what is shipped', () => {
  test.each(all)('the $language letter of $kind fills every gap, and may be sent', ({ kind, language }) => {
    const letter = shippedLetter(kind, language);
    expect(templateFaults(letter)).toEqual([]);
    const filled = fillLetter(letter, FACTS);
    expect(letterFaults(kind, filled.body)).toEqual([]);
    expect(filled.subject).not.toContain('{');
  });

  test('names nobody in a subject', () => {
    for (const { kind, language } of all) {
      const { subject } = fillLetter(shippedLetter(kind, language), FACTS);
      expect(subject).not.toMatch(/the name|the sender|the what happened|the group/);
    }
  });

  test('parents are written to in English and in Welsh', () => {
    expect(languagesOf('inform-parents')).toEqual(['en', 'cy']);
    expect(shippedLetter('inform-parents', 'cy').body).toContain('Annwyl riant');
  });
});

describe('a template', () => {
  test('with a gap that nobody can fill is refused, with the line', () => {
    expect(
      templateFaults({ subject: 'A letter', body: 'Dear {teacher},\n\nabout {name}.\n{ what  happened }' }),
    ).toEqual([
      { part: 'body', line: 1, kind: 'unknown', words: 'teacher' },
      { part: 'body', line: 4, kind: 'unknown', words: 'what  happened' },
    ]);
  });

  test('must not name anybody in its subject', () => {
    expect(templateFaults({ subject: '{school}: about {name}', body: 'x' })).toEqual([
      { part: 'subject', line: 1, kind: 'not_in_subject', words: 'name' },
    ]);
  });
});

describe('a letter', () => {
  test('is not sent with a gap in it', () => {
    const filled = fillLetter({ subject: 's', body: 'From {from}\nuntil {until}.' }, { ...FACTS, until: '' });
    expect(filled.body).toBe('From the from\nuntil {until}.');
    expect(letterFaults('remove-access', filled.body)).toEqual([
      { part: 'body', line: 2, kind: 'left_open', words: 'until' },
    ]);
  });

  test('to the police or about a report to the Foundation holds no address, and does not say it again', () => {
    const body = 'Please look.\nIt was at http://bad.example/x and www.bad.example.';
    for (const kind of ['police', 'internet-watch-foundation'] as const) {
      expect(letterFaults(kind, body)).toEqual([{ part: 'body', line: 2, kind: 'address', words: '' }]);
    }
    expect(letterFaults('filter-provider', body)).toEqual([]);
  });

  test('what the facts hold fills no gap a second time', () => {
    const { body } = fillLetter({ subject: '', body: 'About {name}.' }, { ...FACTS, name: '{sites}' });
    expect(body).toBe('About {sites}.');
  });
});
