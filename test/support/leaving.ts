import type { EventId } from '../../daemon/incidents/incident.ts';
import type { LeavingRecord } from './any-archived.ts';
import { buildJudged } from './judged.ts';
import { CAME } from './open-archive-of.ts';

let lines = 0;

/** So many requests of a pupil just before they came, each at a place of its own. */
export function someLeaving(count: number): readonly LeavingRecord[] {
  return Array.from({ length: count }, (): LeavingRecord => {
    lines += 1;
    const record = { timestamp: CAME - 60_000 - lines, url: `http://www.example.org/${lines}` };
    return { judged: buildJudged({ record }), eventId: null as EventId | null, offset: lines, number: 0 };
  });
}
