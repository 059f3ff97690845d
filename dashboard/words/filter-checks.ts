import type {
  CheckCell,
  CheckEvidence,
  CheckExpectation,
  CheckHealth,
  CheckOutcome,
  CheckPage,
  CheckReason,
  CheckRow,
  CheckVerdict,
  RecordCheckRefusal,
  RunChecksResult,
} from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';

export const checkWords = {
  title: 'Filter checks',
  lede: 'Addresses that your school has chosen are asked for through the filter, as a pupil, as staff or as a guest would. Here is whether each is blocked, or let through, as it must be.',
  runNow: 'Check now',
  record: 'Write down a check by hand',
  underWay: 'Checks are being made. Open this page again in a minute.',
  lastRound: (when: string) => `Last checked ${when}.`,
  next: (when: string) => `Next: ${when}.`,
  noNext: 'No check is planned.',
  nothing:
    'Nothing is checked yet. Ask IT support to name addresses under “filter_checks:” in filterwatch.yaml (README, “Filter checks”). What you try at a device yourself can be written down here.',
  table: 'How it stands',
  address: 'Address',
  must: 'Must be',
  notAsked: 'Not asked',
  never: 'Not checked yet',
  failedSince: (when: string) => `Wrong since ${when}.`,
  since: (when: string) => `since ${when}`,
  unable: (when: string) => `Could not be asked since ${when}.`,
  others: 'Tried by hand',
  othersCaption: 'Addresses that are not in the settings',
  history: 'What was checked',
  when: 'When',
  profile: 'As',
  found: 'Found',
  expected: 'Must be',
  how: 'How',
  detail: 'What was seen',
  log: 'In the log',
  all: 'All',
  show: 'Show the checks as',
  showButton: 'Show',
  pages: 'Pages of checks',
  export: 'Take it along',
  exportHint: 'Every check that is kept, as a table or as JSON lines.',
  save: 'Save',
  withheld: 'The address may be against the law. It is shown to nobody.',
  unknown: 'somebody whose account is gone',
  place: 'From',
  note: 'Note',
  printed: (at: string) => `Printed ${at}.`,
  noHistory: 'Nothing was checked yet.',
  seen: (as: string) => `Seen, ${as}`,
  notSeen: 'Not seen yet',
} as const;

export const recordCheckWords = {
  heading: 'Write down a check by hand',
  lede: 'For what you tried at a device: an iPad, the Wi-Fi for guests, a laptop at home. It stands beside the checks that Filterwatch makes.',
  back: 'Back to filter checks',
  at: 'When did you try it?',
  profile: 'As whom did you try it?',
  address: 'What did you open?',
  another: 'Another site, named below',
  site: 'Which site?',
  siteHint: 'Only where you have chosen “Another site”. Such as games.example. Never try what may be illegal.',
  expected: 'What must become of that site?',
  expectedHint: 'Only where you have chosen “Another site”.',
  outcome: 'What happened?',
  place: 'At which device, and where?',
  placeHint: 'Such as “Class iPad 4, Room 12”. No names of pupils or staff.',
  note: 'Anything else?',
  noteHint: 'No names of pupils or staff.',
  save: 'Save',
  must: { blocked: 'must be blocked', allowed: 'must be allowed' },
} as const;

export const checkNotices = {
  queued: 'The checks are being made. Open this page again in a minute.',
  recorded: 'Saved.',
  nothing: 'The settings name no address to check like this.',
  busy: 'Enough checks wait already. They are made within minutes.',
} as const satisfies Readonly<
  Record<'queued' | 'recorded' | Exclude<RunChecksResult['kind'], 'not_yours' | 'no_profile' | 'queued'>, string>
>;

export const checkErrors: Readonly<Record<RecordCheckRefusal | 'address' | 'outcome', string>> = {
  address: 'Choose what you opened',
  outcome: 'Choose what happened',
  no_time: 'Write when you tried it, such as 30/11/2026 9:00. It cannot be in the future',
  no_profile: 'Choose as whom you tried it',
  no_host: 'Write a site, such as games.example',
  whole_ending: 'This is the ending of many sites. Write one site',
  illegal: 'This address may be against the law. Do not try it, and do not write it down',
  no_expectation: 'Choose what must become of that site',
  no_place: 'Write at which device, and where',
  too_long: 'Write it in fewer words: 200 characters for the device, 500 for the note',
  names: 'Leave out the name or the account of a person: this is kept for years',
  not_yours: 'Your role does not include this',
};

export const expectationWords: Readonly<Record<CheckExpectation, string>> = { blocked: 'Blocked', allowed: 'Allowed' };
export const byHandOutcomeWords = {
  blocked: 'It was blocked',
  allowed: 'It opened',
  not_clear: 'Neither was clear',
} as const;

const outcomeWords: Readonly<Record<CheckOutcome, string>> = {
  ...expectationWords,
  not_clear: 'Not clear',
  could_not_ask: 'Could not be asked',
};

export const verdictWords: Readonly<Record<CheckVerdict, string>> = {
  passed: 'As it must be',
  failed: 'Wrong',
  not_clear: 'Not clear',
  not_made: 'Not made',
};

/** 'Wrong: allowed'. */
export function foundInWords({ verdict, outcome }: Pick<CheckRow, 'verdict' | 'outcome'>): string {
  return verdict === 'passed' || verdict === 'failed'
    ? `${verdictWords[verdict]}: ${outcomeWords[outcome].toLowerCase()}`
    : outcomeWords[outcome];
}

/** The one sentence of truth. */
export function checksHeading({ failures, counts, rows, byHand }: CheckPage): string {
  const all = counts.passed + counts.failed + counts.not_clear + counts.not_made + counts.never;
  if (rows.length + byHand.length === 0 || all === counts.never) return 'The filter has not been checked yet';
  if (failures > 0)
    return failures === 1
      ? 'The filter did not do 1 thing that it must'
      : `The filter did not do ${figure(failures)} things that it must`;
  if (counts.passed === all) return all === 1 ? 'The check passed' : `All ${figure(all)} checks passed`;
  return `${figure(counts.passed)} of ${counted(all, 'check')} passed, and the rest did not tell`;
}

/** Why it is not clear, or how it was known, in a sentence. */
export const reasonWords: Readonly<Record<CheckReason, string>> = {
  block_status: 'The filter forbade it.',
  block_text: 'Your block page came.',
  block_host: 'It led to your block page.',
  block_issuer: 'The certificate of your block page came.',
  block_address: 'The look-up was answered with an address that leads nowhere, or to your block page.',
  tunnel_refused: 'The filter refused the connection.',
  cut_off_as_usual: 'The connection was cut, as your filter does.',
  no_such_name: 'The look-up was answered: there is no such name.',
  no_address: 'The look-up was answered without an address.',
  page_came: 'The page came.',
  led_within_site: 'The site answered, and led to another page of its own.',
  name_answered: 'The look-up was answered with the address of a site.',
  unknown_status: 'An error came instead of the page. The site may be down.',
  unknown_page:
    'A page came, without the words that stand on the real one. If it is your block page, say so under block_page: in filterwatch.yaml.',
  led_elsewhere: 'It led to another site. If that is your block page, name it under block_page: in filterwatch.yaml.',
  refused_in_another_way:
    'It was forbidden, and not by your block page as it is described. The site itself may have done it.',
  cut_off:
    'The connection was cut. If your filter blocks like this, write cut_off: true under block_page: in filterwatch.yaml.',
  no_answer_in_time: 'No answer came in time.',
  look_up_refused: 'The DNS server refused to answer this machine.',
  look_up_failed: 'The DNS server could not answer.',
  not_understood: 'What came could not be understood.',
  not_reached: 'Nothing could be reached at this address.',
  no_filter: 'The filter could not be reached. Check its address in filterwatch.yaml, and whether it runs.',
  not_signed_in: 'The filter does not know the account, or not its password.',
  no_interface: 'This machine does not have that address or interface now.',
  name_not_found:
    'The name could not be looked up. If your filter works by DNS, name its server with dns: in filterwatch.yaml.',
  withheld: 'Our lists say that it may be illegal, so it is never asked for. Take it out of the settings.',
  said_by_hand: 'Somebody tried it.',
};

/** 'Status 403, led to block.example, “Access denied”'; '' where there is nothing. */
export function evidenceInWords({ status, leadsTo, issuer, addresses }: CheckEvidence): string {
  return [
    ...(status === null ? [] : [`Status ${status}`]),
    ...(leadsTo === null ? [] : [`led to ${leadsTo}`]),
    ...(addresses.length === 0 ? [] : [addresses.join(', ')]),
    ...(issuer === null || issuer === '' ? [] : [`certificate by ${issuer}`]),
  ].join(', ');
}

export function howInWords({ how, byName }: Pick<CheckRow, 'how' | 'byName'>): string {
  const by = byName ?? checkWords.unknown;
  switch (how) {
    case 'scheduled':
      return 'By the clock';
    case 'asked':
      return `Asked for by ${by}`;
    case 'by_hand':
      return `By hand, by ${by}`;
  }
}

export function seenInWords({ how, seen }: Pick<CheckRow, 'how' | 'seen'>): string {
  if (how === 'by_hand') return '';
  if (seen === null) return checkWords.notSeen;
  return checkWords.seen(
    { allowed: 'as allowed', blocked: 'as blocked', unknown: 'and not what became of it' }[seen.as],
  );
}

/** What stands in a cell of the table, apart from times. */
export function cellHeading({ last, failedSince }: CheckCell): string {
  if (last === null) return checkWords.never;
  return failedSince !== null && last.verdict !== 'failed'
    ? `Wrong, and now ${foundInWords(last).toLowerCase()}`
    : foundInWords(last);
}

/** For Health: one fact. */
export function checkHealthInWords({
  planned,
  failures,
  unable,
  lastAt,
}: Pick<CheckHealth, 'planned' | 'failures' | 'unable' | 'lastAt'>): string {
  if (planned === 0) return 'None is planned';
  if (failures > 0) return `${counted(failures, 'address', 'addresses')} not as it must be`;
  if (unable > 0) return `The filter could not be asked for ${counted(unable, 'address', 'addresses')}`;
  return lastAt === null ? 'The filter has not been checked yet' : 'The filter does what it must';
}
