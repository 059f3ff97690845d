import type { SourceHealth } from '../../daemon/api/contract.ts';
import { bytesInWords, counted, figure } from '../counts.ts';
import { timeAgo } from '../times.ts';

// Less than this is what a busy filter writes between two looks; more means that we are behind.
const CATCHING_UP_BYTES = 1_000_000;
// A quiet quarter of an hour is normal at night, but "receiving" would be too much to say of it.
const QUIET_MS = 15 * 60_000;

// Shown to be copied, so it is written as it must stand in the file.
export const sourceConfiguration = `sources:
  - path: /var/log/squid/access.log`;

/** 'Receiving, 4 seconds ago', 'Quiet, last line 3 hours ago', 'Cannot be read: …'. */
export function sourceStateInWords(source: SourceHealth, now: number): string {
  switch (source.state.kind) {
    case 'waiting':
      return `Cannot be read. ${source.state.message}`;
    case 'stopped':
      return 'Stopped';
    case 'reading':
      return readingInWords(source.state.behindBytes, source.lastLineAt, now);
  }
}

function readingInWords(behindBytes: number, lastLineAt: number | null, now: number): string {
  if (behindBytes > CATCHING_UP_BYTES) return `Catching up, ${bytesInWords(behindBytes)} still to read`;
  if (lastLineAt === null) return 'Connected, no line yet';
  const ago = timeAgo(lastLineAt, now);
  return now - lastLineAt > QUIET_MS ? `Quiet, last line ${ago}` : `Receiving, ${ago}`;
}

/** All lines since midnight: wanted, not needed and not understood. */
export function linesOf(source: SourceHealth): number {
  return source.records + sumOf(source.skipped) + malformedOf(source);
}

export function malformedOf(source: SourceHealth): number {
  return sumOf(source.malformed);
}

export function notNeededOf(source: SourceHealth): number {
  return sumOf(source.skipped);
}

/** '12 of 41,220 lines', or 'None' with the number of lines that there were. */
export function notUnderstoodInWords(sources: readonly SourceHealth[]): string {
  const lines = sources.reduce((sum, source) => sum + linesOf(source), 0);
  const malformed = sources.reduce((sum, source) => sum + malformedOf(source), 0);
  return malformed === 0 ? `None of ${counted(lines, 'line')}` : `${figure(malformed)} of ${counted(lines, 'line')}`;
}

function sumOf(counts: readonly { readonly lines: number }[]): number {
  return counts.reduce((sum, count) => sum + count.lines, 0);
}
