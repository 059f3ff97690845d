import type { ArchivedPlace } from '../../records/archived-record.ts';

/** Where a record stands among all: by time, and where that is equal by its place in the filter's log. No two stand at the same. */
export interface Standing {
  readonly moment: number;
  readonly place: ArchivedPlace;
}

/** Below zero when `one` stands before `other`. The engine orders in the same way. */
export function compareStandings(one: Standing, other: Standing): number {
  return (
    one.moment - other.moment ||
    compareTexts(one.place.sourceId, other.place.sourceId) ||
    compareTexts(one.place.fileId, other.place.fileId) ||
    one.place.offset - other.place.offset ||
    one.place.number - other.place.number
  );
}

/** By the bytes of UTF-8, as the engine does. */
function compareTexts(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));
}
