/**
 * What a request shows beside the name of its site: how the address is made, which site stands inside it, what kind of file
 * came. Asked of every line, so nearly every answer is one shared empty list.
 */
import {
  type FormedRequest,
  type HostForm,
  type InnerAddress,
  innerAddressOf,
  matchesOfForm,
  type Standing,
} from './address-form.ts';
import type { CategoryId, CategoryMatch } from './category.ts';
import { matchOfFile } from './file-kind.ts';
import { categoryId, TAXONOMY } from './taxonomy.ts';

/** A `LogRecord` has this shape. `urlDomain` is lower case, punycode, without a final dot. */
export type ShapedRequest = FormedRequest;

/** The lists' answer for another address: the one inside. */
export type AskLists = (inner: { readonly urlDomain: string; readonly url: string }) => readonly CategoryMatch[];

export function matchesOfShape(
  request: ShapedRequest,
  { form, standing }: { readonly form: HostForm; readonly standing: Standing },
  askLists: AskLists,
): readonly CategoryMatch[] {
  const formed = matchesOfForm(request, form, standing);
  const file = matchOfFile(request, standing === 'harmless');
  if (formed.length === 0 && form.carrier === null) return file === null ? NONE : [file];
  const inner = innerAddressOf(request, form, standing);
  const carried = inner === null ? NONE : carriedMatches(inner, askLists);
  return [...formed, ...carried, ...(file === null ? [] : [file])];
}

/** How far the lists know a site, from what they say of it. */
export function standingOf(matches: readonly CategoryMatch[]): Standing {
  if (matches.some(({ category }) => HARMLESS.has(category))) return 'harmless';
  return matches.every(({ category }) => BYPASS.has(category)) ? 'unheard_of' : 'listed';
}

const NONE: readonly CategoryMatch[] = Object.freeze([]);
const LOADED_BY_ITSELF = ['adverts', 'telemetry', 'cdn', 'widgets', 'updates'];
const HARMLESS: ReadonlySet<CategoryId> = new Set(
  TAXONOMY.filter(({ id, theme }) => theme === 'good' || LOADED_BY_ITSELF.includes(id)).map(({ id }) => id),
);
const BYPASS: ReadonlySet<CategoryId> = new Set((['filter-bypass', 'encrypted-dns'] as const).map(categoryId));
const SEVERITY: ReadonlyMap<CategoryId, string> = new Map(TAXONOMY.map(({ id, severity }) => [id, severity]));

/**
 * What a pupil got to see, whoever showed it. A translation of a news page is schoolwork and says nothing here; one of a site
 * that a person should look at says so, and that the translator was the way there.
 */
function carriedMatches(inner: InnerAddress, askLists: AskLists): readonly CategoryMatch[] {
  const found = askLists({ urlDomain: inner.host, url: `http://${inner.host}${inner.path}` });
  if (found.some(({ category }) => HARMLESS.has(category))) return NONE;
  const grave = found.filter(({ category }) => isGrave(category));
  if (inner.through === 'proxy') return found.filter(({ category }) => SEVERITY.get(category) !== 'informational');
  if (grave.length > 0) return [wayRound(inner, grave), ...grave];
  // A copy of an old page of a games site is history; a translated one can be played.
  return inner.through === 'translation' ? found.filter(({ category }) => SEVERITY.get(category) === 'low') : NONE;
}

function isGrave(category: CategoryId): boolean {
  const severity = SEVERITY.get(category);
  return severity === 'medium' || severity === 'high' || severity === 'critical';
}

function wayRound({ host, through }: InnerAddress, grave: readonly CategoryMatch[]): CategoryMatch {
  const match: CategoryMatch = {
    category: categoryId('filter-bypass'),
    because: 'address_form',
    evidence: `${SHOWN_BY[through]} ${host}`,
  };
  return grave.every(({ isUnconfirmed }) => isUnconfirmed === true) ? { ...match, isUnconfirmed: true } : match;
}

const SHOWN_BY: Readonly<Record<InnerAddress['through'], string>> = {
  translation: 'a translation service shows',
  saved_copy: 'a store of copied pages shows its copy of',
  reader: 'a service that shows other pages shows',
  proxy: 'a web proxy shows',
};
