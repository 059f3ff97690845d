import { enoughMinutes } from './enough-minutes.ts';
import type { Memories } from './memories.ts';
import { type BehaviourSettings, dayAfter, MINUTE_MS, type Observe } from './moment.ts';

const NIGHT_FROM = 22;
const NIGHT_UNTIL = 6;
const FEWEST_MINUTES = 15;
const HOURS_OF_MORNING_MS = 12 * 3_600_000;
/** Every zone is off by quarters of an hour, so within one nothing changes. */
const QUARTER_MS = 15 * MINUTE_MS;

/** Tells once a night of a pupil who used the internet in so many different minutes of it. */
export function createOutOfHoursUse(memories: Memories, settings: BehaviourSettings): Observe {
  const isNight = createIsNight(settings);
  const clockAt = (timestamp: number) => settings.dayAndTime(timestamp).slice(-5);
  return ({ identity, audience, initiator, at, subjectKey }) => {
    if (identity.kind !== 'person' || audience !== 'pupils' || initiator !== 'person' || !isNight(at)) return null;
    // One night is of two dates: it goes by the one on which it began.
    const night = settings.schoolDayOf(at - HOURS_OF_MORNING_MS);
    const key = { behaviour: 'out-of-hours-use', subjectKey, part: night } as const;
    const enough = enoughMinutes(memories, key, { at, keepUntil: dayAfter(night, 1), fewest: FEWEST_MINUTES });
    if (enough === null) return null;
    const { first, last, count } = enough;
    return `Pages were opened in ${count} different minutes between ${clockAt(first)} and ${clockAt(last)}`;
  };
}

function createIsNight({ dayAndTime }: BehaviourSettings): (timestamp: number) => boolean {
  let quarter = -1;
  let answer = false;
  return (timestamp) => {
    const now = Math.floor(timestamp / QUARTER_MS);
    if (now !== quarter) {
      const hour = Number(dayAndTime(timestamp).slice(-5, -3));
      quarter = now;
      answer = hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
    }
    return answer;
  };
}
