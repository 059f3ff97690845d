import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { schoolDay } from '../../daemon/demo/school-day.ts';
import type { RosterRow } from '../../daemon/identity/roster.ts';

const PLAN = { zone: 'Europe/London', pupils: 1_400, staff: 120, episodes: [] } as const;
const FIRST_DAY = Date.UTC(2026, 8, 7);
const DAY_MS = 24 * 3_600_000;

/** Writes ordinary school days of a large school, one after another, until there are this many lines; answers how many. */
export function writeBenchLog(path: string, wanted: number): number {
  const file = openSync(path, 'w');
  let lines = 0;
  for (let day = 0; lines < wanted; day++) {
    const some = dayLines(day).slice(0, wanted - lines);
    writeSync(file, `${some.join('\n')}\n`);
    lines += some.length;
  }
  closeSync(file);
  return lines;
}

/** School days only: Saturday and Sunday are left out. */
function dayLines(day: number): readonly string[] {
  const at = FIRST_DAY + (Math.floor(day / 5) * 7 + (day % 5)) * DAY_MS;
  return schoolDay({ ...PLAN, date: new Date(at).toISOString().slice(0, 10), seed: `bench-${day}` }).lines;
}

/** Everybody in those days. */
function benchRoster(): readonly RosterRow[] {
  return schoolDay({ ...PLAN, date: '2026-09-07', seed: 'bench-0' }).roster;
}

/** The roster as a school hands it over. */
export function writeBenchRoster(path: string): void {
  const rows = benchRoster().map(({ account, name, role, year, className, classTeacher }) =>
    [account, name, role, year, className, classTeacher].map((cell) => `"${cell}"`).join(','),
  );
  writeFileSync(path, `account,name,role,year,class,class teacher\n${rows.join('\n')}\n`);
}
