import type { MailBounceRow, MailRefusalRow, NotSentRow } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import type { Problem } from './problems.ts';

export const notSentWords = {
  title: 'What could not be sent',
  heading: (mails: number) => (mails === 0 ? 'Everything was sent' : `${counted(mails, 'mail')} could not be sent`),
  lede: 'Mail that the mail server refused for good, or that could not be sent for a day. Nothing of it is lost, and every incident is in the queue all the same.',
  none: 'No mail waits for somebody to look at it. What is on its way, or is tried again soon, stands on Health.',
  caption: 'The oldest first',
  what: 'What',
  since: 'Since',
  said: 'What came of it',
  tries: 'Tried',
  times: (attempts: number) => `${counted(attempts, 'time')}, last at`,
  todo: 'What to do',
  again: 'Try again now',
  drop: 'Give it up…',
  notYours: 'To be given up by those who review incidents alone.',
  toHealth: 'Health says what is wrong with the mail server',
  dropHeading: 'Give up a mail that could not be sent',
  dropLede:
    'It is then not sent any more, and no longer stands as a problem on every page. Tell whoever was to have it in another way first.',
  reason: 'Why it need not be sent',
  reasonHint:
    'Name no pupil. It stays in the history of the incident where the mail is about one, and Who looked says that you gave it up.',
  save: 'Give it up',
  back: 'Back to what could not be sent',
  titlePrefix: 'Error: ',
} as const;

export const notSentNotices = {
  tried: 'It is being tried again. It stays here until it is sent.',
  dropped: 'It was given up, and is not sent any more.',
  gone: 'It is no longer here: it was sent, or somebody has given it up.',
} as const;
export type NotSentNotice = keyof typeof notSentNotices;

export const dropErrors = {
  reason: 'Say why it need not be sent',
  tooLong: 'Shorten it to 500 characters or fewer',
} as const;

export const noSuchMail: Problem = {
  heading: 'There is no such mail any more',
  sentences: ['It was sent, or somebody has given it up.'],
};
export const notYourMail: Problem = {
  heading: 'This mail is not yours to give up',
  sentences: ['What is about pupils or staff is given up by those who review incidents. You can try it again.'],
};

/** What a mail was, without whom it was about. */
export function mailInWords(kind: NotSentRow['kind']): string {
  switch (kind) {
    case 'alert':
      return 'Alert about an incident';
    case 'report_alert':
      return 'Alert about what somebody reported';
    case 'escalation':
      return 'Alert that nobody answered, to the next who is to know';
    case 'storm':
      return 'One mail about many alerts';
    case 'digest':
      return 'Alerts that were gathered, in one mail';
    case 'copy':
      return 'Alert to somebody whom it did not reach with the others';
    case 'confirm_address':
      return 'Question whether mail reaches an address of the settings';
    case 'canary':
      return 'Test request';
    case 'weekly_report':
      return 'Report of a week, a term or a year';
    case 'webhook':
      return 'What another system is told of an alert';
    case 'filter_request':
      return 'Letter to the filtering provider';
    case 'account_link':
      return 'Link to choose a password';
    case 'emergency_used':
      return 'Notice that the emergency account was used';
    case 'letter':
      return 'Letter about an incident';
    case 'access_ends':
      return 'Reminder that access is to be given back';
    case 'referral':
      return 'Incident handed on to a class teacher';
    case 'alarm':
      return 'Notice to IT support of what is wrong';
  }
}

/** What happens with it by itself. */
export function goesOnInWords({ kind, why }: NotSentRow): string {
  if (why === 'long') return 'It is tried each hour, and at once when mail goes out again.';
  return isAlert(kind) ? 'It is tried each hour all the same.' : 'It waits for you.';
}

const ALERTS: readonly NotSentRow['kind'][] = ['alert', 'report_alert', 'escalation', 'storm', 'digest', 'copy'];

function isAlert(kind: NotSentRow['kind']): boolean {
  return ALERTS.includes(kind);
}

export const refusalWords = {
  heading: 'Whom the mail server takes no mail for',
  caption: 'Until it takes a mail for them',
  who: 'For',
  since: 'Since',
  last: 'Last tried',
  said: 'It said',
  todo: 'What to do',
  tries: (tries: number) => `tried ${counted(tries, 'time')}`,
} as const;

export const bounceWords = {
  heading: 'Whose mail came back',
  caption: 'For two weeks, or until they say that mail arrives',
  note: 'The mail server had taken these mails, so they count as sent. Whoever reads there was not told.',
  who: 'For',
  since: 'Since',
  last: 'Last',
  said: 'Why',
  todo: 'What to do',
  times: (times: number) => counted(times, 'mail'),
} as const;

/** Why a mail did not arrive, and what to do. */
export interface Answer {
  readonly said: string;
  readonly todo: string;
}

/** A server's codes in plain words, and what to do. RFC 3463 says what the second kind means. */
export function answerInWords({ kind, answer }: Pick<MailRefusalRow, 'kind' | 'answer'>): Answer {
  const [code = '', status = ''] = answer.split(' ', 2);
  const meant = meaningOf(code, status.slice(status.indexOf('.') + 1)) ?? (kind === 'refused' ? FOR_GOOD : FOR_NOW);
  return { said: `${meant.said} (${answer})`, todo: meant.todo };
}

/** The same of a mail that came back later. */
export function bounceInWords({ kind, answer }: Pick<MailBounceRow, 'kind' | 'answer'>): Answer {
  if (kind === 'deferred') return { said: `It is late, and still tried (${answer})`, todo: LATE };
  const [first = '', second = ''] = answer.split(' ', 2);
  const [code, status] = first.includes('.') ? ['', first] : [first, second];
  const meant = meaningOf(code || status.slice(0, 1), status.slice(status.indexOf('.') + 1)) ?? CAME_BACK;
  return { said: `${meant.said} (${answer})`, todo: meant.todo };
}

const LATE = 'Nothing, at first. Tell whoever reads there by telephone if it is urgent.';
const CAME_BACK: Answer = {
  said: 'It came back',
  todo: 'Check the address. Ask whoever runs the mail server why, with these numbers.',
};
const FOR_GOOD: Answer = {
  said: 'Refused for good',
  todo: 'Check the address, and whether the server lets Filterwatch send to it.',
};
const FOR_NOW: Answer = {
  said: 'Asks to try again later',
  todo: 'Nothing, at first: many servers do so once with a sender that is new to them. After an hour, ask whoever runs the mail server.',
};
const FULL: Answer = { said: 'The mailbox is full', todo: 'Ask whose it is to make room.' };
const NOT_ALLOWED: Answer = {
  said: 'The server does not let Filterwatch send to it',
  todo: 'Ask whoever runs the mail server to let Filterwatch send there.',
};
const NO_MAILBOX: Answer = {
  said: 'There is no such mailbox',
  todo: 'Correct the address: in filterwatch.yaml (mail:, alerts:), or of the account under Accounts.',
};
const CLOSED: Answer = { said: 'The mailbox is closed', todo: 'Ask whose it is, or name another address.' };

function meaningOf(code: string, detail: string): Answer | null {
  if (['1.1', '1.2', '1.3', '1.10'].includes(detail)) return NO_MAILBOX;
  if (detail === '2.1') return CLOSED;
  if (detail === '2.2' || code === '552' || code === '452') return FULL;
  if (detail.startsWith('7.') && code.startsWith('5')) return NOT_ALLOWED;
  return null;
}
