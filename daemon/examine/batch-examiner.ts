import { createNamesIllegal } from '../../categories/filter-labels/illegal-names.ts';
import type { LogRecord, ParseResult } from '../../parsers/record.ts';
import { parserById } from '../../parsers/registry.ts';
import { createVisits } from '../activity/visit.ts';
import { packBlock } from '../archive/block/pack-block.ts';
import type { Attachment } from '../identity/attachment.ts';
import { createAttachments } from '../identity/attachments.ts';
import type { Identity } from '../identity/identity.ts';
import { attemptKeyOf } from '../identity/subject-key.ts';
import { eventIdOf } from '../incidents/fingerprint.ts';
import { type Corridor, createCorridor } from '../pipeline.ts';
import { createAttemptLedger } from '../policy/attempts.ts';
import { createFilteredOf, type FilteredInput } from '../policy/filtered.ts';
import { createIsIllegal } from '../policy/illegal.ts';
import { createLookUpMemory } from '../policy/look-ups.ts';
import type { Policy } from '../policy/policy.ts';
import { createSearchMemory } from '../policy/same-search.ts';
import { type ColumnsBuilder, createColumnsBuilder } from '../records/columns/build-columns.ts';
import { forEachLine } from '../sources/lines.ts';
import { type BehaviourLedgers, createBehaviourLedgers } from './behaviour-ledgers.ts';
import { type CanaryWitness, createCanaryWitness } from './canary.ts';
import { type CatalogueInUse, createCatalogueInUse } from './catalogue-in-use.ts';
import type { Examined, ExamineRequest, ExaminerSettings, InForce, SourceFormat } from './examiner-protocol.ts';
import { holdsIllegalAddress } from './illegal-addresses.ts';
import { createLineReader, type LineReader, TOO_LONG } from './line-reader.ts';
import { shapeOfLine } from './line-shape.ts';
import { mayBeNamed } from './may-be-named.ts';
import { createHoldsOther } from './other-addresses.ts';
import { buildSteps, type StepsInForce } from './steps.ts';
import { type BatchTally, createTally } from './tally.ts';

const DAY_MS = 24 * 3_600_000;

/** One source's way through the corridor. */
interface SourceCorridor {
  /** The log whose lines come next. */
  open(stream: string): Log;
  readonly tally: BatchTally;
}

/** One log of a source: each has a reader of its own, because each may have its own header, and questions that wait for answers. */
interface Log {
  readonly reader: LineReader;
  readonly corridor: Corridor;
}

export interface BatchExaminer {
  (request: ExamineRequest): Examined;
  /** Judges all batches from the next one on by this; what was remembered of earlier ones stays. */
  apply(inForce: InForce): void;
  /** From the next batch on this is known too. */
  attach(attachments: readonly Attachment[], oldest: number): void;
}

/** Examines batches of any of the settings' sources. Pure but for what it remembers between batches. */
export function createBatchExaminer(
  settings: ExaminerSettings,
  catalogue: CatalogueInUse = createCatalogueInUse(settings, settings.canary),
): BatchExaminer {
  const attempts = createAttemptLedger(settings.attempts);
  const behaviours = createBehaviourLedgers(settings.timetable, settings.behaviours);
  const { transfers, behaviour } = behaviours;
  const visits = createVisits(mayBeNamed);
  const attachments = createAttachments();
  attachments.add(settings.attachments ?? []);
  let forgotten = 0;
  function attach(fresh: readonly Attachment[], oldest: number): void {
    attachments.add(fresh);
    if (oldest - forgotten < DAY_MS) return;
    attachments.forgetBefore(oldest);
    forgotten = oldest;
  }
  const ledgers = {
    attempts,
    lookUps: createLookUpMemory(),
    searches: createSearchMemory(),
    transfers,
    behaviour,
    visits,
    attachments,
  };
  const columns = createColumnsBuilder();
  const steps = buildSteps(settings, ledgers, catalogue);
  const canary = settings.canary ? createCanaryWitness(settings.canary, steps) : null;
  const corridorOf = createCorridorOf(settings, { steps, catalogue, columns, behaviours, canary });
  const corridors = new Map<string, SourceCorridor>();

  function corridorOfSource(sourceId: string): SourceCorridor {
    const known = corridors.get(sourceId);
    if (known !== undefined) return known;
    const corridor = corridorOf(sourceId, formatOf(settings.sources, sourceId));
    corridors.set(sourceId, corridor);
    return corridor;
  }
  // A wrong format is refused at once, not with the first line.
  for (const { sourceId } of settings.sources) corridorOfSource(sourceId).open('');

  function examine(request: ExamineRequest): Examined {
    const { sourceId, stream, from, bytes, oversized, isEnd, now } = request;
    const source = corridorOfSource(sourceId);
    const { reader, corridor } = source.open(stream);
    reader.prepare(request);
    forEachLine(bytes, from, corridor.examine);
    // What made such a line illegal may stand behind its head, so that its form alone is kept.
    for (const { head } of oversized) source.tally.line(TOO_LONG, shapeOfLine(head));
    if (isEnd) keepRest(reader, corridor, from + bytes.length);
    const outcome = source.tally.finish(now);
    const { version } = catalogue.current();
    return {
      outcome,
      block: packBlock(columns.take(version)),
      format: nameOf(reader.format()),
      listVersion: version,
      refused: {
        attempts: attempts.refused(),
        transfers: transfers.refused(),
        behaviour: behaviour.refused(),
        attachments: attachments.refused(),
      },
      canary: canary?.sight() ?? null,
    };
  }
  return Object.assign(examine, { apply: steps.apply, attach });
}

/** What still waits for an answer when a log ends stands at its end, numbered: read again, each has the same event. */
function keepRest(reader: LineReader, corridor: Corridor, end: number): void {
  for (const [number, record] of reader.rest().entries())
    corridor.keepRecord(record, end, `rest ${number}`, number + 1);
}

/** A sender of a received source, `firewalls:192.0.2.1`, is read as the source says where nothing is said of the sender itself. */
function formatOf(sources: readonly SourceFormat[], sourceId: string): SourceFormat {
  const [configured = ''] = sourceId.split(':', 1);
  const format =
    sources.find((each) => each.sourceId === sourceId) ?? sources.find((each) => each.sourceId === configured);
  if (format === undefined) throw new Error(`No source ${sourceId} was set up.`);
  return format;
}

interface SharedParts {
  readonly steps: StepsInForce;
  readonly catalogue: CatalogueInUse;
  readonly columns: ColumnsBuilder;
  readonly behaviours: BehaviourLedgers;
  readonly canary: CanaryWitness | null;
}

/** All sources share the ledgers and the rooms; each has its own format and its own tally. */
function createCorridorOf(
  { siteId }: ExaminerSettings,
  { steps, catalogue, columns, behaviours, canary }: SharedParts,
): (sourceId: string, format: SourceFormat) => SourceCorridor {
  const isIllegal = createIsIllegal(() => steps.inForce().policy);
  const isLabelled = createNamesIllegal(isIllegal);
  const namesIllegal = (line: string) => isLabelled(line) || holdsIllegalAddress(catalogue.current(), isIllegal, line);
  const unknownLabelsOf = ({ observer, filterCategory }: LogRecord) =>
    filterCategory === null ? NO_LABELS : catalogue.current().labels.match(observer, filterCategory).unknown;
  const holdsOther = createHoldsOther(catalogue.current, isIllegal);
  const filteredOf = createFilteredNow(() => steps.inForce().policy);
  const what = { isIllegal, holdsOther, namesIllegal, unknownLabelsOf, filteredOf, subjectOf };

  return (sourceId, format) => {
    let stream = '';
    const idOf = (offset: number, line: string) => eventIdOf({ siteId, sourceId, stream, offset, line });
    const { attempts } = steps;
    const tally = createTally({ siteId, sourceId, attempts, behaviours, groupOf, eventIdOf: idOf, columns, ...what });
    const aside = (parsed: ParseResult, line: string, offset: number) =>
      canary?.take(parsed, line, () => idOf(offset, line)) ?? false;
    const logs = createLogs(() => {
      const reader = createLineReader(format);
      return { reader, corridor: createCorridor(steps, reader.parse, tally, aside) };
    });
    return {
      tally,
      open(next) {
        stream = next;
        return logs(next);
      },
    };
  };
}

const NO_LABELS: readonly string[] = [];

/** By the policy that is in force, made ready once for each. */
function createFilteredNow(policyNow: () => Policy) {
  let policy = policyNow();
  let filteredOf = createFilteredOf(policy);
  return (judged: FilteredInput) => {
    if (policy !== policyNow()) {
      policy = policyNow();
      filteredOf = createFilteredOf(policy);
    }
    return filteredOf(judged);
  };
}

/** Nobody and nothing known is no subject. */
function subjectOf(identity: Identity, clientIp: string | null): string | null {
  if (identity.kind === 'unknown' && identity.account === null && identity.address === null) return null;
  return attemptKeyOf(identity, clientIp);
}

/** A parser's id; what the school's own formats are called, which have no id that anybody else knows. */
function nameOf(parser: ReturnType<LineReader['format']>): string | null {
  if (parser === null) return null;
  return parserById(parser.id) === null ? parser.title : parser.id;
}

/** A folder may hold thousands of logs over the years; those that were read last are remembered. */
const MOST_LOGS = 256;

function createLogs(open: () => Log): (stream: string) => Log {
  const logs = new Map<string, Log>();
  return (stream) => {
    const log = logs.get(stream) ?? open();
    logs.delete(stream);
    logs.set(stream, log);
    const [oldest] = logs.keys();
    if (logs.size > MOST_LOGS && oldest !== undefined) logs.delete(oldest);
    return log;
  };
}

/** The group under which a record is counted: people and the school's devices by group, everybody else together. */
function groupOf(identity: Identity): string {
  return identity.kind === 'unknown' ? '' : identity.group;
}
