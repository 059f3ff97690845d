/** A whole day through the real examiner, batch by batch, and into a real store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Initiator } from '../../../daemon/activity/start.ts';
import { unpackBlock } from '../../../daemon/archive/block/unpack-block.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { createCatalogueInUse } from '../../../daemon/examine/catalogue-in-use.ts';
import type { Examined } from '../../../daemon/examine/examiner-protocol.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { createTaught } from '../../../daemon/incidents/taught.ts';
import type { Policy } from '../../../daemon/policy/policy.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import type { FindingRow, PersonRow, RecordColumns } from '../../../daemon/records/columns.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { readIncident, type StoredIncident } from '../../../daemon/store/rows.ts';
import { openStores, type Stores } from '../../../daemon/store/stores.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../batch.ts';
import { commitOf } from '../open-store.ts';
import type { TrueRequest } from '../page-loads/request.ts';
import type { WholeDay } from '../whole-day.ts';
import type { WholeForm } from './forms.ts';
import type { WholeRequest } from './request.ts';
import { at } from './school.ts';

/** What was said of one line that a person or a program caused. */
export interface ReadLine {
  readonly request: WholeRequest;
  /** As `subjectKeyOf` names it. */
  readonly subject: string;
  readonly initiator: Initiator;
}

/** An incident of the store, with the requests that its events tell of. */
export interface ReadIncident extends StoredIncident {
  readonly requests: readonly WholeRequest[];
  /** Behaviours that its events were flagged for, by the scene in which it was. */
  readonly told: readonly string[];
}

export interface ReadDay {
  readonly lines: readonly ReadLine[];
  readonly malformed: number;
  readonly incidents: readonly ReadIncident[];
  /** Records that the hourly counters of the store have. */
  readonly counted: number;
}

const BATCHES = 6;
const EVENING = at('23:59');
/** What is shipped; made once, because it takes longer than a day. */
const catalogue = createCatalogueInUse(examinerSettings());

export async function readWholeDay(day: WholeDay, form: WholeForm, policy: Policy): Promise<ReadDay> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-whole-day-'));
  const stores = await openStores(join(folder, 'filterwatch.sqlite'), 'main');
  try {
    return await readInto(stores, day, form, policy);
  } finally {
    await stores.database.close();
    rmSync(folder, { recursive: true });
  }
}

async function readInto(stores: Stores, day: WholeDay, form: WholeForm, policy: Policy): Promise<ReadDay> {
  const { roster, devices, warnings, suppressions } = day;
  const sources = [buildSourceFormat(form.source)];
  const settings = examinerSettings({ roster, devices, warnings, suppressions, policy, sources, ...form.beside(day) });
  const examine = createBatchExaminer(settings, catalogue);
  const periods = createPeriods(defaultTimetable);
  const taught = createTaught({ roster: buildRoster(roster).roster, policy, periods });
  await stores.policies.keep(policy, EVENING);
  const lines = form.linesOf(day);
  const byOffset = new Map<number, TrueRequest>();
  const read: ReadLine[] = [];
  let [from, malformed] = [0, 0];
  for (const some of inBatches(lines)) {
    const bytes = Buffer.from(some.map(({ text }) => `${text}\n`).join(''));
    let offset = from;
    for (const { text, request } of some) {
      byOffset.set(offset, request);
      offset += Buffer.byteLength(text) + 1;
    }
    const examined = examine(batchOf(bytes, { from, now: EVENING, writtenAt: EVENING }));
    from = offset;
    malformed += examined.outcome.lineCounts.reduce((sum, one) => sum + (one.kind === 'malformed' ? one.lines : 0), 0);
    read.push(...readLines(examined, byOffset));
    const { outcome, block, format, listVersion } = examined;
    const cursorAfter = { ...commitOf(outcome).cursorAfter, offset };
    const what = { block, format, listVersion, now: EVENING, schoolDayOf: periods.schoolDayOf, taught, cursorAfter };
    await commitBatch(stores.database, commitOf(outcome, what));
  }
  return { lines: read, malformed, ...(await stored(stores, byOffset)) };
}

function inBatches<Line>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const size = Math.ceil(lines.length / BATCHES);
  return Array.from({ length: BATCHES }, (_, batch) => lines.slice(batch * size, (batch + 1) * size));
}

function readLines({ block }: Examined, byOffset: ReadonlyMap<number, TrueRequest>): readonly ReadLine[] {
  if (block === null) return [];
  const unpacked = unpackBlock(block.bytes);
  if (unpacked.kind === 'damaged') throw new Error(unpacked.why);
  const { columns } = unpacked;
  const subjects = columns.people.map((text) => personRow(text)[0]);
  const initiators = columns.findings.map((text) => initiatorIn(findingRow(text)));
  return Array.from({ length: columns.records }, (_, row) => ({
    request: requestAt(byOffset, columns.large.line_offset[row]),
    subject: subjects[wholeAt(columns, 'person', row)] ?? '',
    initiator: initiators[wholeAt(columns, 'finding', row)] ?? 'unclear',
  }));
}

function wholeAt({ whole }: RecordColumns, column: 'person' | 'finding', row: number): number {
  return whole[column][row] ?? -1;
}

const personRow = (text: string): PersonRow => JSON.parse(text) as PersonRow;
const findingRow = (text: string): FindingRow => JSON.parse(text) as FindingRow;

const INITIATORS: readonly Initiator[] = ['person', 'page', 'software', 'unclear'];

function initiatorIn([, text]: FindingRow): Initiator {
  const found = INITIATORS.find((one) => one === text);
  if (found === undefined) throw new Error(`Nobody starts a request as ${text}.`);
  return found;
}

function requestAt(byOffset: ReadonlyMap<number, TrueRequest>, offset: number | null | undefined): WholeRequest {
  const request = offset == null ? undefined : byOffset.get(offset);
  if (request === undefined || !isWhole(request)) throw new Error(`No request is at ${offset}.`);
  return request;
}

function isWhole(request: TrueRequest): request is WholeRequest {
  return 'who' in request && 'scene' in request;
}

async function stored({ database }: Stores, byOffset: ReadonlyMap<number, TrueRequest>) {
  const rows = await database.reader.selectFrom('incidents').selectAll().execute();
  const events = await database.reader.selectFrom('events').select(['incident_id', 'line_offset', 'matches']).execute();
  const byIncident = Map.groupBy(events, ({ incident_id }) => incident_id);
  const incidents = rows.map((row): ReadIncident => {
    const own = (byIncident.get(row.id) ?? []).map(({ line_offset, matches }) => ({
      request: requestAt(byOffset, line_offset),
      behaviours: behavioursIn(matches),
    }));
    const told = own.flatMap(({ request, behaviours }) => behaviours.map((one) => `${request.scene} ${one}`));
    return { ...readIncident(row), requests: own.map(({ request }) => request), told };
  });
  const counts = await database.reader
    .selectFrom('hour_counters')
    .select(({ fn }) => fn.sum<number>('records').as('all'))
    .executeTakeFirstOrThrow();
  return { incidents, counted: Number(counts.all) };
}

function behavioursIn(matches: string): readonly string[] {
  const all = JSON.parse(matches) as readonly { readonly category: string; readonly because: string }[];
  return all.filter(({ because }) => because === 'behaviour').map(({ category }) => category);
}
