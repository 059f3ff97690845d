import type { Finding } from '../../daemon/api/contract.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { FindingDraft } from '../parts/finding-form.ts';
import { findingErrors } from '../words/finding.ts';
import { intentWords, resolutionWords } from '../words.ts';
import { textIn, wordIn } from './form.ts';

const MAX_NOTE = 2000;
const MAX_CASE_REFERENCE = 100;

/** What was filled in, as far as it can be understood. */
export function draftIn(body: unknown): FindingDraft {
  return {
    resolution: wordIn(body, 'resolution', resolutionWords),
    intent: wordIn(body, 'intent', intentWords),
    // Browsers send line breaks as two characters.
    note: textIn(body, 'note').replaceAll('\r\n', '\n'),
    caseReference: textIn(body, 'caseReference'),
  };
}

/** The finding, or what is missing or too long. */
export function findingOf(draft: FindingDraft): Finding | readonly FieldError[] {
  const { resolution, intent, note, caseReference } = draft;
  const errors = [...missing(draft), ...tooLong(draft)];
  if (resolution === null || intent === null || errors.length > 0) return errors;
  return { resolution, intent, note, caseReference: caseReference === '' ? null : caseReference };
}

function missing({ resolution, intent }: FindingDraft): readonly FieldError[] {
  return [
    ...(resolution === null ? [{ field: 'resolution', message: findingErrors.resolution }] : []),
    ...(intent === null ? [{ field: 'intent', message: findingErrors.intent }] : []),
  ];
}

function tooLong({ note, caseReference }: FindingDraft): readonly FieldError[] {
  return [
    ...(note.length > MAX_NOTE ? [{ field: 'note', message: findingErrors.note(MAX_NOTE) }] : []),
    ...(caseReference.length > MAX_CASE_REFERENCE
      ? [{ field: 'caseReference', message: findingErrors.caseReference(MAX_CASE_REFERENCE) }]
      : []),
  ];
}
