import type { Office } from '../../daemon/answers/office.ts';
import type { LogSearch } from '../../daemon/api/contract.ts';
import type { LeavingRecord } from './any-archived.ts';
import { buildJudged } from './judged.ts';
import { newWorld, officeOf, pupil, TUESDAY, type World } from './office.ts';
import { type StoreWithArchive, storeBatch } from './open-archive-of.ts';

/** An office over a real store and a real archive. */
export function officeWithArchive({ stores, archive }: StoreWithArchive, world: World = newWorld()): Office {
  return { ...officeOf(stores(), world), archive: archive() };
}

/** A search for everything until the end of that Tuesday, newest first. */
export function searchFor(different: Partial<LogSearch> = {}): LogSearch {
  return {
    from: 0,
    to: TUESDAY + 86_400_000,
    who: '',
    device: '',
    site: '',
    words: '',
    category: null,
    disposition: null,
    outcome: null,
    order: 'newest_first',
    subject: null,
    ...different,
  };
}

export type JudgedParts = Parameters<typeof buildJudged>[0] & {
  readonly eventId?: LeavingRecord['eventId'];
  /** After that Tuesday's lesson began; minutes. */
  readonly minute?: number;
};

let offset = 0;

/** Stores these in the archive, one a minute unless they say otherwise. */
export async function keepRecords({ stores }: StoreWithArchive, all: readonly JudgedParts[]): Promise<void> {
  const records = all.map(({ eventId = null, minute, ...parts }, place): LeavingRecord => {
    const timestamp = TUESDAY + (minute ?? place) * 60_000;
    offset += 1;
    const judged = buildJudged({ ...parts, record: { timestamp, ...parts.record } });
    return { judged, eventId, offset, number: 0 };
  });
  await storeBatch(stores(), records, TUESDAY);
}

/** A request of this account for a page of this site. */
export function visit(account: string, host: string, more: JudgedParts = {}): JudgedParts {
  const record = { userName: account, url: `http://${host}/page`, urlDomain: host, ...more.record };
  return { identity: pupil(account), ...more, record };
}
