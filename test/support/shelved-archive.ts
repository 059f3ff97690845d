import type { Engine } from '../../daemon/archive/duckdb.ts';
import { withConnection } from '../../daemon/archive/duckdb.ts';
import { createQuestions } from '../../daemon/archive/questions/open-questions.ts';
import { writeSegments } from '../../daemon/archive/write-segments.ts';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import type { ArchiveReading } from '../../daemon/records/archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import type { Segment } from '../../daemon/records/segment-book.ts';
import { type ArchiveRow, loadFresh } from './archive-rows.ts';

let generation = 0;

/** An archive of some segments, one for each of these lists of records, and of one fresh generation for each of the others. */
export async function shelve(
  { engine, folder }: { readonly engine: Engine; readonly folder: string },
  sealed: readonly (readonly ArchivedRecord[])[],
  fresh: readonly (readonly ArchivedRecord[])[],
): Promise<{ readonly reading: ArchiveReading; readonly segments: readonly Segment[]; readonly setAside: string[] }> {
  const segments: Segment[] = [];
  for (const records of sealed) {
    const prefix = await load(engine, records);
    const days = [{ day: '2026-11-17', from: -Infinity, to: Infinity }];
    segments.push(...(await writeSegments(engine, { folder, siteId: 'main', now: 0 }, prefix, days)));
  }
  const prefixes: string[] = [];
  for (const records of fresh) prefixes.push(await load(engine, records));
  const setAside: string[] = [];
  const reading = createQuestions({
    engine,
    folder,
    snapshots: { take: async () => ({ segments, fresh: prefixes, release: () => undefined }) },
    setAside: async ({ id }) => {
      setAside.push(id);
      return true;
    },
  });
  return { reading, segments, setAside };
}

async function load(engine: Engine, records: readonly ArchivedRecord[]): Promise<string> {
  const prefix = `fresh_q${generation++}`;
  await withConnection(engine, (connection) => loadFresh(connection, prefix, records.map(rowOf)));
  return prefix;
}

function rowOf({ record, identity, audience, matches, initiator, verdict, ...one }: ArchivedRecord): ArchiveRow {
  const { place, eventId, listVersion } = one;
  const before = ['http://', 'https://'].find((scheme) => record.url?.startsWith(`${scheme}${record.urlDomain}`));
  const start = before === undefined ? 0 : before.length + record.urlDomain.length;
  return {
    person: {
      subject: subjectKeyOf(identity),
      identity: JSON.stringify(identity),
      audience,
      group_name: 'group' in identity ? identity.group : null,
      user_name: record.userName,
      client_ip: record.clientIp,
      client_mac: record.clientMac,
      device_name: record.deviceName,
      user_agent: record.userAgent,
    },
    host: record.urlDomain,
    finding: {
      categories: [...new Set(matches.map(({ category }) => category))],
      matches: JSON.stringify(matches),
      initiator,
      outcome: verdict.outcome,
      pass_reason: verdict.outcome === 'pass' ? verdict.reason : null,
      rule_id: verdict.ruleId,
      severity: verdict.outcome === 'flag' ? verdict.severity : null,
      reasons: verdict.outcome === 'flag' ? JSON.stringify(verdict.reasons) : null,
      policy_version: verdict.policyVersion,
      list_version: listVersion,
    },
    record: {
      time: BigInt(record.timestamp),
      kind: record.kind,
      observer: record.observer,
      disposition: record.disposition,
      method: record.method,
      status: record.statusCode,
      url_scheme: before ?? null,
      url_rest: record.url?.slice(start) ?? null,
      referrer: record.referrer,
      fetch_dest: record.fetchDest,
      content_type: record.contentType,
      bytes_down: record.bytesDown === null ? null : BigInt(record.bytesDown),
      bytes_up: record.bytesUp === null ? null : BigInt(record.bytesUp),
      search_terms: record.searchTerms,
      filter_category: record.filterCategory,
      filter_rule: record.filterRule,
      event: eventId,
      source: place.sourceId,
      file: place.fileId,
      line_offset: BigInt(place.offset),
      line_number: place.number,
    },
  };
}
