import type { DaemonApi, LetterDraft, LetterTemplate, WrittenLetter } from '../../daemon/api/contract.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);
const LETTER_ID = '7b1c5a30-0000-4000-8000-000000000001';

/** A letter that was filled in and not sent yet. */
export function sampleDraft(given: Partial<LetterDraft> = {}): LetterDraft {
  return {
    id: LETTER_ID,
    kind: 'inform-parents',
    language: 'en',
    languages: ['en', 'cy'],
    templateVersion: 2,
    hasNames: false,
    mayMail: true,
    recipient: '',
    subject: 'Example School: please get in touch with us',
    body: 'Dear parent or carer,\n\nI am writing about a pupil in Year 5.',
    ...given,
  };
}

/** A letter that was mailed and has not left yet. */
export function sampleLetter(given: Partial<WrittenLetter> = {}): WrittenLetter {
  return {
    id: LETTER_ID,
    kind: 'inform-parents',
    language: 'en',
    way: 'mail',
    byName: 'Ms Example',
    at: NINE,
    sentAt: null,
    failure: null,
    subject: 'Example School: please get in touch with us',
    body: 'Dear parent or carer,\n\nI am writing about a pupil in Year 5.',
    recipient: 'parent@example.org',
    ...given,
  };
}

/** A template of which the school wrote a version of its own, and went back once. */
export function sampleTemplate(given: Partial<LetterTemplate> = {}): LetterTemplate {
  return {
    kind: 'inform-parents',
    language: 'en',
    subject: '{school}: please get in touch with us',
    body: 'Dear parent or carer,\n\nI am writing about {name}.',
    version: 2,
    isShipped: false,
    mayChange: true,
    placeholders: ['school', 'name'],
    versions: [
      {
        version: 2,
        text: { subject: '{school}: please get in touch with us', body: 'Dear parent or carer' },
        byName: 'Dr Sample',
        at: NINE,
        reason: 'Warmer words.',
      },
      { version: 1, text: null, byName: null, at: NINE - 60_000, reason: 'A try.' },
    ],
    ...given,
  };
}

/** Letters about incident-1: a draft, and one that was sent. */
export function fakeLetters(calls: string[]) {
  return {
    async letterDraft(viewer, id, { kind, language, hasNames }) {
      calls.push(`draft ${viewer.staffId} ${id} ${kind} ${language} ${hasNames}`);
      return id === 'incident-1' ? sampleDraft({ kind, language, hasNames }) : null;
    },
    async sendLetter(viewer, id, letter) {
      calls.push(`letter ${viewer.staffId} ${id} ${letter.kind} ${letter.way} ${letter.recipient}`);
      if (id !== 'incident-1') return { kind: 'gone' };
      if (letter.way === 'mail' && letter.recipient === '') return { kind: 'no_recipient' };
      return { kind: 'done', id: letter.id };
    },
    async letter(viewer, id, letterId) {
      calls.push(`read letter ${viewer.staffId} ${id}`);
      return id === 'incident-1' && letterId === LETTER_ID ? sampleLetter() : null;
    },
    async letterTemplates(viewer) {
      calls.push(`templates ${viewer.staffId}`);
      return [sampleTemplate(), sampleTemplate({ language: 'cy', version: 0, isShipped: true, versions: [] })];
    },
    async changeTemplate(viewer, { kind, language }, { text, reason, version }) {
      calls.push(`template ${viewer.staffId} ${kind} ${language} ${text === null ? 'reset' : 'text'} ${version}`);
      if (reason === '') return { kind: 'no_reason' };
      return version === 2 ? { kind: 'done' } : { kind: 'changed' };
    },
  } satisfies Partial<DaemonApi>;
}
