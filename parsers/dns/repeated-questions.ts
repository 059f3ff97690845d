import { ownText } from '../fields/own-text.ts';

/** A client that gets no answer sends the same packet again, a few times within seconds. */
const AGAIN_WITHIN_MS = 15_000;
const MOST_REMEMBERED = 4_000;

/** Tells whether the same packet was seen a moment ago; of too many the oldest is forgotten. */
export function repeatedQuestions(): (packet: string, at: number) => boolean {
  const seen = new Map<string, number>();
  return (packet, at) => {
    const before = seen.get(packet);
    if (before !== undefined && Math.abs(at - before) <= AGAIN_WITHIN_MS) return true;
    seen.delete(packet);
    seen.set(ownText(packet), at);
    const [oldest] = seen.keys();
    if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}
