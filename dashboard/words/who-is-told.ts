import type { RotaWeek, ToldAddress, ToldRoute, ToldWhom, WhoIsTold } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { dateInWords } from '../times.ts';
import { severityWords } from '../words.ts';

export const whoIsToldWords = {
  title: 'Who is told',
  toHealth: 'Health',
  lede: 'Who is mailed of what now. It is set in filterwatch.yaml, under “alerts:” and “mail: to:”; IT support can change it there.',
  noMail: 'Mail is not set up: nobody is mailed of anything.',
  saved: 'Everything is mailed there again.',
  gone: 'Nothing was changed: the settings name this address no more.',
  routes: 'What goes to whom',
  routesCaption: 'The first row that fits an incident counts',
  what: 'What',
  who: 'To whom, today',
  when: 'When',
  always:
    'What is urgent, and what may mean that a child needs help, is mailed at once, at any hour. What is about staff goes only to those who may open it.',
  named:
    'The mail about one incident says which pupil it was, and the site, where the address is confirmed. It does not of staff.',
  unnamed: 'No mail says who it was.',
  rest: 'Everything else that is high or urgent',
  steps: 'Where nobody answers',
  step: (minutes: number) => `${counted(minutes, 'minute')} after the mail before`,
  noSteps: 'An alert that nobody answers is passed on to nobody.',
  rotas: 'On duty this week',
  rotaCaption: (name: string) => `Rota “${name}”`,
  day: 'Day',
  onDuty: 'Told',
  away: 'Away',
  nobodyOnDuty: 'Nobody: the usual recipients are told',
  digests: 'What waits to be told of',
  digestsCaption: 'Mails about many that go out later',
  goesOut: 'Goes out',
  incidents: 'Incidents',
  noDigests: 'Nothing waits.',
  addresses: 'Addresses',
  addressesCaption: 'Everybody whom the settings name for alerts',
  address: 'Address',
  arrives: 'Does mail arrive?',
  gets: 'What is mailed there',
  does: 'What can be done',
  again: 'Mail everything again',
  againTo: (address: string) => `Mail everything again to ${address}`,
  noAddresses: 'Nobody is named yet. It takes a minute after a start.',
} as const;

const SENDS: Readonly<Record<ToldRoute['send'], string>> = {
  at_once: 'At once',
  hourly: 'One mail an hour',
  daily: 'One mail a school day',
  weekly: 'One mail a week',
};

/** 'High or Urgent, about Year 5 or 5B, out of school hours'. */
export function routeWhat({ severities, themes, categories, groups, schools, time }: ToldRoute): string {
  const grave = severities.length === 0 ? 'High or Urgent' : or(severities.map((one) => severityWords[one]));
  const parts = [
    grave,
    ...(themes.length === 0 ? [] : [`of the kind ${or(themes)}`]),
    ...(categories.length === 0 ? [] : [or(categories)]),
    ...(groups.length === 0 ? [] : [`about ${or(groups)}`]),
    ...(schools.length === 0 ? [] : [`at ${or(schools)}`]),
    ...(time === null ? [] : [time === 'in_school_hours' ? 'in school hours' : 'out of school hours']),
  ];
  return parts.join(', ');
}

/** When a route sends: what can wait keeps to the hours. */
export function routeWhen({ send }: Pick<ToldRoute, 'send'>, { hours, digestTimes }: WhoIsTold): string {
  const { at, on } = digestTimes;
  if (send === 'daily') return `${SENDS.daily}, at ${at}`;
  if (send === 'weekly') return `${SENDS.weekly}, ${capital(on)} at ${at}`;
  return hours === null ? SENDS[send] : `${SENDS[send]}, from ${hours.from} to ${hours.to} on school days`;
}

export function everyInWords(every: 'hourly' | 'daily' | 'weekly'): string {
  return SENDS[every];
}

export function whomInWords({ rota, now, isUsual }: ToldWhom): string {
  const names = now.length === 0 ? 'whoever reviews incidents' : now.join(', ');
  if (rota === null) return names;
  return isUsual ? `${names} (nobody of the rota “${rota}” is there today)` : `${names} (rota “${rota}”)`;
}

export function dutyInWords({ who }: RotaWeek['days'][number]): string {
  return who.length === 0 ? whoIsToldWords.nobodyOnDuty : who.join(', ');
}

/** 'Fri 20 Nov 2026'. */
export function dayInFull(date: string): string {
  const day = new Date(`${date}T00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(day);
  return `${weekday} ${dateInWords(date)}`;
}

export function confirmedInWords({ isConfirmed, timesAsked, cameBack }: ToldAddress): string {
  if (cameBack !== null) return `No: mail came back (${cameBack}). Health says what to do.`;
  if (isConfirmed) return 'Yes, they have said so';
  if (timesAsked === 0) return 'Not known: they will be asked';
  return `Not known: asked ${timesAsked === 1 ? 'once' : `${timesAsked} times`}, no answer. Alerts are sent all the same.`;
}

export function leavesInWords({ leaves }: Pick<ToldAddress, 'leaves'>): string {
  if (leaves === null) return 'Everything';
  return leaves === 'can_wait' ? 'Only what is urgent: they asked for that' : 'Nothing: they asked for that';
}

/** ['a', 'b', 'c'] → 'a, b or c'. */
function or(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
