import type { Said } from './lease-reader.ts';

/** What the lines of a source came to since the start. */
export interface LeaseCounts {
  readonly facts: number;
  /** When something new was said last; null while nothing was. */
  readonly lastFactAt: number | null;
  readonly skipped: readonly LeaseReason[];
  /** With the form of one such line: letters are x, digits are 9. */
  readonly malformed: readonly (LeaseReason & { readonly sample: string })[];
}

export interface LeaseReason {
  readonly reason: string;
  readonly lines: number;
}

export type CountSaid = (said: Said, line: string) => void;

/** Reasons are ours and few. */
export function createLeaseCounts(now: () => number): { add: CountSaid; state(): LeaseCounts } {
  const skipped = new Map<string, number>();
  const malformed = new Map<string, { lines: number; sample: string }>();
  let facts = 0;
  let lastFactAt: number | null = null;
  return {
    add(said, line) {
      switch (said.kind) {
        case 'said':
          facts += said.what.length;
          lastFactAt = now();
          break;
        case 'skipped':
          skipped.set(said.reason, (skipped.get(said.reason) ?? 0) + 1);
          break;
        case 'malformed':
          malformed.set(said.reason, { lines: (malformed.get(said.reason)?.lines ?? 0) + 1, sample: formOf(line) });
          break;
        case 'open':
          break;
      }
    },
    state: () => ({
      facts,
      lastFactAt,
      skipped: [...skipped].map(([reason, lines]) => ({ reason, lines })),
      malformed: [...malformed].map(([reason, { lines, sample }]) => ({ reason, lines, sample })),
    }),
  };
}

const MOST_CHARACTERS = 120;

/** The form of a line, of which no name and no address can be read back. */
function formOf(line: string): string {
  const form = line
    .slice(0, MOST_CHARACTERS * 4)
    .replace(/[\p{L}\p{M}]+/gu, 'x')
    .replace(/\p{N}+/gu, '9')
    .replace(/\p{C}/gu, ' ');
  return form.length > MOST_CHARACTERS ? `${form.slice(0, MOST_CHARACTERS)}…` : form;
}
