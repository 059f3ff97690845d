import type { BeginSearchResult, CategoryChoice, Frame, LogSearch, SearchForm } from '../../daemon/api/contract.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { SearchDraft } from '../parts/search-fields.ts';
import { momentToType, startOfDay, typedMoment } from '../typed-times.ts';
import { orderWords, outcomeWords, searchErrors } from '../words/search.ts';
import { dispositionWords, isWordOf } from '../words.ts';
import { textIn, wordIn } from './form.ts';
import { categoryOf } from './own-drafts.ts';

/** The form as it was sent. */
export function draftIn(body: unknown): SearchDraft {
  const text = (name: keyof SearchDraft) => textIn(body, name);
  return {
    who: text('who'),
    device: text('device'),
    site: text('site'),
    words: text('words'),
    category: text('category'),
    disposition: text('disposition'),
    outcome: text('outcome'),
    from: text('from'),
    until: text('until'),
    order: text('order'),
    purpose: text('purpose'),
  };
}

/** The form before anything is filled in: today. */
export function newDraft({ now, zone }: Frame): SearchDraft {
  const from = momentToType(startOfDay(now, zone), zone);
  return { ...draftIn({}), from, order: 'newest_first' };
}

/** The form with an earlier search in it. A name that was chosen in an answer stands where it would be typed. */
export function draftOf({ search, purpose }: NonNullable<SearchForm['before']>, { zone }: Frame): SearchDraft {
  return {
    ...chosenIn(search),
    site: search.site,
    words: search.words,
    category: search.category ?? '',
    disposition: search.disposition ?? '',
    outcome: search.outcome ?? '',
    from: momentToType(search.from, zone),
    until: momentToType(search.to, zone),
    order: search.order,
    purpose,
  };
}

function chosenIn({ subject, who, device }: LogSearch): Pick<SearchDraft, 'who' | 'device'> {
  // Whom somebody chose in an answer without names, they were not told.
  if (subject === null || subject.startsWith('sealed:')) return { who, device };
  const name = subject.slice(subject.indexOf(':') + 1);
  return /^(?:device|address):/.test(subject) ? { who: '', device: name } : { who: name, device };
}

/** The search that a draft means, or what is wrong with it. */
export function searchOf(
  draft: SearchDraft,
  { now, zone }: Frame,
  categories: readonly CategoryChoice[],
): LogSearch | readonly FieldError[] {
  const from = draft.from === '' ? 0 : typedMoment(draft.from, zone);
  const to = draft.until === '' ? now + 1 : typedMoment(draft.until, zone);
  if (from === null || to === null) {
    return [
      ...(from === null ? [{ field: 'from', message: searchErrors.no_moment }] : []),
      ...(to === null ? [{ field: 'until', message: searchErrors.no_moment }] : []),
    ];
  }
  const { who, device, site, words } = draft;
  return {
    ...{ from, to, who, device, site, words },
    category: categoryOf(draft.category, categories),
    disposition: isWordOf(dispositionWords, draft.disposition) ? draft.disposition : null,
    outcome: isWordOf(outcomeWords, draft.outcome) ? draft.outcome : null,
    order: wordIn(draft, 'order', orderWords) ?? 'newest_first',
    subject: null,
  };
}

/** What the daemon alone can see in what was typed. */
export function errorsOf({ faults }: Extract<BeginSearchResult, { kind: 'refused' }>): readonly FieldError[] {
  return faults.map(({ field, fault }) => ({ field, message: searchErrors[fault] }));
}
