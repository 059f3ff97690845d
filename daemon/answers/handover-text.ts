import { columnsOf, type HandoverForm, type HandoverRow, type HandoverSettings } from '../incidents/handover.ts';
import { tableRow } from '../person/table-text.ts';

/** What each value means is in the README, and never changes within a version. */
const VERSION = 1;
/** Without the mark of UTF-8 in front, a spreadsheet takes it for an older code and spoils every accent. */
const MARK = '\ufeff';

export interface Handed {
  readonly form: HandoverForm;
  readonly at: number;
  readonly schoolName: string;
  readonly rows: readonly HandoverRow[];
}

/** The file: a table of the form's columns, in which no cell is taken for a formula, or one JSON object. */
export function handoverText({ form, at, schoolName, rows }: Handed, settings: HandoverSettings): string {
  if (form === 'json') {
    const made = new Date(at).toISOString();
    return `${JSON.stringify({ version: VERSION, school: schoolName, made, concerns: rows }, null, 2)}\n`;
  }
  const columns = columnsOf(form, settings);
  const head = tableRow(columns.map(({ title }) => title));
  return MARK + head + rows.map((row) => tableRow(columns.map(({ field }) => row[field]))).join('');
}
