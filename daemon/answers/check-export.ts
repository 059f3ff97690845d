import { Readable } from 'node:stream';
import type { CheckFormat, CheckRow, Viewer } from '../api/contract.ts';
import { type CellValue, tableRow, timeText } from '../person/table-text.ts';
import type { FilterChecks } from '../store/filter-checks.ts';
import { createCheckRows } from './check-rows.ts';
import { seesChecks } from './check-viewer.ts';
import type { Office } from './office.ts';

const AT_ONCE = 1_000;
const HEAD = [
  ...['at', 'how', 'by', 'role', 'profile', 'title', 'address', 'category', 'expected', 'outcome', 'verdict', 'why'],
  ...['status', 'led to', 'issuer', 'addresses', 'words', 'place', 'note', 'milliseconds', 'seen in log', 'logged as'],
];
/** Without the mark of UTF-8 in front, a spreadsheet takes it for an older code and spoils every accent. */
const MARK = '\ufeff';

/** Every check that is kept, the newest first, piece by piece. */
export async function exportChecks(office: Office, viewer: Viewer, profileId: string | null, format: CheckFormat) {
  if (!seesChecks(viewer)) throw new Error('Filter checks were asked for by somebody who may not know.');
  const entry = { action: 'export_filter_checks', subjectKind: 'filter_check', subjectId: '' } as const;
  await office.audit.add({ at: office.now(), staffId: viewer.staffId, ...entry });
  const toRow = await createCheckRows(office, viewer);
  const text = Readable.from(pieces(office.filterChecks, profileId, (check) => lineOf(toRow(check), format), format));
  return { fileName: `filter-checks-${office.schoolDayOf(office.now())}.${format}`, text };
}

async function* pieces(
  { newest }: Pick<FilterChecks, 'newest'>,
  profileId: string | null,
  toLine: (check: Awaited<ReturnType<FilterChecks['newest']>>[number]) => string,
  format: CheckFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield MARK + tableRow(HEAD);
  for (let after = 0; ; after += AT_ONCE) {
    const checks = await newest({ profileId, from: null, to: null }, { most: AT_ONCE, after });
    if (checks.length > 0) yield checks.map(toLine).join('');
    if (checks.length < AT_ONCE) return;
  }
}

function lineOf(row: CheckRow, format: CheckFormat): string {
  return format === 'csv' ? csvLine(row) : `${JSON.stringify({ ...row, at: timeText(row.at) })}\n`;
}

function csvLine(row: CheckRow): string {
  const { evidence, seen } = row;
  const cells: readonly CellValue[] = [
    ...[timeText(row.at), row.how, row.byName, row.byRole, row.profileName, row.title, row.address, row.category],
    ...[row.expected, row.outcome, row.verdict, row.because],
    ...[evidence.status, evidence.leadsTo, evidence.issuer, evidence.addresses.join(' ') || null, evidence.words],
    ...[row.place, row.note, row.tookMs, seen === null ? null : timeText(seen.at), seen?.as ?? null],
  ];
  return tableRow(cells);
}
