import type { IncidentDetail, QueueFilter, TakeableRequest, TakenAs } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { radioGroup, textArea } from '../parts/fields.ts';
import { takeableBoxes } from '../parts/takeable-requests.ts';
import { takenAsHints, takenAsWords, takeOutWords } from '../words/triage.ts';
import { choicesOf } from '../words.ts';
import { type IncidentStep, incidentStepPage } from './incident-step.ts';

/** As many as are listed at once. */
const MOST_LISTED = 100;

export interface TakeOutForm {
  readonly incident: IncidentDetail;
  readonly takeable: readonly TakeableRequest[];
  readonly from: QueueFilter | null;
}

/** What was chosen and typed so far. */
export interface TakeOutDraft {
  readonly requests: ReadonlySet<string>;
  readonly as: TakenAs | null;
  readonly reason: string;
}

/** Asks which requests do not belong to an incident, what they are, and how somebody knows. */
export function takeOutPage(
  shell: Shell,
  form: TakeOutForm,
  draft: TakeOutDraft,
  { errors, notice }: Pick<IncidentStep, 'errors' | 'notice'>,
): Html {
  const { incident, from } = form;
  const action = incidentActionLink(incident.id, 'take-out', from);
  const choice = {
    ...{ name: 'as', legend: takeOutWords.as, choices: choicesOf(takenAsWords), words: takenAsWords },
    ...{ hints: takenAsHints, chosen: draft.as },
  };
  const reason = { name: 'reason', label: takeOutWords.reason, hint: takeOutWords.reasonHint, value: draft.reason };
  const boxes = { takeable: form.takeable, notes: notesFor(form), chosen: draft.requests };
  const fields = html`${takeableBoxes(boxes, errors, shell.frame)}
${radioGroup(choice, errors)}
${textArea(reason, errors)}`;
  return incidentStepPage(shell, incident, { ...takeOutWords, action, fields, errors, notice, from });
}

function notesFor({ incident, takeable }: TakeOutForm): readonly string[] {
  return [
    ...(incident.parts.length > 0 ? [takeOutWords.ofParts] : []),
    ...(takeable.length === MOST_LISTED ? [takeOutWords.newestOnly(MOST_LISTED)] : []),
  ];
}
