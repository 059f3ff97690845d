import type { StateFacts } from '../evidence-case.ts';
import type { SchoolTimes } from '../school-times.ts';
import type { Block, SummaryParts } from '../summary.ts';
import { INTENT_WORDS, RESOLUTION_WORDS, SEVERITY_WORDS } from '../summary-words.ts';

/** More would bury the reader. */
const SHOWN = 40;

/** What staff found, and everything that happened to the incident since. */
export function findingPart({ evidence, times }: SummaryParts): readonly Block[] {
  return [
    { kind: 'heading', text: 'What the school found' },
    ...foundBlocks(evidence.incident.state, times),
    {
      kind: 'table',
      head: ['When', 'What was done', 'By'],
      rows: evidence.history
        .slice(-SHOWN)
        .map(({ at, kind, by, detail }) => [times.short(at), historyWords(kind, detail), by ?? 'Filterwatch']),
      widths: ['auto', '*', 'auto'],
    },
    ...earlier(evidence.history.length),
  ];
}

function earlier(entries: number): readonly Block[] {
  if (entries <= SHOWN) return [];
  return [
    { kind: 'text', text: `Shown are the last ${SHOWN} of ${entries} entries; all of them are in incident.json.` },
  ];
}

function foundBlocks(state: StateFacts, times: SchoolTimes): readonly Block[] {
  switch (state.status) {
    case 'new':
      return [{ kind: 'text', text: 'Nobody has looked into it yet, so there is no finding.' }];
    case 'in_review':
      return [
        {
          kind: 'text',
          text: `${state.by} has been looking into it since ${times.moment(state.since)}. There is no finding yet.`,
        },
      ];
    case 'on_hold':
      return [
        {
          kind: 'text',
          text: `${state.by} waits for “${state.waitingFor}” until ${times.moment(state.until)}. There is no finding yet.`,
        },
      ];
    case 'resolved':
      return [
        {
          kind: 'facts',
          rows: [
            ['Finding', `${RESOLUTION_WORDS[state.resolution]}; ${INTENT_WORDS[state.intent]}`],
            ['By', `${state.by}, ${times.moment(state.at)}`],
            ['Note', state.note === '' ? 'none' : linesOf(state.note)],
            ['Case reference', state.caseReference ?? 'none'],
          ],
        },
      ];
  }
}

/** A note may have several lines. */
function linesOf(note: string): string {
  return note
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' / ');
}

const KINDS: Readonly<Record<string, string>> = {
  raised: 'Raised',
  severity_raised: 'Became more serious',
  alert_queued: 'Alert ready to be sent',
  alert_sent: 'Alert sent',
  alert_named: 'A mail about it said who it was, as the school had chosen',
  alert_acknowledged: 'Somebody has seen the alert',
  alert_held: 'Its alert was told of in one mail with many others',
  alert_gathered: 'Gathered, to be told of in one mail with others',
  alert_unwanted: 'Nobody was mailed, because nobody asks for mails about this',
  escalation_held: 'Nobody had answered the alert, so it was passed on in one mail with many others; step',
  mail_returned: 'A mail about it came back',
  mail_dropped: 'A mail about it could not be sent, and was given up',
  alert_escalated: 'Nobody had answered the alert, so it was passed on; step',
  claimed: 'Taken up',
  released: 'Given back',
  resolved: 'Closed',
  undone: 'Opened again',
  corrected: 'What raised it was put right',
  identity_corrected: 'It became known later who this was',
  evidence: 'Evidence pack made',
  joined_class: 'Became part of a whole-class activity',
  left_class: 'Stands on its own: it is no longer part of what the class did',
  response_chosen: 'Row of the policy chosen',
  action_done: 'Done, as the policy asks',
  action_not_applicable: 'Called not applicable',
  action_taken_back: 'Taken back, and to do again',
  split: 'Made a single incident again',
  merged: 'Made a part of another incident',
  took_in: 'Another incident became a part of it',
  separated: 'Made an incident of its own again',
  let_go: 'A part was made an incident of its own again',
  taken_out: 'Requests that did not belong were taken out',
  taken_from: 'Made of requests that were taken out of another incident',
  put_back: 'Requests were put back',
  waits: 'Left waiting',
  came_back: 'Back in the queue',
  noted: 'Note',
  reopened: 'Opened again',
  told: 'Written down whether it was reported',
  held: 'Legal hold placed',
  hold_lifted: 'Legal hold lifted',
  looked_back: 'Found by looking back',
  letter_queued: 'Letter ready to be sent',
  letter_sent: 'Letter sent',
  letter_failed: 'Letter could not be sent',
  letter_printed: 'Letter printed',
  letter_copied: 'Letter copied into something else',
  access_removed: 'Access taken away',
  access_given_back: 'Access given back',
  referred: 'Referred',
  referral_answered: 'What the class teacher did was written down',
  referred_said: 'To whom it was referred said what was done',
  entered: 'Entered by hand',
  entry_changed: 'What was written of it was changed',
  reported: 'Somebody reported it',
};

function historyWords(kind: string, detail: string | null): string {
  const what = KINDS[kind] ?? kind;
  if (detail === null) return what;
  const words: Readonly<Record<string, string>> = { ...SEVERITY_WORDS, ...RESOLUTION_WORDS };
  return `${what}: ${Object.hasOwn(words, detail) ? words[detail] : detail}`;
}
