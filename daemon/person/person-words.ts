/** What the page in a person's file and the note for the school say. Plain words: a pupil of 14 and a parent read it. */
import type { PersonFacts } from './person-facts.ts';
import { isWithheldRecord } from './record-text.ts';

/** What every such file must say, whatever is in it. */
export const ABOUT_THE_LOG = [
  'The school’s web filter writes a line for each request that a device makes: each page, and also each picture, advertisement and update that a page or a program loads by itself. Filterwatch reads these lines, works out what each is about, and compares it with the school’s rules. Where a rule says so, a person looks at it.',
  'A computer only sorts the requests. Whether something matters is decided by a person.',
];

export const YOUR_RIGHTS = [
  'If something here is wrong, or you think that it should not be kept, tell the school. It must answer.',
  'If you are not content with the answer, you can complain to the Information Commissioner’s Office: ico.org.uk, telephone 0303 123 1113.',
];

/** What is not in the file, and why; each sentence for the person. */
export function leftOut(facts: PersonFacts, masked: number): readonly string[] {
  const withheld = facts.incidents.flatMap(({ events }) => events).filter(({ record }) => isWithheldRecord(record));
  return [
    ...(withheld.length > 0
      ? [
          `The addresses of ${counted(withheld.length, 'request')} are left out: their content may be against the law, and nobody at the school may see or pass on such an address.`,
        ]
      : []),
    `Other people. Where the name or the account of somebody else stood, “[another person]” stands now: ${counted(masked, 'place')}. Members of staff who looked at something are named by their role.`,
    'Accounts that several people use, and devices at which nobody had signed in. Nobody can say whose requests those were, so they count as nobody’s.',
    ...(facts.subject.accounts.length > 1
      ? [
          'The school has said that this person has other accounts, or had them before. What was kept under them is in here too.',
        ]
      : ['What was kept under another account. If your account had another name before, tell the school.']),
    'Numbers that name nobody, such as how many requests a year group made in an hour.',
    'The filter’s own log files, backup copies, and the school’s safeguarding records: those are kept elsewhere. Ask the school for them.',
  ];
}

/** For the member of staff who hands it over. */
export function toCheck(
  facts: PersonFacts,
  notes: readonly { readonly incidentId: string; readonly what: string }[],
  hasRoster: boolean,
): readonly string[] {
  return [
    'First names and nicknames of other people are NOT taken out, nor are names that the school’s list of accounts does not hold: “rose” and “will” are words. Read search terms, addresses and notes for them.',
    ...(hasRoster ? [] : [NO_ROSTER]),
    'If the account belonged to somebody else before, what that person did is in here too. Compare the oldest dates with the day on which the account was given out.',
    ...(facts.subject.role === 'staff'
      ? ['This is a member of staff. Notes may tell what others reported about them in confidence.']
      : []),
    ...notes.map(
      ({ incidentId, what }) => `incidents.ndjson, incident ${incidentId}: read ${what}. A member of staff wrote it.`,
    ),
    ...(notes.length === 0 ? ['No notes by members of staff are in the incidents.'] : []),
    ...(facts.searches.length + facts.findings.length === 0
      ? []
      : [
          'Read the purposes in searches-of-the-log.ndjson and the notes in looking-back.ndjson: members of staff wrote them.',
        ]),
    'The law lets a school keep something back, above all where giving it out could put the child or somebody else in danger, or would tell of another person who has not agreed. Filterwatch keeps nothing back for such a reason: a person must decide, best together with the designated safeguarding lead and the data protection officer. Write down what was kept back, and why.',
    'Make sure who asks: a child’s own right is the child’s, and a parent may ask on behalf of a child who is too young to ask, or who agrees.',
    'Take this note out before you hand the file over. Hand it over in a safe way: it holds everything.',
  ];
}

const NO_ROSTER =
  'There is no list of the school’s accounts, so that Filterwatch knows hardly anybody by name. Read everything for other people.';

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
