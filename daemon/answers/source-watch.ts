import type { SourceHealth, SourceWatch } from '../api/contract.ts';
import { usualHour } from '../health/rhythm.ts';
import type { Office } from './office.ts';
import { hourBeside } from './source-rhythm.ts';

/** What is watched of each of these sources, as it is now. */
export function sourceWatches(
  office: Office,
  sources: readonly SourceHealth[],
  isLessonTime: (timestamp: number) => boolean,
): Promise<readonly SourceWatch[]> {
  return Promise.all(sources.map((source) => watchOf(office, source, isLessonTime)));
}

async function watchOf(
  office: Office,
  { id, title, lastLineAt, state, records, withUserName, malformed, skipped }: SourceHealth,
  isLessonTime: (timestamp: number) => boolean,
): Promise<SourceWatch> {
  const hour = await hourBeside(office, id, isLessonTime);
  const foreign = sumOf(malformed);
  const newest = Math.max(...office.latestOf(id).map(({ at }) => at));
  return {
    ...{ id, title, lastLineAt, records, withUserName },
    hour: hour && { since: hour.since, ...hour.figures, usual: usualHour(hour.others) },
    malformed: foreign,
    lines: records + foreign + sumOf(skipped),
    clockOffMs: lastLineAt === null || !Number.isFinite(newest) ? null : newest - lastLineAt,
    waitingBytes: state.kind === 'reading' ? state.behindBytes : 0,
  };
}

function sumOf(reasons: readonly { readonly lines: number }[]): number {
  return reasons.reduce((sum, { lines }) => sum + lines, 0);
}
