/**
 * What a batch of lines came to: counters, samples of what was not understood, flagged events. Pure.
 * The store commits it whole, in one transaction with the cursor.
 *
 * Counting must cost almost nothing per line, so the counters of an hour are kept under one small integer:
 *
 *     bits 0–1 initiator · 2–3 disposition · 4–12 verdict · 13–20 category · 21–29 group
 *
 * Each dimension numbers its values as they come, for the life of the tally; when a field is full, further values are
 * counted as "other".
 */
import type { ParseResult } from '../parsers/record.ts';
import type { Initiator } from './activity/initiator.ts';
import type { Audience, Identity } from './identity/identity.ts';
import type { EventId, FlaggedEvent } from './incidents/incident.ts';
import type { Judged, Tally } from './pipeline.ts';
import type { AttemptCount, AttemptLedger } from './policy/attempts.ts';
import type { RuleId } from './policy/policy.ts';
import type { FlagVerdict, Verdict } from './policy/verdict.ts';

const HOUR_MS = 3_600_000;
const DISPOSITIONS = ['allowed', 'blocked', 'unknown'] as const;
const INITIATORS = ['person', 'page', 'software', 'unclear'] as const satisfies readonly Initiator[];
const MAX_GROUPS = 512;
const MAX_CATEGORIES = 256;
const MAX_VERDICTS = 512;
const WITHHELD_SENTENCE = 'It concerns material that may be illegal. The address is withheld.';
const LATEST = 5;
const MAX_SAMPLE_LENGTH = 500;
const MAX_REASONS = 200;

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
/** `kind` is record, skipped, malformed, with_user_name, with_person or host_only. */
export interface LineCount {
  readonly hour: number;
  readonly kind: string;
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
/** A flagged event and whose rules applied to it. */
export interface RaisedEvent {
  readonly event: FlaggedEvent;
  readonly audience: Audience;
}
export interface BatchOutcome {
  readonly hourCounts: readonly HourCount[];
  readonly lineCounts: readonly LineCount[];
  readonly samples: readonly MalformedSample[];
  readonly events: readonly RaisedEvent[];
  readonly attempts: readonly AttemptCount[];
  readonly latest: readonly LatestRecord[];
  /** The newest time that a record carried; null when the batch held none. */
  readonly lastRecordAt: number | null;
  readonly lines: number;
}

export interface TallySettings {
  readonly siteId: string;
  readonly sourceId: string;
  readonly attempts: AttemptLedger;
  groupOf(identity: Identity): string;
  eventIdOf(offset: number, line: string): EventId;
  /** True for rules about material that may be illegal: its address is never kept in clear. */
  withholdsAddress(ruleId: RuleId): boolean;
}

export interface BatchTally extends Tally {
  /** Lines that no parser was asked about: too long, or of no known format. */
  malformed(reason: string, sample: string): void;
  /** Hands over what was counted and begins anew. */
  finish(now: number): BatchOutcome;
}

export function createTally(settings: TallySettings): BatchTally {
  const groups = numbered(MAX_GROUPS, 'other');
  const categories = numbered(MAX_CATEGORIES, 'other');
  const verdicts = numbered(MAX_VERDICTS, 'other\n');
  const verdictNumbers = new WeakMap<Verdict, number>();
  let hours = new Map<number, Map<number, number>>();
  let lineCounts = new Map<string, number>();
  let samples = new Map<string, string>();
  let flagged: { readonly judged: Judged; readonly offset: number; readonly line: string }[] = [];
  let lastRecordAt: number | null = null;
  let lines = 0;
  let kept = 0;
  let ring: Judged[] = [];
  let hour = 0;
  let hourEnd = 0;
  let hourCounts = new Map<number, number>();
  let perHour = { record: 0, userName: 0, person: 0, hostOnly: 0 };

  function enterHour(timestamp: number): void {
    leaveHour();
    hour = hourOf(timestamp);
    hourEnd = hour + HOUR_MS;
    hourCounts = hours.get(hour) ?? new Map();
    hours.set(hour, hourCounts);
  }

  function leaveHour(): void {
    addLines('record', '', perHour.record);
    addLines('with_user_name', '', perHour.userName);
    addLines('with_person', '', perHour.person);
    addLines('host_only', '', perHour.hostOnly);
    perHour = { record: 0, userName: 0, person: 0, hostOnly: 0 };
  }

  function addLines(kind: string, reason: string, count: number): void {
    if (count === 0) return;
    const full = `${hour}\n${kind}\n${reason}`;
    const key = lineCounts.has(full) || lineCounts.size < MAX_REASONS * 50 ? full : `${hour}\n${kind}\nother`;
    lineCounts.set(key, (lineCounts.get(key) ?? 0) + count);
  }

  function addMalformed(reason: string, sample: string): void {
    addLines('malformed', reason, 1);
    if (!samples.has(reason) && samples.size < MAX_REASONS) samples.set(reason, sample.slice(0, MAX_SAMPLE_LENGTH));
  }

  function verdictNumber(verdict: Verdict): number {
    const known = verdictNumbers.get(verdict);
    if (known !== undefined) return known;
    const outcome = verdict.outcome === 'flag' ? 'flag' : verdict.reason;
    const number = verdicts.numberOf(`${outcome}\n${verdict.ruleId ?? ''}`);
    if (verdict.outcome === 'pass') verdictNumbers.set(verdict, number);
    return number;
  }

  return {
    line(result: ParseResult, line: string) {
      lines += 1;
      if (result.kind === 'record') return;
      if (result.kind === 'skipped') addLines('skipped', result.reason, 1);
      else addMalformed(result.reason, line);
    },
    malformed(reason, sample) {
      lines += 1;
      addMalformed(reason, sample);
    },
    keep(judged, offset, line) {
      const { record, identity, verdict } = judged;
      const at = record.timestamp;
      if (at < hour || at >= hourEnd) enterHour(at);
      if (lastRecordAt === null || at > lastRecordAt) lastRecordAt = at;
      ring[kept++ % LATEST] = judged;
      perHour.record += 1;
      if (record.userName !== null) perHour.userName += 1;
      if (identity.kind === 'person') perHour.person += 1;
      if (record.kind !== 'web') perHour.hostOnly += 1;
      const key =
        (((groups.numberOf(settings.groupOf(identity)) << 8) |
          categories.numberOf(judged.matches[0]?.category ?? '')) <<
          13) |
        (verdictNumber(verdict) << 4) |
        (DISPOSITIONS.indexOf(record.disposition) << 2) |
        INITIATORS.indexOf(judged.initiator);
      hourCounts.set(key, (hourCounts.get(key) ?? 0) + 1);
      if (verdict.outcome === 'flag') flagged.push({ judged, offset, line });
    },
    finish(now) {
      leaveHour();
      const outcome: BatchOutcome = {
        hourCounts: [...hours].flatMap(([at, counts]) => [...counts].map(([key, records]) => decode(at, key, records))),
        lineCounts: [...lineCounts].map(([key, count]) => decodeLineCount(key, count, hour || hourOf(now))),
        samples: [...samples].map(([reason, sample]) => ({ reason, sample })),
        events: flagged.flatMap(({ judged, offset, line }) =>
          raisedEvent(settings, judged, settings.eventIdOf(offset, line), now),
        ),
        attempts: settings.attempts.changes(),
        latest: ring.map(latestRecord).sort((a, b) => a.at - b.at),
        lastRecordAt,
        lines,
      };
      ring = [];
      kept = 0;
      hours = new Map();
      lineCounts = new Map();
      samples = new Map();
      flagged = [];
      lastRecordAt = null;
      lines = 0;
      hourEnd = 0;
      return outcome;
    },
  };

  function decode(at: number, key: number, records: number): HourCount {
    const [outcome = '', ruleId = ''] = verdicts.valueOf((key >> 4) & 511).split('\n');
    return {
      hour: at,
      group: groups.valueOf((key >> 21) & 511),
      category: categories.valueOf((key >> 13) & 255),
      ruleId,
      outcome,
      disposition: DISPOSITIONS[(key >> 2) & 3] ?? 'unknown',
      initiator: INITIATORS[key & 3] ?? 'unclear',
      records,
    };
  }
}

function hourOf(timestamp: number): number {
  return Math.floor(timestamp / HOUR_MS) * HOUR_MS;
}

function latestRecord({ record, matches }: Judged): LatestRecord {
  return {
    at: record.timestamp,
    domain: record.urlDomain,
    disposition: record.disposition,
    hasUserName: record.userName !== null,
    category: matches[0]?.category ?? null,
  };
}

/** A line that says no time is counted in the hour of the record before it; before the first one, in the `fallback`. */
function decodeLineCount(key: string, lines: number, fallback: number): LineCount {
  const [hour = '0', kind = '', reason = ''] = key.split('\n');
  return { hour: Number(hour) || fallback, kind, reason, lines };
}

/** Gives each new value the next small number; number 0 takes what comes after the last. */
function numbered(max: number, overflow: string): { numberOf(value: string): number; valueOf(number: number): string } {
  const numbers = new Map<string, number>();
  const values = [overflow];
  return {
    numberOf(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      if (values.length >= max) return 0;
      numbers.set(value, values.length);
      return values.push(value) - 1;
    },
    valueOf: (number) => values[number] ?? overflow,
  };
}

function raisedEvent(settings: TallySettings, judged: Judged, id: EventId, now: number): readonly RaisedEvent[] {
  const { verdict, record } = judged;
  if (verdict.outcome !== 'flag') return [];
  const event: FlaggedEvent = {
    id,
    siteId: settings.siteId,
    sourceId: settings.sourceId,
    ...(settings.withholdsAddress(verdict.ruleId)
      ? withoutAddress(judged, verdict)
      : { record, matches: judged.matches, verdict }),
    identity: judged.identity,
    initiator: judged.initiator,
    flaggedAt: now,
  };
  return [{ event, audience: judged.audience }];
}

/** What was searched for stays, because a person must judge it; where it was is left out, everywhere that could name it. */
function withoutAddress(
  { record, matches }: Judged,
  verdict: FlagVerdict,
): Pick<FlaggedEvent, 'record' | 'matches' | 'verdict'> {
  const hidden = matches.some((match) => match.because !== 'search_term');
  if (!hidden) return { record: { ...record, url: null, referrer: null }, matches, verdict };
  return {
    record: { ...record, url: null, urlDomain: '', referrer: null },
    matches: matches.map((match) => (match.because === 'search_term' ? match : { ...match, evidence: '' })),
    verdict: {
      ...verdict,
      reasons: verdict.reasons.map((reason) =>
        reason.kind === 'category' ? { ...reason, sentence: WITHHELD_SENTENCE } : reason,
      ),
    },
  };
}
