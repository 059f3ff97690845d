import type { Health } from '../../daemon/api/contract.ts';
import { bytesInWords, counted } from '../counts.ts';
import { dateInWords } from '../times.ts';

type ArchiveHealth = Health['archive'];

/** 'Keeping 1,204,118 requests since 17 November 2025, 15 MB'. */
export function keptInWords({ records, bytes, oldestDay }: ArchiveHealth): string {
  if (oldestDay === null) return 'Nothing is kept yet';
  return `Keeping ${counted(records, 'request')} since ${dateInWords(oldestDay)}, ${bytesInWords(bytes)}`;
}

/** What is not in the folder yet; nothing where all of it is. */
export function waitingInWords({ fresh }: ArchiveHealth): string {
  return fresh === 0 ? '' : `The newest ${counted(fresh, 'request')} in the store, all others in`;
}

export function damagedInWords({ day, records, why }: ArchiveHealth['damaged'][number]): string {
  return `${dateInWords(day)}, ${counted(records, 'request')}. ${why}`;
}

export const archiveWords = {
  damaged: (count: number) =>
    `${counted(count, 'part')} of the log cannot be read, and ${count === 1 ? 'is' : 'are'} left out of every search. Ask IT support to look at the disk, and to bring the files back from a backup:`,
} as const;
