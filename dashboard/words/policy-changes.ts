import type { Loosening, PolicyBook, PolicyPreviewAnswer, PolicyVersionRow } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import type { Period, Rule } from '../models.ts';
import { severityWords } from '../words.ts';
import { rulingCell, rulingWords } from './policy.ts';

/** What the pages say with which the policy is changed. */
export const policyChangeWords = {
  back: 'Back to Policy',
  change: 'Change',
  changeNamed: (title: string) => ` “${title}”`,
  locked: 'Fixed by the law.',
  changedHere: 'Changed here: this counts before what is written there.',
  fromPreset: (name: string) => `It comes from the policy “${name}” that is shipped with Filterwatch.`,
  fromFile: (name: string) => `It comes from the file ${name}, which IT support keeps.`,
  onTop: 'What is changed here counts before that.',
  add: 'Add a rule',
  history: 'What was changed, when and why',
  onlyReviewers: 'The Online Safety Lead and the head can change it.',
  waiting: 'Waiting for a senior leader',
  waitingLede: 'These changes make the policy say less, so nothing of them counts before a head has allowed it.',
  look: (title: string) => `Look at the change of ${title}`,
  proposed: (by: string, on: string) => `Asked for by ${by}, ${on}`,
  unknown: 'somebody whose account is gone',
  groups: 'Named groups',
  groupsLede:
    'People for whom a rule may allow more. They are written under “groups:” in filterwatch.yaml; IT support can change them there. Naming somebody there makes the policy say less, so ask a senior leader first.',
  noGroups: 'Nobody is named. Where a rule allows something for a named group, it is allowed for nobody else.',
  group: 'Group',
  people: 'People',
  changeHeading: (title: string) => `Change the rule “${title}”`,
  changeLede: 'What you say counts from now on. Earlier incidents stay as they are, with the rule of their day.',
  addHeading: 'Add a rule',
  addLede: 'For a category that no rule is about yet. It counts from now on.',
  ruleTitle: 'Title',
  ruleTitleHint: 'It becomes the heading of its incidents, like “Gambling”.',
  category: 'What is it about?',
  choose: 'Choose one',
  appliesTo: 'For whom?',
  audiences: { pupils: 'Pupils', staff: 'Staff', everyone: 'Everyone' },
  ruling: 'What do we say?',
  times: 'At which times is it acceptable?',
  timesHint: 'Only for “Acceptable at certain times”.',
  namedGroups: 'For which groups is it acceptable?',
  namedGroupsHint: 'Only for “Acceptable for named groups”. Put commas between them.',
  severity: 'How serious is it?',
  attempts: 'Blocked attempts in a day from which it is flagged',
  attemptsHint: '1 flags the first. What the filter let through is flagged at once.',
  falseAlarms: 'Often innocent when…',
  falseAlarmsHint: 'Shown beside every incident. One on a line.',
  why: 'Why do we say so?',
  whyHint: 'It stands in the policy and beside every incident. Name nobody.',
  reason: 'Why is it changed now?',
  reasonHint: 'For whoever reads the history in a year. Name no pupil: IT support can read it.',
  despite: 'Go on although it breaks these checks',
  despiteHint: 'Say in the reason why that is right.',
  save: 'Save',
  takeOff: 'Take this rule off',
  takeOffHeading: (title: string) => `Take off the rule “${title}”`,
  takeOffLede: 'Without a rule, nothing of this kind is flagged any more. The rule stays in the history.',
  saveTakeOff: 'Take it off',
  ifLess: 'If this makes the policy say less, it waits until a head has allowed it.',
  isHead: 'You are a senior leader: what you save counts at once, also where it says less.',
  preview: 'What would this have changed?',
  waitingHeading: 'A change that waits',
  whatChanges: 'What would change',
  saysLess: 'In this it says less',
  cases: 'This would break checks that our school has written for its policy',
  whyAsked: 'Why it was asked for',
  overtaken: 'A rule has been changed since. This can only be refused or taken back, and asked for again.',
  decide: 'Your decision',
  decisionReason: 'Why?',
  accept: 'Allow it',
  refuse: 'Refuse it',
  withdraw: 'Take it back',
  mayNot: 'A head who has not asked for it can allow it.',
  nothingWaits: 'Nothing waits under this address',
  nothingWaitsWhy: 'It may have been decided already. The history of the policy shows what became of it.',
  noRule: 'There is no such rule',
  noRuleWhy: 'It may have been taken off meanwhile, or it follows from the law and cannot be changed.',
  historyTitle: 'History of the policy',
  historyLede:
    'Every version that was in force, the newest first. An incident names the version that it was held against.',
  version: (version: string) => `Version ${version}`,
  since: (when: string) => `In force since ${when}.`,
  authorised: (by: string, when: string) => `Allowed by ${by}, ${when}.`,
  notAuthorised: 'It says less than the version before, and no senior leader has allowed it here.',
  first: 'The first version that Filterwatch kept.',
  closed: 'Refused or taken back',
  noneClosed: 'Nothing was refused or taken back.',
  refused: (by: string) => `Refused by ${by}`,
  withdrawn: (by: string) => `Taken back by ${by}`,
  nothing: 'nothing',
  newRule: (title: string) => `New rule: ${title}`,
  takenOff: (title: string) => `Taken off: ${title}`,
  wholeTitle: (title: string) => `The policy is called “${title}”.`,
} as const;

export const policyChangeErrors = {
  reason: 'Say why',
  reasonTooLong: (maximum: number) => `Shorten the reason to ${maximum} characters or fewer`,
  title: 'Enter a title',
  category: 'Choose what it is about',
  ruling: 'Choose what we say',
  times: 'Choose one time at least',
  groups: 'Name one group at least',
  attempts: 'Enter a whole number from 1 to 1,000',
  why: 'Say why we say so',
  tooLong: (maximum: number) => `Shorten this to ${maximum} characters or fewer`,
  same: 'Nothing would change. Change something, or go back',
  changed: 'Somebody else has changed this rule meanwhile. It is shown as it is now: say again what you want',
  taken: 'There is a rule about this for the same people already. Change that one',
} as const;

export const policyNotices = {
  in_force: 'Saved. It counts from now on; earlier incidents stay as they are.',
  waiting: 'Saved. It makes the policy say less, so it waits for a head. Until then everything stays as it is.',
  accepted: 'Allowed. It counts from now on.',
  refused: 'Refused. Everything stays as it is.',
  withdrawn: 'Taken back. Everything stays as it is.',
} as const;

/** The line on Today, for whoever may allow it. */
export function policyWaitsOnToday(changes: number): string {
  const what = counted(changes, 'change of the policy', 'changes of the policy');
  return `${what} ${changes === 1 ? 'waits' : 'wait'} for you to allow or refuse.`;
}

/** Who changed it, in front of the reason. */
export function originInWords({ origin, byName }: PolicyVersionRow): string {
  if (origin === 'shipped') return 'It came with Filterwatch.';
  if (origin === 'file') return 'It was changed in the policy file.';
  return `Changed by ${byName ?? policyChangeWords.unknown}.`;
}

/** One thing about a rule that is another after a change. */
export interface RuleDifference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What is different between two rules, in the words of the page. */
export function differencesOf(before: Rule, after: Rule): readonly RuleDifference[] {
  const { nothing } = policyChangeWords;
  const rows: readonly (readonly [what: string, of: (rule: Rule) => string])[] = [
    ['Title', ({ title }) => title],
    ['Ruling', rulingInFull],
    ['Severity', ({ severity }) => severityWords[severity]],
    ['Attempts', ({ attempts }) => figure(attempts)],
    ['Kind of review', ({ lane }) => LANES[lane]],
    ['Row of the table', ({ row }) => row],
    ['Often innocent when', ({ falseAlarms }) => falseAlarms.join('; ') || nothing],
    ['Why', ({ why }) => why],
  ];
  return rows
    .map(([what, of]) => ({ what, before: of(before), after: of(after) }))
    .filter((row) => row.before !== row.after);
}

const LANES: Readonly<Record<Rule['lane'], string>> = { review: 'for review', support: 'for support' };

/** 'Acceptable at certain times: Breaks'. */
export function rulingInFull({ ruling }: Pick<Rule, 'ruling'>): string {
  const hasParts = ruling.kind === 'acceptable_at' || ruling.kind === 'acceptable_for';
  return hasParts ? `${rulingWords[ruling.kind]}: ${rulingCell(ruling)}` : rulingWords[ruling.kind];
}

const WHEN: Readonly<Record<Period, string>> = {
  lessons: 'in lessons',
  breaks: 'in breaks',
  before_after_school: 'before and after school',
  out_of_hours: 'out of hours',
};

/** One way in which the policy says less, with a case in which it does. */
export function looseningInWords(loosening: Loosening, categories: PolicyBook['categories']): string {
  const { kind, audience, category, example } = loosening;
  const about = categories.find(({ id }) => id === category)?.title ?? category;
  const who = audience === 'staff' ? 'staff' : 'pupils';
  const when = WHEN[example.period];
  const group = example.group === null ? '' : ` by somebody in “${example.group}”`;
  switch (kind) {
    case 'passes':
      return `“${about}” of ${who} would not be flagged any more, for example ${when}${group}.`;
    case 'background':
      return `“${about}” of ${who} that a page or a program loads by itself would not be flagged any more.`;
    case 'less_severe':
      return `“${about}” of ${who} would be flagged as less serious.`;
    case 'more_attempts':
      return `“${about}” of ${who} would need more blocked attempts before it is flagged.`;
    case 'support_lane':
      return `“${about}” of ${who} would not be reviewed as something against the policy any more.`;
  }
}

const DAY_MS = 86_400_000;
type Counted = Extract<PolicyPreviewAnswer, { kind: 'counted' }>;

/** What a change would have changed, sentence by sentence. */
export function policyPreviewInWords(preview: PolicyPreviewAnswer): readonly string[] {
  if (preview.kind === 'unclear')
    return ['There is nothing yet that could be looked for: nothing would change, or it cannot be done like that.'];
  if (preview.from >= preview.to)
    return [
      preview.isComplete
        ? 'No log is kept yet, so nobody can say.'
        : 'It takes too long to say. The log is long, or somebody else is asking.',
    ];
  return [
    `${daysInWords(preview.to - preview.from)}, this would ${changesInWords(preview)}.`,
    ...careInWords(preview),
    ...(preview.isComplete ? [] : ['There was more than could be looked at so quickly, so it may be more.']),
    ...(preview.withoutStaff ? ['What concerns staff is not counted here.'] : []),
  ];
}

function daysInWords(ms: number): string {
  const days = Math.ceil(ms / DAY_MS);
  return days <= 1 ? 'Today' : `In the last ${days} days`;
}

function changesInWords({ added, removed, moreSerious, lessSerious }: Counted): string {
  const incidents = removed.incidents === 0 ? '' : ` in ${counted(removed.incidents, 'incident')}`;
  const parts = [
    ...(added.requests === 0 ? [] : [`have flagged ${requestsOf(added)}`]),
    ...(removed.requests === 0 ? [] : [`have taken away ${requestsOf(removed, 'flagged request')}${incidents}`]),
    ...(moreSerious.requests === 0 ? [] : [`have called ${requestsOf(moreSerious)} more serious`]),
    ...(lessSerious.requests === 0 ? [] : [`have called ${requestsOf(lessSerious)} less serious`]),
  ];
  return parts.length === 0 ? 'have changed nothing' : parts.join(', and ');
}

function requestsOf({ requests, people }: Counted['added'], what = 'request'): string {
  return `${counted(requests, what)} of ${counted(people, 'person', 'people')}`;
}

function careInWords({ removed: { requests, needingCare } }: Counted): readonly string[] {
  if (requests === 0) return [];
  if (needingCare === 0) return ['Nobody who may need help or protection would be lost from sight.'];
  const were = needingCare === 1 ? 'was' : 'were';
  return [
    `${counted(needingCare, 'request')} of these ${were} flagged because somebody may need help or protection: nobody would have seen ${needingCare === 1 ? 'it' : 'them'}.`,
  ];
}
