/** Who hears next of an alert that nobody has acknowledged. */
import type { Destination } from './rota.ts';

export interface EscalationStep {
  /** Minutes since the mail before. */
  readonly afterMinutes: number;
  readonly to: Destination;
}

const MINUTE_MS = 60_000;

/** The step that follows a mail of `sentAt`, when `done` steps have been taken (0 after the alert itself); null after the last. */
export function nextStep(
  steps: readonly EscalationStep[],
  done: number,
  sentAt: number,
): { readonly number: number; readonly dueAt: number } | null {
  const step = steps[done];
  return step === undefined ? null : { number: done + 1, dueAt: sentAt + step.afterMinutes * MINUTE_MS };
}
