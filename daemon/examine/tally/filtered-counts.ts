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
/** By what it was, then by group: to name a count by one text would cost more than all the rest of counting it. */
type HourCounts = Map<Filtered, Map<string, Growing<FilteredCount>>>;

export function createFilteredCounts({ filteredOf, subjectOf }: FilteredSettings): FilteredCounts {
  const isActiveAnew = createActiveAnew();
  let hours = new Map<number, HourCounts>();
  let hosts = new Map<string, Growing<FilteredHost>>();
  let subjects = new Map<string, FilteredSubject>();
  let active: ActiveSubject[] = [];

  function addCount(filtered: Filtered, group: string, hour: number): void {
    const counts = found(hours, hour, () => new Map());
    const groups = found(counts, filtered, () => new Map());
    const { kind, category } = filtered;
    found(groups, group, () => ({ hour, group, category, kind, records: 0 })).records += 1;
  }

  function addHost({ record }: Judged, { kind, category }: Filtered, hour: number): void {
    const { urlDomain: host, timestamp: at } = record;
    const first = () => ({ hour, host, category, kind, records: 0, firstAt: at, lastAt: at });
    const known = found(hosts, `${hour} ${kind} ${category} ${host}`, first);
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
    addCount(filtered, group, hour);
    const { kind, isBypass } = filtered;
    if (kind === 'stopped' || kind === 'through' || kind === 'over_blocked') addHost(judged, filtered, hour);
    if (kind === 'through' || kind === 'over_blocked') addSubject(judged, kind, hour);
    if (isBypass) addSubject(judged, 'bypass', hour);
  }

  return {
    add(judged, group, hour) {
      const { identity, record } = judged;
      if (isActiveAnew.place(identity, record.clientIp, hour)) {
        const subject = subjectOf(identity, record.clientIp);
        if (subject !== null && isActiveAnew.subject(subject)) active.push({ hour, subject, group });
      }
      if (judged.initiator === 'person') addFiltered(judged, group, hour);
    },
    take() {
      const counts = [...hours.values()].flatMap((ofHour) =>
        [...ofHour.values()].flatMap((some) => [...some.values()]),
      );
      const taken = { counts, hosts: [...hosts.values()], subjects: [...subjects.values()], active };
      hours = new Map();
      hosts = new Map();
      subjects = new Map();
      active = [];
      return taken;
    },
  };
}

/** What stands under a key, or what is put there. */
function found<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Lines of one log lie within an hour or two; whoever is told twice is counted once all the same. */
const MOST_HOURS = 4;
/** Of each hour. A school has a few thousand people and devices. */
const MOST_KNOWN = 20_000;

interface Seen {
  /** The same subject is the same frozen object, nearly always, which is found without making a text. */
  readonly identities: Set<Identity>;
  /** Behind a shared account sit several, each at an address. */
  readonly shared: Map<Identity, Set<string | null>>;
  readonly subjects: Set<string>;
}

interface ActiveAnew {
  /** False for whoever was seen in this hour for certain. */
  place(identity: Identity, clientIp: string | null, hour: number): boolean;
  /** The same by the subject's key, of the hour that was asked about last. */
  subject(key: string): boolean;
}

function createActiveAnew(): ActiveAnew {
  const hours = new Map<number, Seen>();
  let lastHour = Number.NaN;
  let seen: Seen = { identities: new Set(), shared: new Map(), subjects: new Set() };

  function enter(hour: number): void {
    seen = hours.get(hour) ?? { identities: new Set(), shared: new Map(), subjects: new Set() };
    hours.delete(hour);
    hours.set(hour, seen);
    const [oldest] = hours.keys();
    if (hours.size > MOST_HOURS && oldest !== undefined) hours.delete(oldest);
    lastHour = hour;
  }
  return {
    place(identity, clientIp, hour) {
      if (hour !== lastHour) enter(hour);
      if (identity.kind === 'shared')
        return isNewIn(
          found(seen.shared, identity, () => new Set()),
          clientIp,
        );
      return isNewIn(seen.identities, identity);
    },
    subject: (key) => isNewIn(seen.subjects, key),
  };
}

/** True for what is not in the set, and is put there while there is room. */
function isNewIn<Member>(set: Set<Member>, member: Member): boolean {
  if (set.has(member)) return false;
  if (set.size < MOST_KNOWN) set.add(member);
  return true;
}
