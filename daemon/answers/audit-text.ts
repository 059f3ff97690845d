import { type CellValue, tableRow, timeText } from '../person/table-text.ts';
import type { AuditFilter, AuditLine, AuditTrail } from '../store/audit-trail.ts';

export type AuditFormat = 'csv' | 'ndjson';

const AT_ONCE = 1_000;
const HEAD = ['number', 'at', 'account', 'name', 'did', 'to', 'id', 'detail', 'hash'];
/** Without the mark of UTF-8 in front, a spreadsheet takes it for an older code and spoils every accent. */
const MARK = '\ufeff';

/** All entries that match, oldest first, piece by piece. No cell is taken for a formula. */
export async function* auditText(
  trail: Pick<AuditTrail, 'after'>,
  filter: AuditFilter,
  { format, names }: { readonly format: AuditFormat; readonly names: ReadonlyMap<string, string> },
): AsyncGenerator<string> {
  const lineOf = format === 'csv' ? csvLine : jsonLine;
  if (format === 'csv') yield MARK + tableRow(HEAD);
  for (let after = 0; ; ) {
    const lines = await trail.after(filter, after, AT_ONCE);
    const last = lines.at(-1);
    if (last === undefined) return;
    yield lines.map((line) => lineOf(line, nameOf(line, names))).join('');
    after = last.sequence;
  }
}

function nameOf({ staffId }: AuditLine, names: ReadonlyMap<string, string>): string | null {
  return staffId === null ? null : (names.get(staffId) ?? null);
}

function csvLine(line: AuditLine, name: string | null): string {
  const { sequence, at, staffId, action, subjectKind, subjectId, hash } = line;
  const detail = Object.keys(line.detail).length === 0 ? null : JSON.stringify(line.detail);
  const cells: readonly CellValue[] = [
    sequence,
    timeText(at),
    staffId,
    name,
    action,
    subjectKind,
    subjectId,
    detail,
    hash,
  ];
  return tableRow(cells);
}

function jsonLine(line: AuditLine, staffName: string | null): string {
  return `${JSON.stringify({ ...line, at: timeText(line.at), staffName })}\n`;
}
