import type { LineBatch } from './lines.ts';

/** Where batches go. `deliver` resolves when the batch was accepted; a rejection means that it was not, and it comes again. */
export interface Delivery {
  readonly sourceId: string;
  deliver(batch: LineBatch): Promise<void>;
}

/** A batch was refused; its lines are handed on again later. */
export class NotAccepted extends Error {}

/** Hands a batch on; throws NotAccepted when it is refused. */
export async function handOn(delivery: Delivery, batch: Omit<LineBatch, 'sourceId'>): Promise<void> {
  try {
    await delivery.deliver({ sourceId: delivery.sourceId, ...batch });
  } catch (cause) {
    throw new NotAccepted('A batch was not accepted.', { cause });
  }
}
