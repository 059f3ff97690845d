import type { TryAnswer, TryRequest } from '../../daemon/api/contract.ts';

type Verdict = NonNullable<TryAnswer['verdict']>;
type Identity = NonNullable<TryAnswer['identity']>;
type PassReason = Extract<Verdict, { outcome: 'pass' }>['reason'];

export const tryWords = {
  heading: 'What would happen if…?',
  title: 'Try it',
  lede: 'Paste a log line, or type an address or the words of a search. Nothing is opened, sent or kept.',
  text: 'Log line, address or search',
  who: 'Who does it?',
  when: 'When?',
  go: 'Try it',
  answer: 'What would happen',
  reasons: 'Because',
  about: 'What it is about',
  noMatches: 'It is on no list, and holds no words that we know.',
  understood: 'What we understood',
  kind: 'This is',
  format: 'Log format',
  at: 'When',
  userName: 'User name',
  identity: 'Who',
  site: 'Site',
  searchTerms: 'Search for',
  filter: 'The filter',
  filterLabel: 'The filter calls it',
  initiator: 'How it was opened',
  versions: (policy: string, lists: string) => `Policy version ${policy}, lists version ${lists}.`,
  empty: 'Enter a log line, an address or a search',
  tooLong: (maximum: number) => `Shorten the text to ${maximum} characters or fewer`,
} as const;

export const audienceWords: Readonly<Record<TryRequest['as'], string>> = {
  pupil: 'A pupil',
  staff: 'A member of staff',
};

export const answerKindWords: Readonly<Record<TryAnswer['kind'], string>> = {
  line: 'A log line',
  address: 'An address',
  search: 'A search',
};

const passWords: Readonly<Record<PassReason, string>> = {
  no_rule: 'It would not be flagged: our policy has no rule about it.',
  acceptable: 'It would not be flagged: our policy finds it acceptable.',
  background: 'It would not be flagged: a page or software asked for it, not a person.',
  below_attempts:
    'It would not be flagged yet: the filter stopped it, and it is below the number of attempts that we flag.',
  repeated_look_up: 'It would not be flagged again: the same device looked up the same just before.',
  same_search: 'It would not be flagged again: it goes on from the same search just before.',
  suppressed: 'It would not be flagged: it has been quietened.',
};

const allowedBySchool = 'It would not be flagged: our school’s own list says so.';

/** The answer in one sentence. */
export function verdictSentence(answer: TryAnswer): string {
  if (answer.verdict !== null) return judgedSentence(answer, answer.verdict);
  if (answer.parsed?.kind === 'skipped')
    return `Nothing: this line is understood, and not needed (${answer.parsed.reason}).`;
  if (answer.parsed?.kind === 'malformed') return `Nothing: this line is not understood (${answer.parsed.reason}).`;
  return 'Nothing: there is not enough here to judge.';
}

function judgedSentence({ matches, ruleTitle }: TryAnswer, verdict: Verdict): string {
  if (verdict.outcome === 'pass') {
    const isAllowed = verdict.reason === 'no_rule' && matches.some(({ match }) => match.category === 'school-allowed');
    return isAllowed ? allowedBySchool : passWords[verdict.reason];
  }
  const under = ruleTitle === null ? '' : ` under “${ruleTitle}”`;
  return `It would be flagged${under}.`;
}

/** Who a line is about, as far as the roster knows. */
export function identityInWords(identity: Identity): string {
  switch (identity.kind) {
    case 'person':
      return identity.group === 'staff'
        ? 'A member of staff'
        : `A pupil${identity.group === 'pupils' ? '' : ` (${identity.group})`}`;
    case 'shared':
      return `A shared sign-in for ${identity.group}`;
    case 'device':
      return `Only the device is known: ${identity.deviceName}`;
    case 'unknown':
      return 'Not known: held to the rules for pupils';
  }
}
