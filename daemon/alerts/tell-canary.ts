import type { Mailer } from '../notify/mailer.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import type { Canaries } from '../store/canaries.ts';

const OVERTAKEN: EffectOutcome = { kind: 'never', message: 'A later test request took its place.' };

/**
 * Does for a test request what an alert needs, short of the mail: the queue came to it, and the mail server took our sign-in. Where
 * no mail is set up, the queue is all there is. An older one gives way, so that one alone ever waits.
 */
export function createTellCanary(parts: {
  readonly canaries: Pick<Canaries, 'newestStored' | 'told'>;
  readonly mailer: Pick<Mailer, 'verify'> | null;
  now(): number;
}): (row: OutboxRow) => Promise<EffectOutcome> {
  const { canaries, mailer, now } = parts;
  return async ({ subjectId }) => {
    const newest = await canaries.newestStored();
    if (newest?.id !== subjectId) return OVERTAKEN;
    const answer = mailer === null ? { kind: 'ok' as const } : await mailer.verify();
    if (answer.kind !== 'ok') return { kind: 'later', message: answer.message };
    await canaries.told(subjectId, now());
    return { kind: 'done', note: null };
  };
}
