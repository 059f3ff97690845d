/**
 * What the school asks itself once in each school year about its filtering and monitoring. Those about figures are answered from the
 * report of the year; the others by people, because no log knows them.
 */
export const REVIEW_QUESTION_IDS = [
  ...(['roles', 'provider', 'logs', 'devices', 'profiles'] as const),
  ...(['blocked', 'reasons', 'needless', 'teaching'] as const),
  ...(['safe_search', 'bypass', 'languages', 'checks'] as const),
  ...(['incidents', 'looks', 'privacy', 'training'] as const),
  ...(['changes', 'risks', 'unseen', 'figures_ask', 'decisions'] as const),
] as const;
export type ReviewQuestionId = (typeof REVIEW_QUESTION_IDS)[number];

export const REVIEW_PARTS = ['who', 'what', 'safeguards', 'watching', 'ahead'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

export interface ReviewQuestion {
  readonly id: ReviewQuestionId;
  readonly part: ReviewPart;
  /** In plain words, as it is asked on the page and on paper. */
  readonly text: string;
  /** data: from the report of the school year; people: by whoever knows, in writing. */
  readonly answeredBy: 'data' | 'people';
}

export const REVIEW_PART_TITLES: Readonly<Record<ReviewPart, string>> = {
  who: 'Who is responsible, and for what',
  what: 'What is blocked and allowed',
  safeguards: 'Ways past the filter, and tests of it',
  watching: 'Incidents, and those who look',
  ahead: 'What changes, and what is decided',
};

/** In the order in which they are read. */
export const REVIEW_QUESTIONS: readonly ReviewQuestion[] = [
  people(
    ...(['roles', 'who'] as const),
    'Who answers for filtering and monitoring: which governor, which senior leader, who leads on online safety, and who in IT? Does each of them know what is expected?',
  ),
  people(
    ...(['provider', 'who'] as const),
    'Who provides our filter? Is the provider a member of the Internet Watch Foundation, does it block the list of terrorist content that the police keep, and how do we know?',
  ),
  data('logs', 'who', 'Which filter logs were read, and how much of what happened could they show?'),
  people(
    ...(['devices', 'who'] as const),
    'Which devices, places and groups of people does the filter cover: loaned laptops, tablets, guests, boarders, remote sites? Which does it not?',
  ),
  people(
    ...(['profiles', 'who'] as const),
    'Which profiles does the filter have for pupils of different ages and for staff, and does each still suit the people in it?',
  ),
  data('blocked', 'what', 'How much was blocked, and what got through?'),
  people('reasons', 'what', 'What do we block and allow beyond the usual, who decided it, and why?'),
  data('needless', 'what', 'What was blocked though our policy allows it?'),
  people(
    ...(['teaching', 'what'] as const),
    'Does blocking get in the way of teaching and learning, and what do teachers and pupils say about it?',
  ),
  people(
    ...(['safe_search', 'safeguards'] as const),
    'Is safe search switched on for everyone on every search engine that can be reached, and who tried it?',
  ),
  data('bypass', 'safeguards', 'How often did people try to get past the filter?'),
  people(
    ...(['languages', 'safeguards'] as const),
    'Does the filter recognise harmful content in the languages that our pupils use, and in misspellings, abbreviations and slang?',
  ),
  data('checks', 'safeguards', 'Which checks of the filter were made, and what came of them?'),
  data('incidents', 'watching', 'How many incidents were there, and how soon were they dealt with?'),
  data('looks', 'watching', 'How often did staff look at records, and is every look recorded?'),
  people(
    ...(['privacy', 'watching'] as const),
    'Who may see what, and for how long do we keep it? Are the data protection impact assessment and the privacy notices up to date?',
  ),
  people(
    ...(['training', 'watching'] as const),
    'Which training have staff and governors had this year, and do they know how to report a concern or a site?',
  ),
  people(
    ...(['changes', 'ahead'] as const),
    'What has changed since the last review: devices, ways of teaching, software, law or guidance, incidents that taught us something?',
  ),
  people(
    ...(['risks', 'ahead'] as const),
    'Which risks do our own pupils face, by age, special needs, language, home and neighbourhood? Name no pupil.',
  ),
  data('unseen', 'ahead', 'What can these logs not show?'),
  data('figures_ask', 'ahead', 'What do the figures ask us to decide?'),
  people('decisions', 'ahead', 'What have we decided for the coming year, who does it, and by when?'),
];

/** The question of an id as it came from outside; null where there is none. */
export function reviewQuestionOf(id: string): ReviewQuestion | null {
  return REVIEW_QUESTIONS.find((question) => question.id === id) ?? null;
}

function people(id: ReviewQuestionId, part: ReviewPart, text: string): ReviewQuestion {
  return { id, part, text, answeredBy: 'people' };
}

function data(id: ReviewQuestionId, part: ReviewPart, text: string): ReviewQuestion {
  return { id, part, text, answeredBy: 'data' };
}
