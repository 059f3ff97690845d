/** The letter to the filtering provider, as it is proposed: a person reads it, may change it, and sends it. No names are in it. */
import type { FilterRequest } from './filter-request.ts';

export interface LetterFacts {
  readonly request: Pick<FilterRequest, 'number' | 'kind' | 'entry' | 'scope' | 'reason' | 'until'>;
  readonly schoolName: string;
  /** What the provider calls the school; null where nobody has said. */
  readonly reference: string | null;
  readonly zone: string;
}

export interface ProviderLetter {
  /** Holds no address of a site: subjects are read over shoulders. */
  readonly subject: string;
  readonly text: string;
}

export const MAX_LETTER = 4_000;

export function providerLetter(facts: LetterFacts): ProviderLetter {
  return { subject: subjectOf(facts), text: textOf(facts) };
}

/** Always made anew, so that nothing is typed into it. */
export function subjectOf({ request, schoolName, reference }: LetterFacts): string {
  const customer = reference === null ? '' : ` (reference ${reference})`;
  return `Filter request ${request.number} from ${schoolName}${customer}`;
}

function textOf({ request, schoolName, reference, zone }: LetterFacts): string {
  const { kind, entry, reason, until, number } = request;
  const wish = kind === 'block' ? 'Please block this site for us' : 'Please unblock this site for us';
  const facts = [
    `Site: ${entry}`,
    `For: ${scopeInLetter(request.scope)}`,
    ...(until === null ? [] : [`Until: ${momentIn(until, zone)}. After that, please set it back.`]),
    `Why: ${reason}`,
    `Our request: ${number}`,
    ...(reference === null ? [] : [`Our reference with you: ${reference}`]),
  ];
  const covers = entry.includes('/')
    ? 'It is about this part of the site alone.'
    : 'It is about everything below it, too.';
  return [
    'Hello,',
    `${wish}. ${covers} A senior leader of the school has authorised this.`,
    facts.join('\n'),
    'Please answer when it is done, or if it cannot be done.',
    schoolName,
  ].join('\n\n');
}

function scopeInLetter(scope: FilterRequest['scope']): string {
  switch (scope.kind) {
    case 'school':
      return 'the whole school';
    case 'pupils':
      return 'all pupils, not staff';
    case 'groups':
      return scope.groups.join(', ');
  }
}

/** 'Friday, 4 December 2026 at 12:00'. */
function momentIn(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return format.format(at);
}
