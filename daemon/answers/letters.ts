import { randomUUID } from 'node:crypto';
import type {
  LetterAnswers,
  LetterDraft,
  LetterRow,
  LetterToSend,
  SendLetterResult,
  Viewer,
  WrittenLetter,
} from '../api/contract.ts';
import { asksForActions } from '../incidents/actions.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { fillLetter, type LetterKind, languagesOf, letterFaults, MAX_LETTER } from '../incidents/letters.ts';
import type { StoredLetter } from '../store/letters.ts';
import type { StoredIncident } from '../store/rows.ts';
import { staffNamesOf } from './incident-row.ts';
import { letterFacts } from './letter-facts.ts';
import { templateOf } from './letter-templates.ts';
import { isMailAddress } from './mail-address.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { settleActions } from './settle-actions.ts';

/** Who gets the same letter each time: their address is offered again. */
const SAME_RECIPIENT: readonly LetterKind[] = [
  'head',
  'authority-governors-hr',
  'police',
  'filter-provider',
  'remove-access',
];

export type LetterPart = Pick<LetterAnswers<Viewer>, 'letterDraft' | 'sendLetter' | 'letter'>;

export function createLetterAnswers(office: Office): LetterPart {
  return {
    async letterDraft(viewer, id, wanted) {
      const incident = await asked(office, viewer, id);
      if (incident === null || !languagesOf(wanted.kind).includes(wanted.language)) return null;
      const template = await templateOf(office, wanted);
      const text = fillLetter(template.text, await letterFacts(office, viewer, incident, wanted));
      const recipient = SAME_RECIPIENT.includes(wanted.kind) ? await office.letters.lastRecipient(wanted.kind) : '';
      const draft: LetterDraft = {
        ...{ ...wanted, ...text, recipient, id: randomUUID(), templateVersion: template.version },
        ...{ languages: languagesOf(wanted.kind), mayMail: office.mailState().configured },
      };
      return draft;
    },
    sendLetter: (viewer, id, letter) => send(office, viewer, id, letter),
    async letter(viewer, id, letterId) {
      const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
      const letter = incident && (await office.letters.one(letterId));
      if (letter === null || letter.incidentId !== id) return null;
      await audit(office, viewer, { action: 'view_letter', id });
      return writtenLetter(letter, await staffNamesOf(office));
    },
  };
}

async function asked(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  const incident = mayReview(viewer) ? await office.incidents.one(reachOf(viewer), id) : null;
  return incident !== null && asksForActions(incident.state) ? incident : null;
}

async function send(office: Office, viewer: Viewer, id: IncidentId, letter: LetterToSend): Promise<SendLetterResult> {
  const refusal = refusalOf(office, letter);
  if (refusal !== null) return refusal;
  const incident = await asked(office, viewer, id);
  if (incident === null) return { kind: 'gone' };
  await settleActions(office, incident.closedAt ?? 0);
  const template = await templateOf(office, letter);
  // The subject is the template's: nobody types a name into what stands in a list of mails.
  const facts = await letterFacts(office, viewer, incident, { language: letter.language, hasNames: false });
  const { subject } = fillLetter(template.text, facts);
  const at = office.now();
  const written = { ...letter, subject, templateVersion: template.version, incidentId: id, by: viewer.staffId, at };
  const isNew = await office.letters.add({
    ...written,
    recipient: letter.way === 'mail' ? letter.recipient.trim() : '',
  });
  if (!isNew) return { kind: 'done', id: letter.id };
  await markDone(office, viewer, letter.kind, id);
  office.mailQueued();
  await audit(office, viewer, { action: 'write_letter', id });
  return { kind: 'done', id: letter.id };
}

function refusalOf(office: Office, { kind, body, way, recipient }: LetterToSend): SendLetterResult | null {
  if (body.trim() === '') return { kind: 'no_text' };
  if (body.length > MAX_LETTER) return { kind: 'too_long' };
  const faults = letterFaults(kind, body);
  if (faults.length > 0) return { kind: 'faults', faults };
  if (way !== 'mail') return null;
  if (!office.mailState().configured) return { kind: 'no_mail' };
  return isMailAddress(recipient) ? null : { kind: 'no_recipient' };
}

/** Whoever writes the letter has told them; what somebody recorded before stays as it is. */
async function markDone(office: Office, viewer: Viewer, action: LetterKind, id: IncidentId): Promise<void> {
  const { actions } = await office.incidentActions.of(id);
  const before = actions.find((one) => one.action === action);
  if (action === 'remove-access' || (before !== undefined && before.state !== 'to_do')) return;
  const said = { id, seen: before?.version ?? 0, note: '', by: viewer.staffId, at: office.now() };
  await office.incidentActions.record({ ...said, action, state: 'done' });
}

async function audit(
  office: Office,
  { staffId }: Viewer,
  { action, id }: { readonly action: 'write_letter' | 'view_letter'; readonly id: IncidentId },
): Promise<void> {
  await office.audit.add({ at: office.now(), staffId, action, subjectKind: 'incident', subjectId: id });
}

/** The letters about an incident, for its own page. */
export async function letterRowsOf(
  office: Office,
  id: IncidentId,
  names: ReadonlyMap<string, string>,
): Promise<readonly LetterRow[]> {
  return (await office.letters.of(id)).map((letter) => letterRow(letter, names));
}

function letterRow(letter: StoredLetter, names: ReadonlyMap<string, string>): LetterRow {
  const { id, kind, language, way, at, sentAt, failure, by } = letter;
  return { id, kind, language, way, at, sentAt, failure, byName: names.get(by) ?? null };
}

function writtenLetter(letter: StoredLetter, names: ReadonlyMap<string, string>): WrittenLetter {
  const { subject, body, recipient } = letter;
  return { ...letterRow(letter, names), subject, body, recipient };
}
