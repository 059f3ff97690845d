import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import { documentOf } from '../../parsers/ecs/document.ts';
import { ECS_FIELDS, ecsValuesOf } from '../../parsers/ecs/fields.ts';
import { sameInAnyDecoding } from '../../parsers/ecs/one-line.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { FileMask } from './masked-value.ts';
import { tableRow } from './table-text.ts';

/** A request, and what was made of it. */
export interface JudgedRecord {
  readonly record: LogRecord;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly group: string | null;
  readonly outcome: Verdict['outcome'];
  readonly ruleId: string | null;
  readonly severity: string | null;
  readonly sourceId: string;
}

/** What we add to the fields of ECS, under our own prefix. */
const OWN_FIELDS = ['categories', 'opened_by', 'group', 'outcome', 'rule', 'severity', 'source'] as const;

/** The first row of a table of requests. */
export function recordHeading(): string {
  return `${[...ECS_FIELDS, ...OWN_FIELDS.map((name) => `filterwatch.${name}`)].join(',')}\n`;
}

export function recordRow(judged: JudgedRecord, mask: FileMask): string {
  const ours = ownValuesOf(judged);
  const values = ecsValuesOf(mask.value(shown(judged.record)));
  return tableRow([
    ...ECS_FIELDS.map((name) => values.get(name) ?? null),
    ...OWN_FIELDS.map((name) => (name === 'categories' ? ours.categories.join('; ') : ours[name])),
  ]);
}

/** The same as one line of NDJSON. */
export function recordLine(judged: JudgedRecord, mask: FileMask): string {
  return `${sameInAnyDecoding(JSON.stringify(recordDocument(judged, mask)))}\n`;
}

export function recordDocument(judged: JudgedRecord, mask: FileMask): object {
  const { filterwatch, ...document } = documentOf(mask.value(shown(judged.record)));
  const held = typeof filterwatch === 'object' ? filterwatch : {};
  return { ...document, filterwatch: { ...held, ...ownValuesOf(judged) } };
}

function ownValuesOf({ matches, initiator, group, outcome, ruleId, severity, sourceId }: JudgedRecord) {
  return {
    categories: [...new Set(matches.map(({ category }) => titleOf(category)))],
    opened_by: initiator,
    group,
    outcome,
    rule: ruleId,
    severity,
    source: sourceId,
  };
}

/** A category that there no longer is keeps its id. */
function titleOf(category: CategoryId): string {
  const id: string = category;
  return isCategoryId(id) ? categoryOf(category).title : id;
}

/** True for an address that nobody may be shown. */
export function isWithheldRecord({ urlDomain }: Pick<LogRecord, 'urlDomain'>): boolean {
  return urlDomain === '';
}

/** An address that is withheld is nowhere in it, nor is the page that led there. */
function shown(record: LogRecord): LogRecord {
  return isWithheldRecord(record) ? { ...record, url: null, referrer: null } : record;
}
