import { type EscalationStep, nextStep } from '../incidents/escalation.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { DoneNote, EffectOutcome, LaterEffect, OutboxRow } from '../queue/outbox.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Stores } from '../store/stores.ts';

export interface EscalateParts {
  readonly stores: Pick<Stores, 'incidents' | 'alertAnswers'>;
  readonly steps: readonly EscalationStep[];
  now(): number;
  /** The mail that tells of it with many others, where so many alerts come at once; null where it has a mail of its own. */
  inOneMail(incident: StoredIncident, step: number): Promise<LaterEffect | null>;
  /** Mails the alert once more, to those of the step who may have it. */
  send(row: OutboxRow, incident: StoredIncident, step: EscalationStep): Promise<EffectOutcome>;
}

export interface Escalate {
  /** What follows an alert that has just gone out; nothing where the school passes nothing on. */
  after(row: OutboxRow): LaterEffect | undefined;
  /** The effect of a step whose time has come. */
  step(row: OutboxRow): Promise<EffectOutcome>;
}

/** Nobody need be told any more: the settings have no such step now, or the incident has had its time. */
const NOT_NEEDED = { kind: 'done', note: null } as const;

/** Passes on what nobody answers, step by step: each is queued when the mail before it went out, and looks first whether it is still needed. */
export function createEscalate({ stores, steps, now, inOneMail, send }: EscalateParts): Escalate {
  const following = (alertId: string, incidentId: string, done: number): LaterEffect | undefined => {
    const next = nextStep(steps, done, now());
    if (next === null) return undefined;
    const id = `escalation-${next.number}-${alertId}`;
    return { id, kind: 'escalation', subjectId: incidentId, notBefore: next.dueAt };
  };
  return {
    after: (row) => following(row.id, row.subjectId, 0),
    async step(row) {
      const { number, alertId } = partsOf(row.id);
      const step = steps[number - 1];
      if (step === undefined) return NOT_NEEDED;
      const id = row.subjectId as IncidentId;
      const [incident, alertedAt] = [await stores.incidents.byId(id), await stores.alertAnswers.alertedAt(id)];
      if (incident === null || alertedAt === null) return NOT_NEEDED;
      if (await stores.alertAnswers.isAnswered(id, alertedAt)) return NOT_NEEDED;
      const next = following(alertId, row.subjectId, number);
      const together = row.onlyTo === null ? await inOneMail(incident, number) : null;
      if (together !== null) return { ...passedOn('escalation_held', number, next), also: [together] };
      const sent = await send(row, incident, step);
      if (sent.kind !== 'done') return sent;
      // What goes on with the others has been queued with their mail.
      if (row.onlyTo !== null) return { ...sent, note: null };
      return { ...sent, ...passedOn('alert_escalated', number, next) };
    },
  };
}

function passedOn(kind: DoneNote['kind'], step: number, next: LaterEffect | undefined) {
  return { kind: 'done', note: { kind, detail: String(step) }, ...(next && { next }) } as const;
}

/** 'escalation-2-alert-…': the second step after that alert. */
function partsOf(id: string): { readonly number: number; readonly alertId: string } {
  const [, number = '0', ...alert] = id.split('-');
  return { number: Number(number), alertId: alert.join('-') };
}
