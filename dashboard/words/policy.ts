import type { Rule, Ruling } from '../models.ts';
import { periodWords } from '../words.ts';

/** The five columns of the table, in its order. */
export const rulingWords: Readonly<Record<Ruling['kind'], string>> = {
  acceptable: 'Acceptable',
  acceptable_at: 'Acceptable at certain times',
  acceptable_for: 'Acceptable for named groups',
  unacceptable: 'Not acceptable',
  illegal: 'Not acceptable and against the law',
};

/** What stands in the one cell of a row that is filled. */
export function rulingCell(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'acceptable_at':
      return ruling.periods.map((period) => periodWords[period]).join('; ');
    case 'acceptable_for':
      return ruling.groups.join('; ');
    case 'acceptable':
      return 'Acceptable';
    case 'unacceptable':
      return 'Not acceptable';
    case 'illegal':
      return 'Against the law';
  }
}

/** The ruling as a sentence, for the incident's page. */
export function rulingSentence(rule: Rule): string {
  return `For ${appliesToWords[rule.appliesTo]}: ${rulingInWords(rule.ruling)}.`;
}

function rulingInWords(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'acceptable_at':
      return `acceptable only at these times: ${rulingCell(ruling).toLowerCase()}`;
    case 'acceptable_for':
      return `acceptable only for ${rulingCell(ruling)}`;
    case 'acceptable':
    case 'unacceptable':
    case 'illegal':
      return rulingWords[ruling.kind].toLowerCase();
  }
}

const appliesToWords: Readonly<Record<Rule['appliesTo'], string>> = {
  pupils: 'pupils',
  staff: 'staff',
  everyone: 'everyone',
};

/** When blocked attempts are flagged; allowed requests always are. */
export function attemptsSentence(attempts: number): string {
  if (attempts <= 1) return 'Flagged from the first attempt.';
  return `Flagged when allowed, or from ${attempts} blocked attempts in a day.`;
}

/** What stands as the one who decided where no school has. */
export const SHIPPED = 'Preset';

export const policyWords = {
  heading: 'Our acceptable-use policy',
  title: 'Policy',
  version: (title: string, version: string) => `${title}, version ${version}.`,
  lede: 'Every request is held against this table: what our school decided about each activity, and why.',
  change:
    'IT support sets lesson times, the calendar and your own sites in filterwatch.yaml. Every incident names the version that it was held against.',
  onThisPage: 'Below the table',
  tabs: 'Whose rules',
  pupils: 'Pupils',
  staff: 'Staff',
  caption: { pupils: 'What pupils may do', staff: 'What staff may do' },
  activity: 'Activity',
  why: 'Why, and who decided',
  decided: (by: string, on: string) => (by === SHIPPED ? `As shipped with Filterwatch, ${on}` : `${by}, ${on}`),
  empty: 'There are no rules for them. Nothing that they do is flagged.',
} as const;
