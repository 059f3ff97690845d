import { expect, test } from 'vitest';
import { backupFinding } from '../../../daemon/cli/doctor-backup.ts';

const DAY_MS = 86_400_000;
const NINE = Date.UTC(2026, 1, 9, 9);

test.each([
  ['none yet', null, 'warning', 'none was made with “filterwatch backup”'],
  ['of last night', NINE - DAY_MS / 2, 'ok', 'the last one is of 2026-02-08'],
  ['a week old', NINE - 7 * DAY_MS, 'ok', 'the last one is of 2026-02-02'],
  ['older than a week', NINE - 12 * DAY_MS, 'warning', 'the last one is of 2026-01-28, 12 days ago'],
] as const)('a backup that is %s is told as such, and is nothing wrong', (_, lastAt, verdict, found) => {
  expect(backupFinding(lastAt, NINE, 'Europe/London')).toMatchObject({ what: 'Backup', verdict, found });
});
