/** `node test/days/busy-day.ts --write` writes down what the busy day raises now. Read every row before you commit it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EPISODE_NAMES } from '../../daemon/demo/episodes.ts';
import { type SchoolDay, schoolDay } from '../../daemon/demo/school-day.ts';
import { examineDay, type IncidentRow } from '../support/examined-day.ts';

export const EXPECTED_FILE = join(import.meta.dirname, 'busy-day.expected.json');

/** An ordinary day in which every episode takes place. */
export function busyDay(): SchoolDay {
  const people = { pupils: 210, staff: 24 };
  return schoolDay({ date: '2026-11-20', zone: 'Europe/London', ...people, seed: 'busy', episodes: EPISODE_NAMES });
}

function oneIncidentALine(rows: readonly IncidentRow[]): string {
  return `[\n${rows.map((row) => `  { ${fieldsOf(row)} }`).join(',\n')}\n]\n`;
}

function fieldsOf(row: IncidentRow): string {
  return Object.entries(row)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(', ');
}

if (import.meta.main && process.argv.includes('--write')) {
  writeFileSync(EXPECTED_FILE, oneIncidentALine(examineDay(busyDay()).incidents));
}
