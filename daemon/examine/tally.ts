/**
 * What a batch of lines came to: counters, samples of what was not understood, flagged events. Pure.
 * The store commits it whole, in one transaction with the cursor.
 */
import type { LogRecord, ParseResult } from '../../parsers/record.ts';
import type { BehaviourChanges } from '../activity/behaviour/remembered.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import type { EventId, FlaggedEvent } from '../incidents/incident.ts';
import type { Judged, Tally } from '../pipeline.ts';
import type { AttemptCount, AttemptLedger } from '../policy/attempts.ts';
import type { FlagVerdict } from '../policy/verdict.ts';
import type { ColumnsBuilder } from '../records/columns/build-columns.ts';
import type { HoldsOther } from './other-addresses.ts';
import { createFilteredCounts, type FilteredOutcome, type FilteredSettings } from './tally/filtered-counts.ts';
import { createHourCounts, hourOf } from './tally/hour-counts.ts';
import { type IsIllegal, keptOf, namesIllegalAddress, withoutOther } from './tally/raised-event.ts';
import { createReasonCounts } from './tally/reason-counts.ts';
import { createUnknownLabels, type UnknownLabel } from './tally/unknown-labels.ts';

const LATEST = 5;
/** For so long a log without records is taken to stand where its last record stood. */
const SAME_HOUR_FOR_MS = 3_600_000;

export interface HourCount {
  readonly hour: number;
  readonly group: string;
  readonly category: string;
  readonly ruleId: string;
  readonly outcome: string;
  readonly disposition: string;
  readonly initiator: string;
  readonly records: number;
}
/** Every line is record, skipped or malformed; the other kinds are records again, for the coverage statement. */
export interface LineCount {
  readonly hour: number;
  readonly kind: 'record' | 'skipped' | 'malformed' | 'with_user_name' | 'with_person' | 'with_device' | 'host_only';
  readonly reason: string;
  readonly lines: number;
}
export interface MalformedSample {
  readonly reason: string;
  readonly sample: string;
}
/** One of the newest records, without name and address: shows whoever sets up that the log is understood. */
export interface LatestRecord {
  readonly at: number;
  readonly domain: string;
  readonly disposition: string;
  readonly hasUserName: boolean;
  readonly category: string | null;
}
/** A flagged event, whose rules applied to it, and where its line stands. */
export interface RaisedEvent {
  readonly event: FlaggedEvent;
  readonly audience: Audience;
  /** Of its line, in the file that the batch is from. */
  readonly offset: number;
}
export interface BatchOutcome {
  readonly hourCounts: readonly HourCount[];
  readonly lineCounts: readonly LineCount[];
  readonly samples: readonly MalformedSample[];
  readonly events: readonly RaisedEvent[];
  /** Where pupils looked for help: in a lane of their own, and never among the others. */
  readonly support: readonly RaisedEvent[];
  readonly attempts: readonly AttemptCount[];
  readonly behaviours: BehaviourChanges;
  readonly latest: readonly LatestRecord[];
  /** Names of the filter that we do not know. */
  readonly unknownLabels: readonly UnknownLabel[];
  /** What the filter did, and who was active: for the report. */
  readonly filtered: FilteredOutcome;
  readonly lines: number;
}

export interface TallySettings extends FilteredSettings {
  readonly siteId: string;
  readonly sourceId: string;
  readonly attempts: AttemptLedger;
  readonly behaviours: { changes(): BehaviourChanges };
  groupOf(identity: Identity): string;
  eventIdOf(offset: number, line: string): EventId;
  readonly isIllegal: IsIllegal;
  /** What of an ordinary record must go, because it leads to such material. */
  readonly holdsOther: HoldsOther;
  /** True for a line that may be about illegal material, though nobody can read it: it must not be shown as a sample. */
  namesIllegal(line: string): boolean;
  /** The names in a record's label that nobody knows. */
  unknownLabelsOf(record: LogRecord): readonly string[];
  /** Where every record goes, flagged or not, without what nobody may be shown. */
  readonly columns: Pick<ColumnsBuilder, 'keep'>;
}

export interface BatchTally extends Tally {
  /** Hands over what was counted and begins anew. */
  finish(now: number): BatchOutcome;
}

export function createTally(settings: TallySettings): BatchTally {
  const { attempts, behaviours, isIllegal, holdsOther, groupOf } = settings;
  const records = createHourCounts();
  const others = createReasonCounts(settings.namesIllegal);
  const filtered = createFilteredCounts(settings);
  const newest = createNewest();
  const unknownLabels = createUnknownLabels();
  const hourBefore = createHourBefore();
  let flagged: Flagged[] = [];
  let helped: Flagged[] = [];
  let lines = 0;
  return {
    line(result: ParseResult, line: string) {
      lines += 1;
      if (result.kind !== 'record') others.add(result, line, records.hour());
    },
    keep(judged, offset, line, number) {
      const group = groupOf(judged.identity);
      records.add(judged, group);
      newest.add(judged);
      const labels = settings.unknownLabelsOf(judged.record);
      // Nothing that stands beside such an address is noted, not even what it was called.
      if (labels.length > 0 && !namesIllegalAddress(judged.matches, isIllegal))
        unknownLabels.add(judged.record, labels);
      const kept = withoutOther(keptOf(judged, isIllegal), holdsOther);
      filtered.add(kept, group, records.hour() ?? hourOf(kept.record.timestamp));
      const id = kept.verdict.outcome === 'flag' ? settings.eventIdOf(offset, line) : null;
      settings.columns.keep(kept, id, offset, number);
      if (kept.verdict.outcome === 'flag' && id !== null) flagged.push({ id, kept, verdict: kept.verdict, offset });
      if (kept.support)
        helped.push({ id: settings.eventIdOf(offset, `help ${line}`), kept, verdict: kept.support, offset });
    },
    finish(now) {
      const timeless = others.take(hourBefore(records.hour(), now));
      const { hourCounts, lineCounts } = records.take();
      const outcome: BatchOutcome = {
        hourCounts,
        lineCounts: [...lineCounts, ...timeless.lineCounts],
        samples: timeless.samples,
        events: flagged.map((one) => raisedEvent(settings, one, now)),
        support: helped.map((one) => raisedEvent(settings, one, now)),
        attempts: attempts.changes(),
        behaviours: behaviours.changes(),
        latest: newest.take().flatMap((judged) => latestRecord(judged, isIllegal)),
        unknownLabels: unknownLabels.take(),
        filtered: filtered.take(),
        lines,
      };
      flagged = [];
      helped = [];
      lines = 0;
      return outcome;
    },
  };
}

/**
 * A line that says no time is counted in the hour of the record before it. For those before the first record of a batch
 * that is the hour in which the last batch ended, unless that was long ago: a log that stopped being understood
 * yesterday must show today.
 */
function createHourBefore(): (hour: number | null, now: number) => number {
  let last: { readonly hour: number; readonly at: number } | null = null;
  return (hour, now) => {
    const before = last !== null && now - last.at < SAME_HOUR_FOR_MS ? last.hour : hourOf(now);
    if (hour !== null) last = { hour, at: now };
    return before;
  };
}

interface Flagged {
  readonly id: EventId;
  readonly kept: Judged;
  readonly verdict: FlagVerdict;
  readonly offset: number;
}

function raisedEvent({ siteId, sourceId }: TallySettings, one: Flagged, now: number): RaisedEvent {
  const { id, kept, verdict, offset } = one;
  const { record, matches, identity, initiator, audience } = kept;
  const event = { id, siteId, sourceId, record, matches, verdict, identity, initiator, flaggedAt: now };
  return { event, audience, offset };
}

/** A ring of the newest records; taken out, the oldest is the first. */
function createNewest(): { add(judged: Judged): void; take(): readonly Judged[] } {
  let ring: Judged[] = [];
  let added = 0;
  return {
    add(judged) {
      ring[added++ % LATEST] = judged;
    },
    take() {
      const oldest = added % LATEST;
      const taken = [...ring.slice(oldest), ...ring.slice(0, oldest)];
      ring = [];
      added = 0;
      return taken;
    },
  };
}

/** None for an address that nobody may be shown. */
function latestRecord({ record, matches }: Judged, isIllegal: IsIllegal): readonly LatestRecord[] {
  if (namesIllegalAddress(matches, isIllegal)) return [];
  const { timestamp: at, urlDomain: domain, disposition, userName } = record;
  return [{ at, domain, disposition, hasUserName: userName !== null, category: matches[0]?.category ?? null }];
}
