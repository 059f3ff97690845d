import { basename } from 'node:path';
import { foldAccount } from '../../identity/account.ts';
import { isRefusals, type Refusal, readRefusals } from '../../identity/refusals.ts';
import type { Problem } from '../problem.ts';
import { readTableFile, tableProblem } from './table-file.ts';

const COLUMNS = {
  account: ['account', 'username', 'user', 'login'],
  refused: ['refused', 'refusal', 'what'],
  since: ['since', 'from', 'date'],
} as const;

/** What parents have refused, by folded account, as it holds on a day. */
export interface RefusalFile {
  readonly refusals: ReadonlyMap<string, readonly Refusal[]>;
  /** The line of each account. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a CSV file of refusals; those that begin later than `today` (an ISO date) are left for their day. Never rejects for what it holds. */
export async function readRefusalFile(path: string, today: string): Promise<RefusalFile> {
  const file = basename(path);
  const { rows, problems } = await readTableFile(path, COLUMNS, ['account']);
  const refusals = new Map<string, readonly Refusal[]>();
  const lines = new Map<string, number>();
  const wrong: Problem[] = [];
  for (const { line, cellOf } of rows) {
    const account = foldAccount(cellOf('account'));
    const refused = readRefusals(cellOf('refused'));
    const day = dayIn(cellOf('since'));
    if (account === '') wrong.push(tableProblem(file, line, 'no account', 'the name that is typed at sign-in'));
    else if (!isRefusals(cellOf('refused')) || refused.length === 0)
      wrong.push(tableProblem(file, line, 'a refusal that is none of our words', 'internet, mail or both'));
    else if (day === null) wrong.push(tableProblem(file, line, 'a date that is none', 'a date such as 2026-09-01'));
    else if (day <= today) {
      refusals.set(account, [...new Set([...(refusals.get(account) ?? []), ...refused])]);
      lines.set(account, line);
    }
  }
  return { refusals, lines, problems: [...problems, ...wrong] };
}

/** '2026-09-01' and '01/09/2026' are the same day; nothing has held for ever. */
function dayIn(cell: string): string | null {
  if (cell === '') return '';
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(cell) ?? [];
  const iso = year === undefined ? cell : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return ISO_DAY.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : null;
}
