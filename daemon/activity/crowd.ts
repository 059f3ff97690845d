/**
 * How many sites are opened from one address within about a minute. Behind some addresses sit many people, and no log says which of them
 * asked: there one person's visit would be taken for a piece of another's page.
 */
export interface Crowd {
  clear(slot: number): void;
  /** Something was opened, or may have been. */
  note(slot: number, timestamp: number): void;
  /** True where more is opened than one person could. */
  isCrowd(slot: number, timestamp: number): boolean;
}

const MINUTE_MS = 60_000;
/** Somebody in a hurry opens five pages a minute, some of which bring unknown hosts along. */
const MOST_OF_ONE_PERSON = 8;

export function createCrowd(slots: number): Crowd {
  const levels = new Float64Array(slots);
  const times = new Float64Array(slots);

  /** Each opening counts less the longer it is ago: a third after a minute. */
  function levelAt(slot: number, timestamp: number): number {
    const level = levels[slot] ?? 0;
    const pastMs = timestamp - (times[slot] ?? 0);
    return level > 0 && pastMs > 0 ? level * Math.exp(-pastMs / MINUTE_MS) : level;
  }

  return {
    clear(slot) {
      levels[slot] = 0;
    },
    note(slot, timestamp) {
      levels[slot] = levelAt(slot, timestamp) + 1;
      times[slot] = Math.max(timestamp, times[slot] ?? 0);
    },
    // It only falls, so most need no working out.
    isCrowd: (slot, timestamp) =>
      (levels[slot] ?? 0) > MOST_OF_ONE_PERSON && levelAt(slot, timestamp) > MOST_OF_ONE_PERSON,
  };
}
