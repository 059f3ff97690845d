import type { Remembered, Trace } from '../behaviour/remembered.ts';
import { createShare, type Share } from './share.ts';

/** What one subject moved within an hour or a day. */
export interface Sum {
  readonly down: Share;
  readonly up: Share;
  readonly watched: Share;
  isTold: boolean;
  readonly subjectKey: string;
  /** The hour or the day. */
  readonly part: string;
  readonly keepUntil: string;
}

const MEASURES = ['down', 'up', 'watched'] as const;

/** A sum as it was kept, or a new one. */
export function sumFrom({ subjectKey, part, keepUntil, isTold, traces }: Omit<Remembered, 'behaviour'>): Sum {
  const [down, up, watched] = MEASURES.map((measure) => {
    const bytesBy = traces.flatMap(({ what, count }): readonly (readonly [string, number])[] =>
      what.startsWith(`${measure} `) ? [[what.slice(measure.length + 1), count]] : [],
    );
    return createShare(bytesBy, traces.find(({ what }) => what === measure)?.count ?? 0);
  });
  if (down === undefined || up === undefined || watched === undefined) throw new Error('Three measures make a sum.');
  return { down, up, watched, isTold, subjectKey, part, keepUntil };
}

/** As it is stored: a trace for each measure, 'down', and one for each host that is remembered of it, 'down files.example'. */
export function sumToKeep(sum: Sum): Remembered {
  const { subjectKey, part, keepUntil, isTold } = sum;
  const traces = MEASURES.flatMap((measure) => {
    const total = sum[measure].total();
    if (total === 0) return [];
    const hosts = [...sum[measure].hosts()].map(([host, bytes]) => traceOf(`${measure} ${host}`, bytes));
    return [traceOf(measure, total), ...hosts];
  });
  return { behaviour: 'large-transfers', subjectKey, part, keepUntil, isTold, traces };
}

function traceOf(what: string, count: number): Trace {
  return { what, first: 0, last: 0, count };
}
