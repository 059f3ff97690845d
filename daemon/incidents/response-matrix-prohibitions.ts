import { callsForCare } from '../policy/category-words.ts';
import type { Rule } from '../policy/policy.ts';
import type { ResponseRow, ResponseSign, ResponseTable } from './response-matrix.ts';

const PUPILS: readonly ResponseRow[] = [
  {
    id: 'illegal-material',
    title: 'Material that may be against the law: at once, and the police early, so that evidence is kept',
    respond: ['online-safety-lead', 'police', 'internet-watch-foundation'],
  },
  {
    id: 'unsuitable-material',
    title: 'Unsuitable material: told to the Online Safety Lead, who tells the internet provider',
    respond: ['online-safety-lead', 'filter-provider'],
  },
  {
    id: 'sanctions',
    title: 'Broke the rules: sanctions that the policy names, up to removal of access for a time',
    respond: ['interview', 'inform-parents', 'remove-access'],
  },
  {
    id: 'police-referral',
    title: 'Broke the law on purpose: referral to the police',
    respond: ['police', 'inform-parents', 'remove-access'],
  },
  {
    id: 'refused-by-parents',
    title: 'Was given internet or mail that the parents had refused',
    respond: ['online-safety-lead', 'inform-parents', 'remove-access'],
  },
];

const STAFF: readonly ResponseRow[] = [
  {
    id: 'illegal-material',
    title: 'Material that may be against the law: at once, and the police early, so that evidence is kept',
    respond: ['head', 'police', 'internet-watch-foundation'],
  },
  {
    id: 'staff-misuse',
    title: 'Misuse by a member of staff: to the head at once',
    respond: ['head'],
  },
  {
    id: 'unsuitable-material',
    title: 'Unsuitable material: told to the internet provider, so that it can be blocked',
    respond: ['online-safety-lead', 'filter-provider'],
  },
];

const UNSUITABLE: ReadonlySet<string> = new Set(['unsuitable-material', 'gambling-pornography-and-scams']);

/** What the prohibitions say of responses: text and no table, so few rows, each with what the text names. */
export const prohibitionsResponses: ResponseTable = {
  pupils: PUPILS,
  staff: STAFF,
  afterWarning: null,
  rowsFit: 'all',
  signsOf(audience, rule) {
    const isIllegal = rule.ruling.kind === 'illegal';
    // Somebody may need help: no sanction, and nothing that could alarm parents without need.
    if (callsForCare(rule.category)) return isIllegal ? [sign('illegal-material', 'either')] : [];
    return audience === 'staff' ? staffSigns(rule, isIllegal) : pupilSigns(rule, isIllegal);
  },
};

function pupilSigns(rule: Rule, isIllegal: boolean): readonly ResponseSign[] {
  if (isIllegal) return [sign('illegal-material', 'either'), sign('police-referral', 'deliberate')];
  return [
    ...(UNSUITABLE.has(rule.row) ? [sign('unsuitable-material', 'either')] : []),
    ...(rule.category === 'refused-by-parents' ? [sign('refused-by-parents', 'either')] : []),
    ...(isSanctioned(rule) ? [sign('sanctions', 'deliberate')] : []),
  ];
}

function staffSigns(rule: Rule, isIllegal: boolean): readonly ResponseSign[] {
  return [
    ...(isIllegal ? [sign('illegal-material', 'either')] : []),
    sign('staff-misuse', 'either'),
    ...(UNSUITABLE.has(rule.row) ? [sign('unsuitable-material', 'either')] : []),
  ];
}

/** A note is no matter for sanctions, and what parents refused is for the school to mend. */
function isSanctioned({ severity, category }: Rule): boolean {
  return severity !== 'informational' && category !== 'refused-by-parents';
}

function sign(row: string, foundAs: ResponseSign['foundAs']): ResponseSign {
  return { row, foundAs, onlyIf: null };
}
