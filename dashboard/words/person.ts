import type { Erasure, PersonAsked } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';

/** What the pages about one person's data say. */
export const personWords = {
  title: 'A person’s data',
  back: 'Back to the question',
  lede: 'For when somebody asks what is kept about them, or asks for it to be erased. What you do here is recorded.',
  account: 'Account',
  accountHint: 'The name that the person signs in with, such as pupil017.',
  formerly: 'Accounts that the same person had before',
  formerlyHint: 'Put commas between them. Only accounts that nobody else has now.',
  find: 'See what is kept',
  kept: 'What is kept',
  who: 'Who',
  accounts: 'Accounts',
  group: 'Group',
  notOnRoster: 'The school’s list of accounts does not know this account.',
  records: 'Requests in the log',
  incidents: 'Incidents',
  flagged: (incidents: number, requests: number) =>
    `${counted(incidents, 'incident')} with ${counted(requests, 'flagged request')}`,
  period: (first: string, last: string) => `${first} to ${last}`,
  asked: 'What was asked before',
  askedCaption: 'What was asked about this data before',
  neverAsked: 'Nothing was asked about this account before.',
  when: 'When',
  what: 'What',
  by: 'By',
  reason: 'Why',
  done: 'Done',
  notDone: 'Not to the end',
  goesOn: 'It goes on',
  byCommand: 'IT support, by a command',
  export: 'Give out a copy',
  exportLede:
    'Makes one ZIP file of everything that is kept about this person. Names and accounts of others are taken out, as far as the school’s list knows them. Read the note in it before you hand it over.',
  exportGo: 'Make the file',
  reasonLabel: 'Who asked for it, and why?',
  reasonHint:
    'Without the name or the account: it is kept after an erasure too. Such as “the parents asked on 3 March”.',
  erase: 'Erase it',
  eraseLede: 'Shows first what would go and what must stay. Nothing is erased yet.',
  eraseGo: 'See what would be erased',
  planTitle: 'Erase a person’s data',
  planLede: 'Nothing has been erased yet. What goes cannot be brought back.',
  goes: 'This would go',
  stays: 'This has to stay',
  nothingStays: 'No incident has to stay.',
  staysUndecided: (findings: number) =>
    `${counted(findings, 'finding')} of looking back that nobody has decided yet: decide about them first.`,
  staysAround: (records: number) => `Around what stays, ${counted(records, 'request')} in the log stay as well.`,
  staysCaption: 'Incidents that stay, and why',
  incident: 'Incident',
  confirm: 'Type the account once more',
  confirmHint: 'So that nobody is erased by mistake.',
  eraseNow: 'Erase for good',
  begunTitle: 'The erasure has begun',
  begunLede:
    'It goes on by itself, also when Filterwatch is restarted. Look the account up again to see whether it is done.',
  begunTakes: 'It takes:',
} as const;

/** As in a list of what goes. */
export function amountsOf(erasure: Erasure): readonly string[] {
  return [
    `${counted(erasure.records, 'request')} in the log`,
    `${counted(erasure.incidents, 'closed incident')} with ${counted(erasure.flaggedRequests, 'flagged request')}`,
    `${counted(erasure.attempts, 'daily count', 'daily counts')} of attempts that the filter stopped`,
    `${counted(erasure.samples, 'line')} of the log, not understood, with the account or the name in it`,
    `${counted(erasure.findings, 'finding')} of looking back that somebody has decided`,
    `The name and the account in ${counted(erasure.searches, 'search', 'searches')} of the log: that somebody searched stays`,
  ];
}

export const whyItStays: Readonly<Record<Erasure['stays'][number]['because'], string>> = {
  open: 'It is not closed: nobody has found out yet what it is.',
  just_closed: 'It was closed in the last ten minutes, and that can still be undone.',
  concern: 'It was passed to safeguarding. It goes when its time is over.',
  hold: 'Somebody has said that it must be kept, with a reason.',
};

/** What stays whoever is erased. */
export const alwaysStays: readonly string[] = [
  'Figures by group and hour: they name nobody.',
  'Who looked at what: with the number of an erased incident taken out.',
  'What the filter itself has logged, copies in backups until they are overwritten, and the safeguarding system. Those cannot be erased from here.',
  'That there was an erasure: without the name. Whoever types the account can see that it was erased.',
];

export const askedWords: Readonly<Record<PersonAsked['kind'], string>> = {
  export: 'A copy was given out',
  erasure: 'Erasure',
};
