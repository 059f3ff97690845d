import { PushedLines } from '../../../../daemon/api/ingest/pushed-lines.ts';

/** What was cut, as text. */
export interface CutText {
  readonly lines: readonly string[];
  readonly tooLong: number;
}

/** Hands an empty pile to `cut` and tells what is on it afterwards. */
export async function cutBy(cut: (into: PushedLines) => Promise<void>): Promise<CutText> {
  const pile = new PushedLines();
  await cut(pile);
  const text = pile.bytes().toString();
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  if (lines.length !== pile.count) throw new Error(`${pile.count} lines were counted, and ${lines.length} are there.`);
  return { lines, tooLong: pile.tooLong };
}
