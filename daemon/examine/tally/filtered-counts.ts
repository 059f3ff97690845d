/** What the filter did with what persons asked for, and who was active: counted hour by hour, with the subjects by their keys. */
import type { Identity } from '../../identity/identity.ts';
import type { Judged } from '../../pipeline.ts';
import type { Filtered, FilteredKind } from '../../policy/filtered.ts';

export interface FilteredCount {
  readonly hour: number;
  readonly group: string;
  readonly category: string;
  readonly kind: FilteredKind;
  readonly records: number;
}

/** A site that was stopped, got through or was blocked needlessly. */
export interface FilteredHost {
  readonly hour: number;
  /** '' where nobody may be shown it. */
  readonly host: string;
  readonly category: string;
  readonly kind: FilteredKind;
  readonly records: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Somebody whom it happened to, once an hour. */
export interface FilteredSubject {
  readonly hour: number;
  /** '' for ways round the filter, and where nobody may be shown the site. */
  readonly host: string;
  readonly kind: 'through' | 'over_blocked' | 'bypass';
  /** As `subjectKeyOf` names them; several at a shared account by their devices. */
  readonly subject: string;
}

/** Somebody who asked for anything, once an hour. */
export interface ActiveSubject {
  readonly hour: number;
  readonly subject: string;
  readonly group: string;
}

export interface FilteredOutcome {
  readonly counts: readonly FilteredCount[];
  readonly hosts: readonly FilteredHost[];
  readonly subjects: readonly FilteredSubject[];
  readonly active: readonly ActiveSubject[];
}

export interface FilteredSettings {
  filteredOf(judged: Judged): Filtered | null;
  /** One stable text for whoever asked; null where nothing is known of them. */
  subjectOf(identity: Identity, clientIp: string | null): string | null;
}

export interface FilteredCounts {
  /** `judged` without what nobody may be shown. */
  add(judged: Judged, group: string, hour: number): void;
  /** Hands over what was counted and begins anew. */
  take(): FilteredOutcome;
}

type Growing<Row> = { -readonly [Field in keyof Row]: Row[Field] };

export function createFilteredCounts({ filteredOf, subjectOf }: FilteredSettings): FilteredCounts {
  const isActiveAnew = createActiveAnew();
  let counts = new Map<string, Growing<FilteredCount>>();
  let hosts = new Map<string, Growing<FilteredHost>>();
  let subjects = new Map<string, FilteredSubject>();
  let active: ActiveSubject[] = [];

  function addHost({ record }: Judged, { kind, category }: Filtered, hour: number): void {
    const { urlDomain: host, timestamp: at } = record;
    const key = `${hour} ${kind} ${category} ${host}`;
    const known = hosts.get(key);
    if (known === undefined) {
      hosts.set(key, { hour, host, category, kind, records: 1, firstAt: at, lastAt: at });
      return;
    }
    known.records += 1;
    known.firstAt = Math.min(known.firstAt, at);
    known.lastAt = Math.max(known.lastAt, at);
  }

  function addSubject({ identity, record }: Judged, kind: FilteredSubject['kind'], hour: number): void {
    const subject = subjectOf(identity, record.clientIp);
    if (subject === null) return;
    const host = kind === 'bypass' ? '' : record.urlDomain;
    subjects.set(`${hour} ${kind} ${host} ${subject}`, { hour, host, kind, subject });
  }

  function addFiltered(judged: Judged, group: string, hour: number): void {
    const filtered = filteredOf(judged);
    if (filtered === null) return;
    const { kind, category, isBypass } = filtered;
    const key = `${hour} ${kind} ${category} ${group}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { hour, group, category, kind, records: 1 });
    else known.records += 1;
    if (kind === 'stopped' || kind === 'through' || kind === 'over_blocked') addHost(judged, filtered, hour);
    if (kind === 'through' || kind === 'over_blocked') addSubject(judged, kind, hour);
    if (isBypass) addSubject(judged, 'bypass', hour);
  }

  return {
    add(judged, group, hour) {
      const { identity, record } = judged;
      if (isActiveAnew(identity, hour)) {
        const subject = subjectOf(identity, record.clientIp);
        if (subject !== null && isActiveAnew(subject, hour)) active.push({ hour, subject, group });
      }
      if (judged.initiator === 'person') addFiltered(judged, group, hour);
    },
    take() {
      const taken = {
        counts: [...counts.values()],
        hosts: [...hosts.values()],
        subjects: [...subjects.values()],
        active,
      };
      counts = new Map();
      hosts = new Map();
      subjects = new Map();
      active = [];
      return taken;
    },
  };
}

/** Lines of one log lie within an hour or two; whoever is told twice is counted once all the same. */
const MOST_HOURS = 4;
/** Of each hour. A school has a few thousand people and devices. */
const MOST_KNOWN = 20_000;

/**
 * True for whoever was not seen before in this hour. The same person is the same frozen object, which is found without making a text; of
 * a shared account or an address each request is looked at.
 */
function createActiveAnew(): (who: Identity | string, hour: number) => boolean {
  const seen = new Map<number, Set<Identity | string>>();
  let lastHour = Number.NaN;
  let known = new Set<Identity | string>();

  function enter(hour: number): void {
    known = seen.get(hour) ?? new Set();
    seen.delete(hour);
    seen.set(hour, known);
    const [oldest] = seen.keys();
    if (seen.size > MOST_HOURS && oldest !== undefined) seen.delete(oldest);
    lastHour = hour;
  }
  return (who, hour) => {
    if (hour !== lastHour) enter(hour);
    if (known.has(who)) return false;
    const isOneOf = typeof who === 'string' || who.kind === 'person' || who.kind === 'device';
    if (isOneOf && known.size < MOST_KNOWN) known.add(who);
    return true;
  };
}
