import { documentOf } from '../../parsers/ecs/document.ts';
import { cellTextOf, sameInAnyDecoding } from '../../parsers/ecs/one-line.ts';
import { ecsCsvHeader, toEcsCsv } from '../../parsers/ecs-csv.ts';
import { asObject, type JsonObject, memberOf } from '../../parsers/fields/json-object.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { EvidenceRecord } from './evidence-case.ts';

/** The records as a table: the columns of an ECS export, so that it can be read again, and ours behind them. */
export function recordsCsv(records: readonly EvidenceRecord[]): string {
  const names = Object.keys(ownFields(EMPTY, 0)).map((name) => `filterwatch.${name}`);
  const header = [ecsCsvHeader(), 'event.id', ...names].join(',');
  const rows = records.map((one, index) => {
    const cells = [one.eventId, ...Object.values(ownFields(one, index + 1))];
    return [toEcsCsv(one.record), ...cells.map(cellOf)].join(',');
  });
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

/** The records as ECS documents, one a line; what is ours stands under `filterwatch`. */
export function recordsNdjson(records: readonly EvidenceRecord[]): string {
  return records.map((one, index) => `${sameInAnyDecoding(JSON.stringify(recordDocument(one, index + 1)))}\n`).join('');
}

function recordDocument(one: EvidenceRecord, number: number): JsonObject {
  const document = documentOf(one.record);
  return {
    ...document,
    event: { ...asObject(memberOf(document, 'event')), ...(one.eventId === null ? {} : { id: one.eventId }) },
    filterwatch: {
      ...asObject(memberOf(document, 'filterwatch')),
      ...ownFields(one, number),
      identity: one.identity,
      matches: one.matches,
      verdict: one.verdict,
    },
  };
}

/** What we say of a record, in one value a column. */
function ownFields(one: Pick<EvidenceRecord, Exclude<keyof EvidenceRecord, 'record'>>, number: number) {
  const { verdict, place, leftOut, isFlaggedHere, identity, initiator, listVersion, matches } = one;
  return {
    number,
    flagged_in_this_incident: isFlaggedHere,
    left_out: leftOut === null ? null : LEFT_OUT[leftOut],
    subject: subjectKeyOf(identity),
    initiator,
    outcome: verdict.outcome,
    rule_id: verdict.ruleId,
    policy_version: verdict.policyVersion,
    categories: [...new Set(matches.map(({ category }) => category))].join(' ') || null,
    list_version: listVersion,
    source_id: place.sourceId,
    file_id: place.fileId,
    line_offset: place.offset,
  } as const;
}

const LEFT_OUT = {
  address: 'the address, which may be illegal to open',
  neighbour: 'all but the site, because the whole address may hold one that is illegal to open',
} as const;

function cellOf(value: string | number | boolean | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${cellTextOf(value).replaceAll('"', '""')}"` : String(value);
}

/** For the names of the columns alone. */
const EMPTY: Parameters<typeof ownFields>[0] = {
  isFlaggedHere: false,
  identity: { kind: 'unknown', account: null, address: null },
  initiator: 'unclear',
  matches: [],
  verdict: { outcome: 'pass', policyVersion: '', reason: 'no_rule', ruleId: null },
  listVersion: '',
  eventId: null,
  place: { sourceId: '', fileId: null, offset: null },
  leftOut: null,
};
