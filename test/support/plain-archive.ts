import { isToldOf } from '../../daemon/identity/people-seen.ts';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import type { ArchiveCount, ArchiveTally, HostCount, SearchCount, TallyBy } from '../../daemon/records/archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import type { ArchiveQuestion, HostQuestion } from '../../daemon/records/question.ts';

/** What the archive answers, worked out one record after another. */
export function isAskedFor({ record, identity, ...one }: ArchivedRecord, asked: ArchiveQuestion): boolean {
  const group = 'group' in identity ? identity.group : null;
  const who = [record.userName, record.deviceName, record.clientIp, record.clientMac];
  return (
    record.timestamp >= asked.from &&
    record.timestamp < asked.to &&
    isOneOf(asked.subjects, subjectKeyOf(identity)) &&
    isOneOf(asked.clientIps, record.clientIp) &&
    isOneOf(asked.groups, group) &&
    isOneOf(asked.dispositions, record.disposition) &&
    isOneOf(asked.kinds, record.kind) &&
    (asked.whoContains === null || who.some((text) => contains(text, asked.whoContains))) &&
    (asked.host === null || isHost(record.urlDomain, asked.host)) &&
    (asked.words === null || [record.searchTerms, behindHost(record)].some((text) => contains(text, asked.words))) &&
    (asked.categories === null || one.matches.some(({ category }) => asked.categories?.includes(category))) &&
    hasOutcome(one.verdict, asked.outcome) &&
    (asked.told === null || isToldOf(asked.told, { identity, audience: one.audience })) &&
    (one.verdict.outcome === 'flag' || !one.matches.some(({ category }) => asked.onlyIfFlagged?.includes(category)))
  );
}

function isOneOf<Value>(asked: readonly Value[] | null, value: Value | null): boolean {
  return asked === null || (value !== null && asked.includes(value));
}

function contains(text: string | null, part: string | null): boolean {
  return text !== null && part !== null && folded(text).includes(folded(part));
}

function folded(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

function isHost(host: string, asked: HostQuestion): boolean {
  if (asked.kind === 'contains') return contains(host, asked.text);
  const hosts = asked.hosts.map((one) => one.toLowerCase());
  return hosts.some((one) => host === one || (asked.kind === 'site' && host.endsWith(`.${one}`)));
}

/** An address without what stands before its path; all of it where the host is not at its place. */
function behindHost({ url, urlDomain }: ArchivedRecord['record']): string | null {
  const before = ['http://', 'https://'].find((scheme) => url?.startsWith(`${scheme}${urlDomain}`));
  return before === undefined || url === null ? url : url.slice(before.length + urlDomain.length);
}

/** By time, then by place, with texts in the order of their bytes. */
export function inOrder(records: readonly ArchivedRecord[]): readonly ArchivedRecord[] {
  return records.toSorted(
    (a, b) =>
      a.record.timestamp - b.record.timestamp ||
      Buffer.compare(Buffer.from(a.place.sourceId), Buffer.from(b.place.sourceId)) ||
      Buffer.compare(Buffer.from(a.place.fileId), Buffer.from(b.place.fileId)) ||
      a.place.offset - b.place.offset ||
      a.place.number - b.place.number,
  );
}

export function countOf(records: readonly ArchivedRecord[]): ArchiveCount {
  const times = records.map(({ record }) => record.timestamp);
  return {
    records: records.length,
    subjects: new Set(records.map(({ identity }) => subjectKeyOf(identity))).size,
    hosts: new Set(records.map(({ record }) => record.urlDomain).filter((host) => host !== '')).size,
    first: records.length === 0 ? null : Math.min(...times),
    last: records.length === 0 ? null : Math.max(...times),
  };
}

export function tallyOf(records: readonly ArchivedRecord[], by: TallyBy): readonly ArchiveTally[] {
  const byKey = new Map<string, ArchivedRecord[]>();
  for (const one of records) for (const key of keysOf(one, by)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  return [...byKey]
    .map(([key, some]) => {
      const { subjects, first, last } = countOf(some);
      const blocked = some.filter(({ record }) => record.disposition === 'blocked').length;
      return { key, records: some.length, subjects, blocked, first: first ?? 0, last: last ?? 0 };
    })
    .toSorted((a, b) => b.records - a.records || Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
}

function keysOf({ record, identity, matches, verdict }: ArchivedRecord, by: TallyBy): readonly string[] {
  switch (by) {
    case 'subject':
      return [subjectKeyOf(identity)];
    case 'host':
      return record.urlDomain === '' ? [] : [record.urlDomain];
    case 'category':
      return [...new Set(matches.map(({ category }) => category))];
    case 'group':
      return 'group' in identity ? [identity.group] : [];
    case 'rule':
      return verdict.ruleId === null ? [] : [verdict.ruleId];
  }
}

/** `about`: each answer that is right, where a host was asked for several times at its last moment. */
export function hostsOf(records: readonly ArchivedRecord[]) {
  const byHost = Map.groupBy(records, ({ record }) => record.urlDomain);
  byHost.delete('');
  return new Map(
    [...byHost].map(([host, some]) => {
      const { last } = countOf(some);
      const about = some
        .filter(({ record }) => record.timestamp === last)
        .map(({ matches }) => [...new Set(matches.map(({ category }) => category))].toSorted().join());
      return [host, { records: some.length, about }] as const;
    }),
  );
}

export function hostAbout({ categories }: HostCount): string {
  return categories.toSorted().join();
}

export function searchesOf(records: readonly ArchivedRecord[]): readonly SearchCount[] {
  const byText = Map.groupBy(records, ({ record }) => record.searchTerms);
  return [...byText].flatMap(([text, some]) => (text === null ? [] : [{ text, records: some.length }]));
}

function hasOutcome(verdict: ArchivedRecord['verdict'], outcome: ArchiveQuestion['outcome']): boolean {
  if (outcome === 'quietened') return verdict.outcome === 'pass' && verdict.reason === 'suppressed';
  return outcome === null || verdict.outcome === outcome;
}
