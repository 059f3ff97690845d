import type { LetterAnswers, LetterTemplate, Viewer } from '../api/contract.ts';
import { shippedLetter } from '../incidents/letter-templates.ts';
import {
  LETTER_KINDS,
  type LetterKind,
  type LetterLanguage,
  type LetterText,
  languagesOf,
  MAX_LETTER,
  MAX_LETTER_SUBJECT,
  PLACEHOLDERS,
  templateFaults,
} from '../incidents/letters.ts';
import type { StoredTemplate } from '../store/letter-templates.ts';
import { staffNamesOf } from './incident-row.ts';
import type { Office } from './office.ts';

export type TemplatePart = Pick<LetterAnswers<Viewer>, 'letterTemplates' | 'changeTemplate'>;
interface Which {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
}
const MAX_REASON = 500;

export function createTemplateAnswers(office: Office): TemplatePart {
  return {
    async letterTemplates(viewer) {
      if (!viewer.powers.includes('investigate')) return [];
      const names = await staffNamesOf(office);
      const all = LETTER_KINDS.flatMap((kind) => languagesOf(kind).map((language) => ({ kind, language })));
      return Promise.all(all.map((which) => shownTemplate(office, viewer, which, names)));
    },
    async changeTemplate(viewer, which, { text, reason, version }) {
      if (!mayChange(viewer) || !languagesOf(which.kind).includes(which.language)) return { kind: 'gone' };
      if (reason.trim() === '') return { kind: 'no_reason' };
      if (text !== null && (text.subject.trim() === '' || text.body.trim() === '')) return { kind: 'no_text' };
      if (reason.length > MAX_REASON || isTooLong(text)) return { kind: 'too_long' };
      const faults = text === null ? [] : templateFaults(text);
      if (faults.length > 0) return { kind: 'faults', faults };
      const at = office.now();
      const added = { ...which, seen: version, text, author: viewer.staffId, at, reason: reason.trim() };
      if (!(await office.letterTemplates.add(added))) return { kind: 'changed' };
      const about = { subjectKind: 'letter_template', subjectId: `${which.kind} ${which.language}` } as const;
      await office.audit.add({ at, staffId: viewer.staffId, action: 'change_letter', ...about });
      return { kind: 'done' };
    },
  };
}

function isTooLong(text: LetterText | null): boolean {
  return text !== null && (text.subject.length > MAX_LETTER_SUBJECT || text.body.length > MAX_LETTER);
}

/** Letters go out in the school's name: the lead and the head say what stands in them. */
function mayChange(viewer: Viewer): boolean {
  return viewer.powers.includes('letters');
}

/** The template in force, and its version; 0 is the shipped one. */
export async function templateOf(
  office: Office,
  { kind, language }: Which,
): Promise<{ readonly text: LetterText; readonly version: number }> {
  const [newest] = await office.letterTemplates.versions(kind, language);
  return { text: newest?.text ?? shippedLetter(kind, language), version: newest?.version ?? 0 };
}

async function shownTemplate(
  office: Office,
  viewer: Viewer,
  { kind, language }: Which,
  names: ReadonlyMap<string, string>,
): Promise<LetterTemplate> {
  const versions = await office.letterTemplates.versions(kind, language);
  const text = versions[0]?.text ?? null;
  return {
    ...{ kind, language, ...(text ?? shippedLetter(kind, language)) },
    version: versions[0]?.version ?? 0,
    isShipped: text === null,
    mayChange: mayChange(viewer),
    placeholders: PLACEHOLDERS,
    versions: versions.map((one) => shownVersion(one, names)),
  };
}

function shownVersion({ version, text, at, reason, author }: StoredTemplate, names: ReadonlyMap<string, string>) {
  return { version, text, at, reason, byName: names.get(author) ?? null };
}
