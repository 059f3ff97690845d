import type { ChangeResult } from '../../daemon/api/contract.ts';
import type { IncidentStep } from '../pages/incident-step.ts';
import { meanwhileSentence, typedFaults } from '../words/triage.ts';

/** What the page of a step says beside its form. */
export type Asking = Pick<IncidentStep, 'errors' | 'notice'>;
export const NOTHING_SAID: Asking = { errors: [], notice: null };

/**
 * What is asked again where a step was not taken: with what is wrong, at the reason or at the field of the choices, or with what a
 * colleague has done meanwhile. Null where there is nothing to be asked any more.
 */
export function askedAgain(change: Exclude<ChangeResult, { kind: 'done' }>, choices: string): Asking | null {
  switch (change.kind) {
    case 'wrong': {
      const field = change.fault === 'no_reason' || change.fault === 'too_long' ? 'reason' : choices;
      return { errors: [{ field, message: typedFaults[change.fault] }], notice: null };
    }
    case 'changed':
      return { errors: [], notice: { kind: 'changedStep', more: meanwhileSentence(change.by) } };
    case 'late':
    case 'gone':
      return null;
  }
}

export function statusOf({ errors, notice }: Asking): number {
  if (errors.length > 0) return 422;
  return notice === null ? 200 : 409;
}
