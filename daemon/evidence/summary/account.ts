import type { AccountFacts } from '../evidence-case.ts';
import type { Block, SummaryParts } from '../summary.ts';
import { counted } from '../summary-words.ts';
import { whoInShort } from './who.ts';

/** The whole of what no log shows, in two or three sentences. */
export function enteredInShort({ evidence, times }: SummaryParts, account: AccountFacts): string {
  const { firstSeen } = evidence.incident;
  const around = evidence.records.length;
  const log =
    around === 0 ? 'No record of the log belongs to it.' : `Around it, the log has ${counted(around, 'request')}.`;
  return `On ${times.day(firstSeen)} at ${times.clock(firstSeen)}, something happened of which no filter’s log tells: ${account.by} wrote it down on ${times.moment(account.at)}. It is about ${whoInShort(evidence.who)}. ${log}`;
}

/** What was written down, word for word. */
export function accountPart({ times }: SummaryParts, account: AccountFacts): readonly Block[] {
  const changed = account.changedAt === null ? [] : [['Changed', times.moment(account.changedAt)] as const];
  const reason = account.severityReason === null ? [] : [['Why so serious', account.severityReason] as const];
  return [
    { kind: 'heading', text: 'What happened' },
    { kind: 'text', text: 'A member of staff wrote this down. No log shows it, and Filterwatch cannot confirm it.' },
    {
      kind: 'facts',
      rows: [
        ['What was written', oneLine(account.whatHappened)],
        ['How it came to light', account.cameToLight],
        ['Written by', `${account.by}, ${times.moment(account.at)}`],
        ...changed,
        ...reason,
      ],
    },
  ];
}

function oneLine(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' / ');
}
