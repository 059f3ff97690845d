import type { Examined, ExamineRequest, ExaminerSettings, SourceFormat } from './examiner-protocol.ts';
import type { Identity } from './identity/identity.ts';
import { eventIdOf } from './incidents/fingerprint.ts';
import { createLineReader, type LineReader } from './line-reader.ts';
import { type Corridor, createCorridor } from './pipeline.ts';
import { createAttemptLedger } from './policy/attempts.ts';
import { forEachLine } from './sources/lines.ts';
import { buildSteps } from './steps.ts';
import { type BatchTally, createTally } from './tally.ts';

/** One source's way through the corridor. */
interface SourceCorridor {
  readonly reader: LineReader;
  readonly corridor: Corridor;
  readonly tally: BatchTally;
  /** The file that the lines of the batch in hand came from. */
  setFile(fileId: string): void;
}

/** Makes the function that examines batches of any of the settings' sources. Pure but for what it remembers between batches. */
export function createBatchExaminer(settings: ExaminerSettings): (request: ExamineRequest) => Examined {
  const attempts = createAttemptLedger(settings.attempts);
  const steps = buildSteps(settings, attempts);
  const illegal = new Set(
    settings.policy.rules.filter((rule) => rule.ruling.kind === 'illegal').map((rule) => rule.id),
  );

  const corridorOf = (format: SourceFormat): SourceCorridor => {
    const reader = createLineReader(format, settings.timetable.zone);
    let fileId = '';
    const tally = createTally({
      siteId: settings.siteId,
      sourceId: format.sourceId,
      attempts,
      groupOf,
      withholdsAddress: (ruleId) => illegal.has(ruleId),
      eventIdOf: (offset, line) =>
        eventIdOf({ siteId: settings.siteId, sourceId: format.sourceId, fileId, offset, line }),
    });
    return {
      reader,
      tally,
      corridor: createCorridor(steps, reader.parse, tally),
      setFile: (id) => {
        fileId = id;
      },
    };
  };
  const corridors = new Map(settings.sources.map((format) => [format.sourceId, corridorOf(format)]));

  return (request) => {
    const source = corridors.get(request.sourceId);
    if (!source) throw new Error(`No source ${request.sourceId} was set up.`);
    source.setFile(request.fileId);
    source.reader.prepare(request.bytes);
    forEachLine(request.bytes, request.from, source.corridor.examine);
    for (const line of request.oversized) source.tally.malformed('line longer than 64 KiB', line.head);
    const outcome = source.tally.finish(request.now);
    return { outcome, format: source.reader.format(), refused: { attempts: attempts.refused() } };
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
