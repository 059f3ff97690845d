import type { RowSignal } from '../row-signals.ts';
import { ACTIVITY_SIGNALS } from './signals-activities.ts';
import { BESIDE_SIGNALS } from './signals-beside.ts';
import { COMMUNICATION_SIGNALS } from './signals-communications.ts';
import { PROHIBITION_SIGNALS } from './signals-prohibitions.ts';
import { RESPONSE_SIGNALS } from './signals-responses.ts';

const PARTS: readonly (readonly [title: string, rows: readonly RowSignal[]])[] = [
  ['The matrix: activities', ACTIVITY_SIGNALS],
  ['The matrix: ways of communicating', COMMUNICATION_SIGNALS],
  ['The matrix: what its responses are for', RESPONSE_SIGNALS],
  ['The prohibitions', PROHIBITION_SIGNALS],
  ['Beside both', BESIDE_SIGNALS],
];

/** What a log can and cannot show of every row of both policies, as Markdown for the README. */
export function renderSignalsTable(): string {
  return PARTS.map(([title, rows]) => [`**${title}**`, '', ...HEADING, ...rows.map(line)].join('\n')).join('\n\n');
}

const HEADING = ['| Row | Shown by | What a log can show | What it cannot |', '| --- | --- | --- | --- |'];

function line({ title, signs, sees, cannotSee }: RowSignal): string {
  return `| ${title} | ${signs.map((sign) => `\`${sign}\``).join(', ')} | ${sees ?? 'nothing'} | ${cannotSee} |`;
}
