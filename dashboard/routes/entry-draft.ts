import type { EntryFault, EntryWho, NewEntry } from '../../daemon/api/contract.ts';
import type { EntryDraft } from '../pages/entry.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { momentToType, typedMoment } from '../typed-times.ts';
import { cameToLightWords, entryErrors, entryFaultWords, entryWhoWords } from '../words/entry.ts';
import { severityWords } from '../words.ts';
import { textIn, wordIn } from './form.ts';

/** What a form about an incident that no log shows has sent. */
export function entryDraftIn(body: unknown): EntryDraft {
  return {
    rule: textIn(body, 'rule'),
    who: wordIn(body, 'who', entryWhoWords),
    person: textIn(body, 'person'),
    group: textIn(body, 'group'),
    when: textIn(body, 'when'),
    whatHappened: textIn(body, 'whatHappened'),
    cameToLight: wordIn(body, 'cameToLight', cameToLightWords),
    severity: wordIn(body, 'severity', severityWords),
    severityReason: textIn(body, 'severityReason'),
  };
}

export const emptyEntry: EntryDraft = entryDraftIn({});

/** As it was entered, to be changed. */
export function draftOfEntry(entry: NewEntry, zone: string): EntryDraft {
  const { ruleId: rule, who, at, whatHappened, cameToLight, severity, severityReason } = entry;
  return {
    ...{ rule, who: who.kind, whatHappened, cameToLight, severity, severityReason },
    person: who.kind === 'person' ? who.text : '',
    group: who.kind === 'group' ? who.group : '',
    when: momentToType(at, zone),
  };
}

/** The entry, or what is still missing. */
export function entryOf(draft: EntryDraft, zone: string): NewEntry | readonly FieldError[] {
  const { rule: ruleId, cameToLight, whatHappened, severity, severityReason } = draft;
  const who = whoOf(draft);
  const at = typedMoment(draft.when, zone);
  const missing = missingIn(draft, at);
  if (missing.length > 0 || who === null || at === null || cameToLight === null) return missing;
  return { ruleId, who, at, whatHappened, cameToLight, severity, severityReason };
}

/** Beside its field, what the daemon would not take. */
export function faultOf(fault: EntryFault): FieldError {
  return entryFaultWords[fault];
}

function whoOf({ who, person, group }: EntryDraft): EntryWho | null {
  switch (who) {
    case null:
      return null;
    case 'person':
      return { kind: who, text: person };
    case 'group':
      return { kind: who, group };
    case 'unknown_pupil':
    case 'unknown_staff':
      return { kind: who };
  }
}

function missingIn(draft: EntryDraft, at: number | null): readonly FieldError[] {
  const { rule, who, person, group, whatHappened, cameToLight } = draft;
  const missing: readonly (readonly [boolean, FieldError['field'], string])[] = [
    [rule === '', 'rule', entryErrors.rule],
    [who === null, 'who', entryErrors.who],
    [who === 'person' && person === '', 'person', entryErrors.person],
    [who === 'group' && group === '', 'group', entryErrors.group],
    [at === null, 'when', entryErrors.when],
    [whatHappened === '', 'whatHappened', entryErrors.whatHappened],
    [cameToLight === null, 'cameToLight', entryErrors.cameToLight],
  ];
  return missing.flatMap(([isMissing, field, message]) => (isMissing ? [{ field, message }] : []));
}
