import type { CategoryId } from '../../categories/category.ts';
import type { Identity } from '../identity/identity.ts';
import { eventIdOf } from '../incidents/fingerprint.ts';
import { type Corridor, createCorridor } from '../pipeline.ts';
import { type AttemptLedger, createAttemptLedger } from '../policy/attempts.ts';
import { forEachLine } from '../sources/lines.ts';
import type { Examined, ExamineRequest, ExaminerSettings, SourceFormat } from './examiner-protocol.ts';
import { createLineReader, type LineReader, TOO_LONG } from './line-reader.ts';
import { buildSteps } from './steps.ts';
import { type BatchTally, createTally } from './tally.ts';

/** One source's way through the corridor. */
interface SourceCorridor {
  readonly reader: LineReader;
  readonly corridor: Corridor;
  readonly tally: BatchTally;
}

/** Makes the function that examines batches of any of the settings' sources. Pure but for what it remembers between batches. */
export function createBatchExaminer(settings: ExaminerSettings): (request: ExamineRequest) => Examined {
  const attempts = createAttemptLedger(settings.attempts);
  const corridorOf = createCorridorOf(settings, attempts);
  const corridors = new Map(settings.sources.map((format) => [format.sourceId, corridorOf(format)]));

  return ({ sourceId, from, bytes, oversized, now }) => {
    const source = corridors.get(sourceId);
    if (!source) throw new Error(`No source ${sourceId} was set up.`);
    source.reader.prepare(bytes);
    forEachLine(bytes, from, source.corridor.examine);
    for (const { head } of oversized) source.tally.line(TOO_LONG, head);
    const outcome = source.tally.finish(now);
    return { outcome, format: source.reader.format(), refused: { attempts: attempts.refused() } };
  };
}

/** All sources share one ledger of attempts and the rooms; each has its own format and its own tally. */
function createCorridorOf(
  settings: ExaminerSettings,
  attempts: AttemptLedger,
): (format: SourceFormat) => SourceCorridor {
  const { siteId, policy, timetable } = settings;
  const steps = buildSteps(settings, attempts);
  const illegal = new Set(
    policy.rules.filter(({ ruling }) => ruling.kind === 'illegal').map(({ category }) => category),
  );
  const isIllegal = (category: CategoryId) => illegal.has(category);

  return (format) => {
    const { sourceId } = format;
    const reader = createLineReader(format, timetable.zone);
    const idOf = (offset: number, line: string) => eventIdOf({ siteId, sourceId, offset, line });
    const tally = createTally({ siteId, sourceId, attempts, groupOf, isIllegal, eventIdOf: idOf });
    return { reader, tally, corridor: createCorridor(steps, reader.parse, tally) };
  };
}

/** The group under which a record is counted: people by group, everybody else together. */
function groupOf(identity: Identity): string {
  switch (identity.kind) {
    case 'person':
    case 'shared':
      return identity.group;
    case 'device':
    case 'unknown':
      return '';
  }
}
