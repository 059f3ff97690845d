import type {
  AuditAction,
  AuditKind,
  AuditSubject,
  Look,
  LookFormat,
  LookSubject,
  UnusualLooks,
} from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { isWordOf } from '../words.ts';
import { namesReasonInWords } from './names.ts';

/** What somebody did, in the past. */
export const actionWords: Readonly<Record<AuditAction, string>> = {
  view: 'Looked at',
  view_context: 'Looked at what was before and after',
  view_support: 'Looked at who looked for help',
  view_search: 'Looked at what a search found',
  view_audit: 'Looked at who looked',
  look_up_person: 'Looked up one person’s data',
  show_names: 'Looked at a name',
  hide_names: 'Hid a name again',
  preview: 'Tried what would happen',
  search_log: 'Searched the log',
  export_log: 'Saved requests of the log as a file',
  export_person: 'Gave out one person’s data',
  export_audit: 'Saved who looked as a file',
  make_evidence: 'Made an evidence pack',
  hand_over: 'Handed a concern over to another system',
  backup: 'Made a backup of everything',
  claim: 'Took on',
  release: 'Gave back',
  resolve: 'Closed',
  undo: 'Took back a finding',
  write_letter: 'Wrote a letter',
  view_letter: 'Looked at a letter',
  change_letter: 'Changed a template of letters',
  remove_access: 'Took away or gave back access',
  refer: 'Referred it to a class teacher',
  pass_report_on: 'Passed a report on',
  say_referred: 'Wrote what was done with what was referred to them',
  wait: 'Let it wait for an answer',
  reopen: 'Opened it again',
  note: 'Wrote a note',
  merge: 'Put incidents together',
  take_out: 'Took requests out of an incident',
  put_back: 'Put requests back into an incident',
  separate: 'Took incidents apart again',
  told: 'Wrote down whether it was reported',
  held: 'Placed a legal hold',
  hold_lifted: 'Lifted a legal hold',
  split_class: 'Made single incidents of a whole-class activity',
  close_support: 'Wrote down what was done for somebody who looked for help',
  record_action: 'Wrote down what was done',
  enter_incident: 'Entered an incident by hand',
  change_entry: 'Changed what was entered by hand',
  view_reports: 'Looked at what was reported',
  link_report: 'Linked a report to an incident',
  raise_report: 'Made an incident of a report',
  close_report: 'Closed a report',
  ask_filter_request: 'Asked for a site to be blocked or opened',
  authorise_filter_request: 'Authorised a filter request',
  refuse_filter_request: 'Refused a filter request',
  withdraw_filter_request: 'Withdrew a filter request',
  send_filter_request: 'Sent a filter request to the provider',
  tell_filter_request: 'Wrote down that the provider was told',
  run_filter_check: 'Had the filter checked',
  record_filter_check: 'Wrote down a filter check',
  export_filter_checks: 'Took the filter checks along',
  confirm_filter_request: 'Confirmed a filter request by the log',
  make_export_token: 'Made a key for the list of sites to block',
  withdraw_export_token: 'Withdrew a key for the list of sites to block',
  change_export: 'Changed the list of sites to block',
  raise_finding: 'Made an incident of what looking back found',
  leave_finding: 'Left what looking back found',
  leave_batch: 'Left everything that looking back found',
  propose_policy: 'Asked for a change of the policy',
  change_policy: 'Changed the policy',
  accept_policy: 'Allowed a change of the policy',
  refuse_policy: 'Refused a change of the policy',
  withdraw_policy: 'Withdrew a change of the policy',
  add_site: 'Said something of a site',
  correct_site: 'Corrected what a site is about',
  remove_site: 'Took back what was said of a site',
  add_word: 'Added a search phrase',
  silence_word: 'Silenced a search phrase',
  remove_word: 'Took back a search phrase',
  update_lists: 'Asked for the lists anew',
  quieten: 'Quietened something',
  second_quietened: 'Agreed to quieten something',
  lift_quietened: 'Ended something quietened',
  sign_in: 'Signed in',
  sign_in_refused: 'Sign-in refused',
  sign_out: 'Signed out',
  set_up: 'Set up Filterwatch',
  finish_set_up: 'Finished setting up',
  add_account: 'Added an account',
  code_refused: 'Second step refused',
  use_recovery_code: 'Used a recovery code',
  set_up_second_factor: 'Set up the second step',
  remove_second_factor: 'Took away the second step',
  renew_recovery_codes: 'Made new recovery codes',
  change_password: 'Changed the password',
  forgot_password: 'Asked for a link to set a new password',
  reset_password: 'Set a new password by a link',
  accept_invitation: 'Accepted an invitation',
  sign_out_everywhere: 'Signed out everywhere',
  invite: 'Invited somebody',
  renew_link: 'Made a new link for somebody',
  change_role: 'Changed somebody’s role',
  change_person: 'Said who an account belongs to',
  close_account: 'Closed an account',
  open_account: 'Opened an account again',
  reset_second_factor: 'Took away somebody’s second step',
  link_account: 'Linked an account with the school’s own sign-in',
  make_emergency: 'Made the emergency account',
  emergency_sign_in: 'Signed in with the emergency account',
  see_emergency_use: 'Saw that the emergency account was used',
  erase_person: 'Asked to erase one person’s data',
  erase_incident: 'Erased an incident of a person',
  test_alert: 'Sent a test alert',
  retry_mail: 'Tried again to send',
  drop_mail: 'Gave up sending',
  confirm_address: 'Said by a link that alerts arrive',
  leave_mails: 'Said by a link which alerts are not wanted',
  mail_again: 'Had alerts mailed again to an address',
  make_report: 'Made a report again',
  begin_review: 'Began an annual review',
  renew_review_figures: 'Took the figures of an annual review anew',
  answer_review: 'Answered a question of an annual review',
  sign_review: 'Signed an annual review',
  begin_audit: 'The record was made tamper-evident: what was before was chained as it stood',
  seal_audit: 'Entries that had had their time were deleted',
  audit_gap: 'The store could not take entries for a while; they follow',
};

const subjectWords: Readonly<Record<AuditSubject, string>> = {
  incident: 'Incident',
  incidents: 'The list of incidents, on the server',
  searches: 'Who searched the log',
  search: 'A search of the log',
  person: 'A person',
  hindsight_batch: 'What looking back found',
  hindsight_finding: 'One finding of looking back',
  account: 'An account',
  policy: 'The policy',
  school_list: 'The school’s sites and words',
  list: 'The lists',
  suppression: 'What is quietened',
  data: 'All data',
  audit: 'Who looked',
  alert: 'An alert',
  mail: 'A mail that could not be sent',
  health: 'Health',
  hold: 'Legal holds',
  line: 'A line or an address that was typed',
  reports: 'What was reported',
  report: 'A report',
  filtering_report: 'A report of a week, a term or a year',
  annual_review: 'An annual review',
  letter_template: 'A template of letters',
  filter_request: 'A filter request',
  filter_check: 'Filter checks',
  export: 'The list of sites to block',
};

export const kindOfLookWords: Readonly<Record<AuditKind, string>> = {
  views: 'Looked at something',
  names: 'Looked at names',
  searches: 'Searched the log',
  exports: 'Took something along',
  reviews: 'Reviewed incidents',
  sign_ins: 'Signed in or out, accounts',
  refused: 'Sign-ins refused',
  record: 'The record itself',
};

export const lookFormatWords: Readonly<Record<LookFormat, string>> = {
  csv: 'For a spreadsheet (CSV)',
  ndjson: 'For a program (JSON lines)',
};

export const looksWords = {
  title: 'Who looked',
  heading: 'Who has looked at what',
  lede: 'Nobody can change or delete this, the leads and the head included. It names no pupil. That you read it is written down, too.',
  week: (day: string) => `The week of ${day}`,
  weekCaption: 'What each member of staff did in the week',
  who: 'Who',
  viewed: 'Looked at',
  closed: 'Closed',
  searches: 'Searches',
  exports: 'Taken along',
  refused: 'Sign-ins refused',
  nobodyYet: 'Nobody has looked at anything in this week.',
  refusedUnknown: (count: number) =>
    `${counted(count, 'sign-in')} for no account of ours ${count === 1 ? 'was' : 'were'} refused.`,
  unusual: 'You may want to ask about',
  unusualNote: 'There is often a good reason for it.',
  filter: 'Show only',
  anybody: 'Everybody',
  nobody: 'Nobody signed in (the server itself)',
  anyKind: 'Everything',
  kind: 'What was done',
  anyWeek: 'All that is kept',
  inWeek: 'Week',
  show: 'Show',
  clear: 'Show everything',
  ofIncident: (id: string) => `Only what was done with incident ${id}.`,
  found: (total: number) => counted(total, 'entry', 'entries'),
  none: 'There is no such entry.',
  caption: 'Who did what, newest first',
  number: 'Entry',
  when: 'When',
  what: 'What',
  subject: 'About',
  gone: 'Somebody whose account is gone',
  server: 'Nobody signed in',
  export: 'Take it along',
  exportHint:
    'Everything that is shown here by the choices above, the oldest first. That you took it along is written down.',
  save: 'Save as a file',
  record: 'Is this what was written?',
  notChecked: 'It is checked every night, and has not been yet.',
  whole: (entries: number, when: string) =>
    `Yes: ${counted(entries, 'entry', 'entries')}, each of which carries the seal of the one before it. Checked ${when}.`,
  broken: (sequence: number, when: string) =>
    `No: from entry ${figure(sequence)} on it is not what was written (found ${when}). Do not rely on it, and ask whoever looks after the server to keep a copy.`,
  check: 'Check it now',
  elsewhere:
    'Whoever rules the server can write all of it anew. “filterwatch audit head” gives the end of the record to keep elsewhere; “filterwatch audit verify --against” holds it against that.',
  pages: 'Pages of who looked',
  searchesLink: 'Who searched the log, for what and why',
} as const;

/** 'Incident 3f2a (Year 5 pupil)': never a name. */
export function subjectInWords(subject: LookSubject): string {
  switch (subject.kind) {
    case 'incident':
      return `${subjectWords.incident} ${shortId(subject.id)}${aboutInWords(subject)}`;
    case 'erased':
      return 'An incident of a person whose data was erased';
    case 'other':
      return isWordOf(subjectWords, subject.what) ? subjectWords[subject.what] : String(subject.what);
  }
}

/** Enough to tell incidents apart. */
export function shortId(id: string): string {
  return id.slice(0, 4);
}

function aboutInWords({ about }: Extract<LookSubject, { kind: 'incident' }>): string {
  if (about === null) return '';
  if (about.audience === 'staff') return ' (member of staff)';
  return about.group === '' ? ' (nobody in particular)' : ` (${about.group} pupil)`;
}

/** The action of an entry; one from an older version that no word stands for is shown as it was written. */
export function lookInWords({ action, detail }: Look): string {
  const words = isWordOf(actionWords, action) ? actionWords[action] : String(action);
  if (typeof detail.reason === 'string') return `${words}: ${namesReasonInWords(detail.reason)}`;
  return typeof detail.entries === 'number' ? `${words} (${counted(detail.entries, 'entry', 'entries')})` : words;
}

/** Something that somebody may ask about, said without blame. */
export function unusualInWords({ kind, name, count }: UnusualLooks): string {
  const who = name ?? looksWords.gone;
  switch (kind) {
    case 'at_night':
      return `${who} looked ${counted(count, 'time')} at night (from 22:00 to 6:00).`;
    case 'many_people':
      return `${who} looked at ${figure(count)} different incidents and people.`;
    case 'same_person':
      return `${who} searched the log ${counted(count, 'time')} for one and the same person.`;
  }
}
