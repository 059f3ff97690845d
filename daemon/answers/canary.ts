import type { Alarm, CanaryHealth } from '../api/contract.ts';
import { type CanaryTraces, missingCanary } from '../health/canary.ts';
import type { Office } from './office.ts';

type IsLessonTime = (timestamp: number) => boolean;

/** Whether the school's test request came out as it must. */
export function createCanaryAlarm(office: Office, isLessonTime: IsLessonTime): () => Promise<readonly Alarm[]> {
  const startedAt = office.now();
  return async () => {
    const { canary } = office;
    if (canary === null) return [];
    const traces = await tracesOf(office, startedAt);
    const missing = missingCanary(canary, traces, office.now(), isLessonTime);
    return missing === null ? [] : [{ kind: 'canary_missing', ...missing }];
  };
}

async function tracesOf(office: Office, startedAt: number): Promise<CanaryTraces> {
  const { canaries, counts, sources, canaryJudged } = office;
  const [toldAt, newest, lines] = await Promise.all([
    canaries.lastToldAt(),
    canaries.newest(),
    Promise.all(sources().map(({ id }) => counts.source(id, office.now()))),
  ]);
  const judged = canaryJudged();
  const stopped = judged !== null && judged.at > (newest?.at ?? 0) ? judged : await withMailTrouble(office, newest);
  const otherLinesAt = Math.max(0, ...lines.map(({ lastLineAt }) => lastLineAt ?? 0)) || null;
  return { startedAt, toldAt, stopped, otherLinesAt };
}

type Stopped = CanaryTraces['stopped'];

/** Of one that was stored, what keeps its alert from being made. */
async function withMailTrouble(
  { outbox }: Office,
  newest: (NonNullable<Stopped> & { readonly id: string }) | null,
): Promise<Stopped> {
  if (newest?.stage !== 'stored') return newest;
  const row = await outbox.row(`canary-${newest.id}`);
  return { ...newest, reason: row?.lastError ?? null };
}

/** What Health says of it; null where the school has none. */
export async function canaryHealth({ canary, canaries }: Office): Promise<CanaryHealth | null> {
  if (canary === null) return null;
  const [lastOutAt, newest] = await Promise.all([canaries.lastToldAt(), canaries.newest()]);
  const { everyMs, withinMs, when } = canary;
  return { lastOutAt, lastStage: newest?.stage ?? null, lastSeenAt: newest?.at ?? null, everyMs, withinMs, when };
}
