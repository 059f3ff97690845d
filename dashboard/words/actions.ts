import type { Outstanding, OutstandingRow, ResponseAction } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { isWordOf } from '../words.ts';
import { responseActionWords } from './responses.ts';

export const actionWords = {
  heading: 'What our policy asks',
  rows: 'Because of this',
  chosenBy: (name: string) => `Chosen by ${name}.`,
  somebody: 'Somebody who has no account any more',
  noneFits: 'None of the rows of our policy fits.',
  nothing: 'For this, our policy asks nothing by itself.',
  allDone: 'Nothing is left to do.',
  left: (things: number) => `${counted(things, 'thing')} still to do.`,
  mustChoose: 'More than one row of our policy may fit. Say which does: then this page lists what it asks.',
  choose: 'Say which row fits',
  changeRow: 'Choose another row',
  earlier:
    'This was closed before actions were recorded here, so nothing is counted as left to do. You can still record what was done.',
  done: 'Done',
  record: 'Record it with a note',
  change: 'Change',
  otherHeading: 'Record something that our policy does not ask for',
  notAsked: 'Not asked for by our policy.',
  refer: 'Refer it to a class teacher who has an account',
  back: 'Back to the incident',
} as const;

/** What an action is called as a heading, or at the beginning of a line. */
export function actionTitle(action: ResponseAction): string {
  const words = responseActionWords[action];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const stateWords = {
  done: 'It was done',
  not_applicable: 'It does not apply here',
  to_do: 'It is still to do',
} as const;

export const stateHints = {
  done: 'By you or by a colleague. It stands in the history with your name and the time.',
  not_applicable: 'Say why in the note.',
  to_do: 'Takes back what was recorded before.',
} as const;

/** 'Done by Ms Example', as it stands behind an action. */
export function saidInWords(state: keyof typeof stateWords, byName: string | null): string {
  const by = byName === null ? '' : ` by ${byName}`;
  switch (state) {
    case 'done':
      return `Done${by}`;
    case 'not_applicable':
      return `Called not applicable${by}`;
    case 'to_do':
      return 'To do';
  }
}

export const actionFormWords = {
  state: 'What do you want to record?',
  note: 'Note',
  noteHint: 'What was done, or why it does not apply. It stays with the incident.',
  save: 'Save',
} as const;

export const rowFormWords = {
  heading: 'Which row of our policy fits?',
  lede: 'The log cannot tell. Choose what fits: the actions of each row that you choose are then listed on the incident.',
  rows: 'What happened',
  none: 'None of these fits',
  note: 'Note',
  noteHint: 'Needed where none fits.',
  save: 'Save',
  asks: (actions: string) => `Asks for: ${actions}.`,
} as const;

export const actionErrors = {
  state: 'Choose what you want to record',
  notApplicable: 'Say why it does not apply here',
  noRow: 'Choose at least one row, or say that none of them fits',
  noneAndSome: 'Choose rows, or that none fits: not both',
  noneReason: 'Say why none of the rows fits',
  tooLong: (maximum: number) => `Shorten the note to ${figure(maximum)} characters or fewer`,
} as const;

/** '2 actions our policy prescribes are still to do'; null where none is. */
export function outstandingHeading({ things }: Outstanding): string | null {
  if (things === 0) return null;
  return things === 1
    ? '1 action our policy prescribes is still to do'
    : `${figure(things)} actions our policy prescribes are still to do`;
}

/** What is to do of one incident: 'tell the head; a warning'. */
export function toDoInWords({ mustChoose, actions }: Pick<OutstandingRow, 'mustChoose' | 'actions'>): string {
  if (mustChoose) return 'say which row of our policy fits';
  return actions.map((action) => responseActionWords[action]).join('; ');
}

export function moreOutstanding(incidents: number, shown: number): string | null {
  const more = incidents - shown;
  return more <= 0 ? null : `And ${counted(more, 'incident')} more: see the closed incidents.`;
}

export const outstandingWords = {
  heading: 'What our policy asks',
  closed: 'closed',
  week: (settled: number) => `${counted(settled, 'action')} recorded`,
  inRow: (things: number) => `${counted(things, 'action')} to do`,
} as const;

/** An entry of the history: `detail` begins with the action, and a note may follow. */
export function actionInHistory(what: string, by: string, detail: string | null): string {
  const [name = '', ...note] = (detail ?? '').split(': ');
  const action = isWordOf(responseActionWords, name) ? responseActionWords[name] : name;
  return `${what}${by}: ${action}${note.length === 0 ? '' : `. ${note.join(': ')}`}`;
}
