import type {
  AskRefusal,
  RequestDetail,
  RequestEvent,
  RequestKind,
  RequestList,
  RequestRow,
  RequestScope,
  RequestStepRefusal,
  Today,
} from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { dayAndMinute } from '../times.ts';

export const requestKindWords: Readonly<Record<RequestKind, string>> = {
  block: 'Block a site',
  unblock: 'Unblock a site',
};

export const requestScopeWords = {
  school: 'The whole school',
  pupils: 'All pupils, not staff',
  groups: 'Some groups',
} as const;

export const requestWords = {
  title: 'Filter requests',
  lede: 'What the filter should block or let through. A senior leader who did not ask for it decides; then whoever runs the filter is told, and the log shows whether it was done.',
  ask: 'Ask to have a site blocked or unblocked',
  waiting: 'Waiting for a senior leader',
  open: 'Authorised, not confirmed yet',
  closed: 'Done',
  nothing: 'Nothing has been asked for yet.',
  number: 'Number',
  what: 'What',
  asked: 'Asked',
  state: 'How far it has come',
  withheld: 'The address may be against the law. It is shown to nobody.',
  back: 'Back to filter requests',
  forWhom: 'For',
  until: 'Until',
  noEnd: 'No end',
  why: 'Why',
  askedBy: 'Asked by',
  incident: 'The incident it was asked from',
  unknown: 'somebody whose account is gone',
  history: 'What happened',
  decide: 'Your decision',
  ownWaits: 'You asked for this, so somebody else must decide.',
  others: 'The head or a senior leader decides on this.',
  authorise: 'Authorise',
  authoriseAndSend: 'Authorise and send the letter',
  refuse: 'Refuse',
  refuseReason: 'Why not?',
  refuseHint: 'Whoever asked reads this. No names of pupils.',
  withdraw: 'Take it back',
  letter: 'Letter to the filtering provider',
  letterSent: 'What was sent to the filtering provider',
  letterHint: 'You can change it before it is sent. No names of pupils or staff.',
  subject: 'Subject',
  send: 'Send the letter',
  tellHeading: 'Told in another way?',
  tellOn: 'I have told them on',
  tellHint: 'By telephone, or on their own page. Print this page or copy the letter for that.',
  tell: 'Save',
  confirmHeading: 'Tried it yourself?',
  confirmHint: 'The log shows it by itself when somebody tries. A person who has tried it can say so.',
  confirmBlock: 'It is blocked now',
  confirmUnblock: 'It is open now',
  part: 'This is about a part of a site. Most logs show the site alone, so somebody has to try it.',
  printed: (at: string) => `Printed ${at}.`,
  lists: 'Lists for the filter to fetch',
} as const;

export const askWords = {
  heading: 'Ask to have a site blocked or unblocked',
  lede: 'A senior leader decides. You can see here how far it has come.',
  kind: 'What should the filter do?',
  site: 'Which site or page?',
  siteHint: 'Such as games.example, or games.example/arcade for a part of it. It covers everything below it.',
  scope: 'For whom?',
  groups: 'Which groups?',
  groupsHint: 'Only where you have chosen “Some groups”.',
  reason: 'What for, and why?',
  reasonHint: 'Whoever runs the filter reads this too. No names of pupils or staff.',
  until: 'Until when?',
  untilHint: 'Such as the end of a lesson. Leave it empty where there is no end.',
  save: 'Ask for it',
  fromIncident: 'Seen in an incident.',
  block: (site: string) => `Ask to have ${site} blocked`,
  unblock: (site: string) => `Ask to have ${site} unblocked`,
} as const;

export const requestNotices = {
  asked: 'Asked. A senior leader decides now.',
  same: 'You have asked for this already.',
  authorise: 'Authorised.',
  send: 'The letter is on its way.',
  refuse: 'Refused.',
  withdraw: 'Taken back.',
  tell: 'Saved.',
  confirm: 'Saved.',
  changed: 'Somebody was quicker, or its time is over. This is how it stands now.',
  own: 'You asked for this, so somebody else must decide.',
} as const;

export const requestErrors: Readonly<Record<AskRefusal | RequestStepRefusal | 'kind' | 'scope' | 'no_date', string>> = {
  kind: 'Choose what the filter should do',
  scope: 'Choose for whom',
  no_date: 'Write the end as in 4/12/2026 12:00',
  no_reason: 'Write why',
  reason_too_long: 'Write it in 500 characters or fewer',
  names: 'Leave out the name or the account of a person: this is kept, and goes to whoever runs the filter',
  no_host: 'Write a site, such as games.example',
  whole_ending: 'This is the ending of many sites. Write one site',
  illegal:
    'This address may be against the law. Do not write it down. Tell whoever runs the filter by telephone, and the designated safeguarding lead',
  no_group: 'Choose one group at least',
  past: 'This moment has passed. Write a later one, or leave it empty',
  too_late: 'This is more than three years away. Leave it empty instead',
  full: 'Too many requests wait already. A senior leader must decide on those first',
  gone: 'There is no such incident, or it is not for you to see',
  not_yours: 'Your role does not include this',
  own: requestNotices.own,
  changed: requestNotices.changed,
  no_letter: 'Write a letter of 4,000 characters or fewer',
  no_mail: 'No mail can be sent to the provider. Tell them in another way',
  no_time: 'Write when you told them, such as 30/11/2026. It cannot be in the future',
};

/** '2 requests wait for a senior leader'. */
export function requestsHeading({ waiting }: Pick<RequestList, 'waiting'>): string {
  const { length } = waiting;
  if (length === 0) return 'No request waits for a senior leader';
  return `${counted(length, 'request')} ${length === 1 ? 'waits' : 'wait'} for a senior leader`;
}

/** 'Block casino.example'; the address stands apart, so that it can be shown as text. */
export function wishInWords({ kind }: Pick<RequestRow, 'kind'>): string {
  return kind === 'block' ? 'Block' : 'Unblock';
}

export function scopeInWords(scope: RequestScope): string {
  return scope.kind === 'groups' ? scope.groups.join(', ') : requestScopeWords[scope.kind];
}

type Told = Extract<RequestRow['standing'], { status: 'told' }>;

/** How far a request has come, in one or two sentences. */
export function standingInWords({ kind, standing, isOver }: RequestRow, provider: string, zone: string): string {
  const on = (at: number) => dayAndMinute(at, zone);
  switch (standing.status) {
    case 'asked':
      return isOver ? 'Its time is over, and nobody decided.' : 'Waits for a senior leader.';
    case 'refused':
      return `Refused by ${standing.byName ?? requestWords.unknown}, ${on(standing.at)}.`;
    case 'withdrawn':
      return `Taken back, ${on(standing.at)}.`;
    case 'authorised':
      return `Authorised by ${standing.byName ?? requestWords.unknown}, ${on(standing.at)}. ${provider} has not been told yet.`;
    case 'sending':
      return `Authorised by ${standing.byName ?? requestWords.unknown}. The letter to ${provider} is on its way.`;
    case 'told':
      return toldInWords(kind, standing, provider, on);
    case 'confirmed':
      return `${kind === 'block' ? 'Blocked' : 'Open'} since ${on(standing.at)}, ${confirmedInWords(standing)}.`;
  }
}

function toldInWords(kind: RequestKind, told: Told, provider: string, on: (at: number) => string): string {
  const how = told.how === 'mail' ? 'by mail' : `by ${told.byName ?? requestWords.unknown}`;
  const since = `${provider} was told ${how}, ${on(told.at)}.`;
  const still = kind === 'block' ? 'still getting through' : 'still blocked';
  if (told.lateDays !== null) return `Asked ${counted(told.lateDays, 'day')} ago, ${still}. ${since}`;
  if (told.lastAgainst === null) return `${since} The log does not show anything of it yet.`;
  return `${since} ${kind === 'block' ? 'It still got through' : 'It was still blocked'}, ${on(told.lastAgainst)}.`;
}

function confirmedInWords({ how, byName }: Extract<RequestRow['standing'], { status: 'confirmed' }>): string {
  switch (how) {
    case 'log':
      return 'confirmed by the log';
    case 'filter_check':
      return 'confirmed by a filter check';
    case 'person':
      return `confirmed by ${byName ?? requestWords.unknown}`;
  }
}

const EVENT_WORDS: Readonly<Record<RequestEvent, string>> = {
  asked: 'Asked',
  authorised: 'Authorised',
  refused: 'Refused',
  withdrawn: 'Taken back',
  queued: 'Letter sent off',
  mailed: 'The mail server took the letter',
  not_mailed: 'The letter was not sent',
  told: 'Told in another way',
  seen_in_log: 'Seen in the log',
  confirmed_by_check: 'Confirmed by a filter check',
  confirmed_by_person: 'Tried, and confirmed',
  seen_again: 'Seen in the log again after it had been confirmed',
};

export function eventInWords({ kind, byName }: RequestDetail['history'][number]): string {
  return byName === null ? EVENT_WORDS[kind] : `${EVENT_WORDS[kind]}, ${byName}`;
}

/** How the provider is called where the settings do not say. */
export function providerInWords(name: string | null): string {
  return name ?? 'Whoever runs the filter';
}

/** The lines on Today; null where nothing waits. */
export function requestsOnToday({ filterRequests: { waiting, late } }: Today): string | null {
  const lines = [
    ...(waiting === 0
      ? []
      : [`${counted(waiting, 'filter request')} ${waiting === 1 ? 'waits' : 'wait'} for your decision.`]),
    ...(late === 0
      ? []
      : [
          `${counted(late, 'filter request')} ${late === 1 ? 'was' : 'were'} authorised days ago, and the log still shows the opposite.`,
        ]),
  ];
  return lines.length === 0 ? null : lines.join(' ');
}
