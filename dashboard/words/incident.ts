import type { FlaggedRequest, HistoryEntry } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { dateInWords } from '../times.ts';
import { intentWords, isWordOf, resolutionWords, severityWords } from '../words.ts';
import { actionInHistory } from './actions.ts';
import { toldInWords } from './intent.ts';
import { letterInHistory } from './letters.ts';
import { namesReasonInWords } from './names.ts';
import { SHIPPED } from './policy.ts';

export const incidentWords = {
  whatLedToIt: 'What happened, and why it was flagged',
  back: 'All incidents',
  neighbours: 'Other open incidents',
  previous: 'Previous',
  next: 'Next',
  claim: 'I’m looking at this',
  release: 'Stop looking at this',
  giveBack: 'Put it back in the queue',
  beingLookedAtBy: (name: string, since: string) => `Being looked at by ${name} since ${since}.`,
  beingLookedAtByYou: (since: string) => `You have been looking at this since ${since}.`,
  waitingFor: (what: string, until: string) => `Waiting until the end of ${until} for: ${what}`,
  backFrom: (what: string, until: string) => `Back from waiting, which was until the end of ${until}, for: ${what}`,
  backWorse: (what: string) => `Back from waiting, because it became more serious. It waited for: ${what}`,
  wait: 'Wait for an answer',
  toNote: 'Write a note',
  reopen: 'Open again',
  toFinding: 'Go to “What did you find?”',
  welfareTitle: 'May need support',
  welfare:
    'A child may need help. Speak to your designated safeguarding lead first; whether a rule was broken comes second.',
  who: 'Who',
  group: 'Group',
  classTeacher: 'Class teacher',
  howSure: 'How sure we are',
  happened: 'What happened',
  why: 'Why it was flagged',
  falseAlarms: 'Often innocent when…',
  policy: 'What our policy says',
  decided: (by: string, on: string) =>
    by === SHIPPED ? `As shipped with Filterwatch on ${on}.` : `Decided by ${by} on ${on}.`,
  fromPolicy: (title: string, version: string) => `From “${title}”, version ${version}.`,
  history: 'History',
  whoLooked: (count: number) => `Who looked (${figure(count)})`,
  printed: (when: string, by: string) => `Printed ${when} by ${by}.`,
  technical: 'Devices and addresses, for IT support',
  soughtHelp: 'Also looked for help that day',
  soughtHelpAt: (when: string) => `See what they looked for (${when})`,
} as const;

export const requestWords = {
  caption: 'What was asked for, oldest first',
  newestOnly: (shown: number, all: number) => `The newest ${figure(shown)} of ${counted(all, 'request')} are shown.`,
  newestPrinted: (printed: number, all: number) =>
    `The newest ${figure(printed)} of ${counted(all, 'request')} are printed.`,
  when: 'When',
  what: 'What',
  filter: 'The filter',
  opened: 'How it was opened',
  search: 'Search for',
  withheld: 'Address withheld. It may be illegal to open, so it is not shown to anybody.',
  noAddress: 'The log gives no address.',
  device: 'Device',
  address: 'Device address',
  looks: 'What it looks like',
  software: 'Software, as it calls itself',
  notKnown: 'Not known',
} as const;

/** What kind of line it was, where that limits what is known; null for a whole web request. */
export function kindInWords(kind: FlaggedRequest['kind']): string | null {
  switch (kind) {
    case 'web':
      return null;
    case 'tls':
      return 'Only the site is known, not the page.';
    case 'dns':
      return 'Only a look-up of the name: the site may not have been opened.';
  }
}

/** One line of the history. `detail` is a severity or a resolution where the kind says so, otherwise a note. */
export function historySentence(entry: HistoryEntry): string {
  const by = entry.byName === null ? '' : ` by ${entry.byName}`;
  switch (entry.kind) {
    case 'raised':
      return `Raised${asSeverity(entry.detail, ' as ')}`;
    case 'severity_raised':
      return `Became more serious${asSeverity(entry.detail, ': now ')}`;
    case 'alert_queued':
      return 'Alert ready to be sent';
    case 'alert_sent':
      return `Alert sent${withDetail(entry.detail)}`;
    case 'alert_named':
      return 'A mail about it said who it was, as your settings let mails do';
    case 'alert_acknowledged':
      return entry.byName === null ? 'Somebody who was mailed the alert has seen it' : `The alert was seen${by}`;
    case 'alert_held':
      return 'So many alerts came at once that this one was told of in one mail with the others';
    case 'alert_gathered':
      return 'Gathered, to be told of in one mail with others';
    case 'alert_unwanted':
      return 'Nobody was mailed: nobody asks for mails about this';
    case 'escalation_held':
      return `Nobody had answered the alert, so it was passed on in one mail with many others (step ${entry.detail ?? '1'})`;
    case 'mail_returned':
      return `A mail about it came back${withDetail(entry.detail)}: Health says whose`;
    case 'mail_dropped':
      return `A mail about it could not be sent, and was given up${by}${withDetail(entry.detail)}`;
    case 'alert_escalated':
      return `Nobody had answered the alert, so it was passed on (step ${entry.detail ?? '1'})`;
    case 'claimed':
      return `Taken up${by}`;
    case 'released':
      return `Given back${by}`;
    case 'merged':
      return `Made a part of another${by}${withDetail(entry.detail)}`;
    case 'took_in':
      return `Another became a part of this${by}${withDetail(entry.detail)}`;
    case 'separated':
      return `Made an incident of its own again${by}`;
    case 'let_go':
      return `A part was made an incident of its own again${by}${withDetail(entry.detail)}`;
    case 'taken_out':
      return `Requests were taken out of it${by}${withDetail(entry.detail)}`;
    case 'taken_from':
      return `Made of requests that were taken out of another incident${by}${withDetail(entry.detail)}`;
    case 'put_back':
      return `Requests were put back${by}${withDetail(entry.detail)}`;
    case 'waits':
      return `Left waiting${by}${untilWhen(entry.detail)}`;
    case 'came_back':
      return entry.detail === null
        ? 'Back in the queue: the time for waiting was over'
        : `Back in the queue${asSeverity(entry.detail, ': it became more serious, now ')}`;
    case 'noted':
      return `Note${by}${withDetail(entry.detail)}`;
    case 'reopened':
      return `Opened again${by}${withDetail(entry.detail)}`;
    case 'resolved':
      return `Closed${by}${withDetail(entry.detail)}${findingInWords(entry.finding)}`;
    case 'undone':
      return `Opened again${by}`;
    case 'corrected':
      return `What raised it was put right${by}${withDetail(entry.detail)}`;
    case 'identity_corrected':
      return `It became known later who this was${withDetail(entry.detail)}`;
    case 'held':
      return `Legal hold placed${by}${withDetail(entry.detail)}`;
    case 'hold_lifted':
      return `Legal hold lifted${by}${withDetail(entry.detail)}`;
    case 'told':
      return `Written down${by}: ${toldInWords(entry.detail)}`;
    case 'looked_back':
      return `Found by looking back, and made an incident${by}`;
    case 'evidence':
      return `Evidence pack made${by}${withDetail(entry.detail)}`;
    case 'handed_over':
      return `Handed over to another system${by}${withDetail(entry.detail)}`;
    case 'joined_class':
      return 'Became part of a whole-class activity';
    case 'left_class':
      return 'Stands on its own: it is no longer part of what the class did';
    case 'split':
      return `Made a single incident again${by}${withDetail(entry.detail)}`;
    case 'entered':
      return `Entered by hand${by}${asSeverity(entry.detail, ' as ')}`;
    case 'entry_changed':
      return `What was written was changed${by}`;
    case 'reported':
      return 'Somebody reported it on the page “Tell us what you saw”';
    case 'referred_said':
      return `To whom it was referred said what was done${by}${withDetail(entry.detail)}`;
    case 'response_chosen':
      return `Row of our policy chosen${by}: ${entry.detail ?? ''}`;
    case 'action_done':
      return actionInHistory('Done', by, entry.detail);
    case 'action_not_applicable':
      return actionInHistory('Called not applicable', by, entry.detail);
    case 'action_taken_back':
      return actionInHistory('Taken back, and to do again', by, entry.detail);
    case 'letter_queued':
    case 'letter_sent':
    case 'letter_failed':
    case 'letter_printed':
    case 'letter_copied':
      return letterInHistory(entry.kind, by, entry.detail);
    case 'access_removed':
      return `Access taken away${by}${withDetail(entry.detail)}`;
    case 'access_given_back':
      return `Access given back${by}`;
    case 'referred':
      return `Referred${by} to ${entry.detail ?? 'a class teacher'}`;
    case 'referral_answered':
      return `What the class teacher did, written down${by}${withDetail(entry.detail)}`;
    case 'names_shown':
      return `The name was looked at${by}: ${namesReasonInWords(entry.detail)}`;
    case 'viewed':
      return `Looked at${by}`;
  }
}

/** '2026-11-20 the parents' → ' until the end of 20 Nov 2026: the parents'. */
function untilWhen(detail: string | null): string {
  const [, date = '', waitingFor = ''] = /^(\S+) (.*)$/s.exec(detail ?? '') ?? [];
  return date === '' ? withDetail(detail) : ` until the end of ${dateInWords(date)}: ${waitingFor}`;
}

/** What was written with a finding; nothing where that was not kept. */
function findingInWords(finding: HistoryEntry['finding']): string {
  if (finding === undefined) return '';
  const reference = finding.caseReference === null ? '' : ` Case reference: ${finding.caseReference}.`;
  const note = finding.note === '' ? '' : ` “${finding.note}”`;
  return `. ${intentWords[finding.intent]}.${note}${reference}`;
}

function asSeverity(detail: string | null, joint: string): string {
  if (detail === null) return '';
  return `${joint}${isWordOf(severityWords, detail) ? severityWords[detail] : detail}`;
}

function withDetail(detail: string | null): string {
  if (detail === null) return '';
  return `: ${isWordOf(resolutionWords, detail) ? resolutionWords[detail] : detail}`;
}
