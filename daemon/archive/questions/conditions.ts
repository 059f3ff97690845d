import type { CategoryId } from '../../../categories/category.ts';
import { keysOfPerson } from '../../identity/subject-key.ts';
import type { AddressWindow, ArchiveQuestion, HostQuestion } from '../../records/question.ts';
import type { Binder } from './binder.ts';
import { type Shelf, whereText, withinWindow } from './shelf.ts';

/** The condition where all of a shelf is asked for. */
export const EVERYTHING = 'true';

/** The condition that a question puts to the records of one shelf, `r`. */
export type Condition = (shelf: Shelf) => string;

/**
 * What a question asks, as SQL. The small tables are looked into first, so that the engine skips the groups of records that cannot hold
 * the numbers that it finds there.
 */
export function conditionOf(question: ArchiveQuestion, binder: Binder): Condition {
  const { people, hosts, findings } = smallConditionsOf(question, binder);
  const own = aboutRecord(question, binder);
  const exactly = theirsOrFoundLater(question, binder);
  const others = notFoundLater(question, binder);
  return (shelf) => {
    const { tables } = shelf;
    const parts = [
      ...withinWindow(shelf, question),
      exactly?.(shelf) ?? null,
      others?.(shelf) ?? null,
      people && `r.person in (select id from ${tables.people} where ${people})`,
      hosts && `r.host in (select id from ${tables.hosts} where ${hosts})`,
      findings && `r.finding in (select id from ${tables.findings} where ${findings})`,
      ...own.map((condition) => condition(shelf)),
    ];
    return allOf(parts.filter((part) => part !== null)) ?? EVERYTHING;
  };
}

/** What a question asks of the small tables; null where it asks nothing of one. */
export function smallConditionsOf(question: ArchiveQuestion, binder: Binder): SmallConditions {
  return {
    people: allOf(aboutPeople(question, binder)),
    hosts: question.host === null ? null : aboutHost(question.host, binder),
    findings: allOf(aboutFindings(question, binder)),
  };
}

export type SmallConditions = Readonly<Record<'people' | 'hosts' | 'findings', string | null>>;

function allOf(conditions: readonly string[]): string | null {
  return conditions.length === 0 ? null : conditions.join(' and ');
}

function aboutPeople(question: ArchiveQuestion, binder: Binder): readonly string[] {
  const { subjects, clientIps, groups, whoContains } = question;
  const told = isTold(question, binder);
  return [
    ...(subjects === null ? [] : [isTheirs(subjects, question.alsoAt ?? [], binder)]),
    ...(clientIps === null ? [] : [`client_ip in ${binder.texts(clientIps)}`]),
    ...(groups === null ? [] : [`group_name in ${binder.texts(groups)}`]),
    ...(whoContains === null ? [] : [whoHas(whoContains, binder)]),
    ...(told === null ? [] : [told]),
  ];
}

/** Whoever may be one of these: what was found later stands under the address. */
function isTheirs(subjects: readonly string[], alsoAt: readonly AddressWindow[], binder: Binder): string {
  const bySubject = `subject in ${binder.texts(subjects)}`;
  if (alsoAt.length === 0) return bySubject;
  return `(${bySubject} or client_ip in ${binder.texts([...new Set(alsoAt.map(({ address }) => address))])})`;
}

/** Of whom it may tell, as `isToldOf` says it; null where that is everybody who is asked for. */
function isTold({ told, subjects }: ArchiveQuestion, binder: Binder): string | null {
  if (told === null) return null;
  const also = told.alsoPersons.flatMap(keysOfPerson);
  // What was found later to be theirs stands under an address, and whose that is the addresses that are asked for say.
  if (subjects?.every((subject) => also.includes(subject))) return null;
  const parts = [
    ...(told.maySeeStaff ? [] : [`audience <> 'staff'`]),
    ...(told.maySeePupils ? [] : [`audience = 'staff'`]),
    ...(told.withoutPersons.length === 0
      ? []
      : [`subject not in ${binder.texts(told.withoutPersons.flatMap(keysOfPerson))}`]),
  ];
  const usual = allOf(parts);
  return usual === null || also.length === 0 ? usual : `((${usual}) or subject in ${binder.texts(also)})`;
}

/** Of an address alone those moments that were theirs; null where nothing was found later. */
function theirsOrFoundLater({ subjects, alsoAt = [] }: ArchiveQuestion, binder: Binder): Condition | null {
  if (subjects === null || alsoAt.length === 0) return null;
  const theirs = binder.texts(subjects);
  const found = foundLater(alsoAt, binder);
  return (shelf) => `(${personIs(shelf, `subject in ${theirs}`)} or ${found(shelf)})`;
}

/** Of an address alone not those moments that were somebody's of whom it may not tell; null where nothing was found later. */
function notFoundLater({ notAt = [] }: ArchiveQuestion, binder: Binder): Condition | null {
  if (notAt.length === 0) return null;
  const found = foundLater(notAt, binder);
  return (shelf) => `not ${found(shelf)}`;
}

/** What the log names nobody for, at one of these addresses within its window. */
function foundLater(at: readonly AddressWindow[], binder: Binder): Condition {
  const windows = at.map((window) => ({ window, address: binder.text(window.address) }));
  return (shelf) => {
    const found = windows.map(({ window, address }) => {
      const which = `client_ip = ${address} and (user_name is null or ends_with(user_name, '$'))`;
      return `(${[personIs(shelf, which), ...withinWindow(shelf, window)].join(' and ')})`;
    });
    return `(${found.join(' or ')})`;
  };
}

function personIs({ tables }: Shelf, which: string): string {
  return `r.person in (select id from ${tables.people} where ${which})`;
}

function whoHas(text: string, binder: Binder): string {
  const has = contains(text, binder);
  return `(${['user_name', 'device_name', 'client_ip', 'client_mac'].map(has).join(' or ')})`;
}

/** Hosts are in lower case, and in letters of ASCII. */
function aboutHost(host: HostQuestion, binder: Binder): string {
  switch (host.kind) {
    case 'exactly':
      return `host in ${binder.texts(lowerCase(host.hosts))}`;
    case 'site':
      return isAtSite(lowerCase(host.hosts), binder);
    case 'contains':
      return `contains(host, ${binder.text(host.text.toLowerCase())})`;
  }
}

/** A site for a site, the engine is three times as quick; of very many it would make no statement. */
const FEW_SITES = 20;

function isAtSite(sites: readonly string[], binder: Binder): string {
  const isAt = (site: string) => `(host = ${site} or ends_with(host, '.' || ${site}))`;
  if (sites.length === 0) return 'false';
  if (sites.length <= FEW_SITES) return `(${sites.map((site) => isAt(binder.text(site))).join(' or ')})`;
  return `exists (select 1 from ${binder.texts(sites)} as sites(site) where ${isAt('site')})`;
}

function lowerCase(hosts: readonly string[]): readonly string[] {
  return hosts.map((host) => host.toLowerCase());
}

function aboutFindings(question: ArchiveQuestion, binder: Binder): readonly string[] {
  const { categories, outcome, onlyIfFlagged = [] } = question;
  return [
    ...(categories === null ? [] : [`list_has_any(categories, ${binder.list(categories)})`]),
    ...(outcome === null ? [] : [outcomeIs(outcome, binder)]),
    ...(onlyIfFlagged.length === 0 ? [] : [isFlaggedOrNot(onlyIfFlagged, binder)]),
  ];
}

/** Flagged, or about none of these. */
function isFlaggedOrNot(categories: readonly CategoryId[], binder: Binder): string {
  return `(outcome = ${binder.text('flag')} or not list_has_any(categories, ${binder.list(categories)}))`;
}

function outcomeIs(outcome: NonNullable<ArchiveQuestion['outcome']>, binder: Binder): string {
  return outcome === 'quietened' ? `pass_reason = ${binder.text('suppressed')}` : `outcome = ${binder.text(outcome)}`;
}

function aboutRecord(question: ArchiveQuestion, binder: Binder): readonly Condition[] {
  const { dispositions, kinds, words } = question;
  return [
    ...(dispositions === null ? [] : [isOneOf('disposition', dispositions, binder)]),
    ...(kinds === null ? [] : [isOneOf('kind', kinds, binder)]),
    ...(words === null ? [] : [hasWords(words, binder)]),
  ];
}

function isOneOf(column: 'disposition' | 'kind', texts: readonly string[], binder: Binder): Condition {
  const asked = binder.texts(texts);
  return (shelf) => whereText(shelf, column, (text) => `${text} in ${asked}`);
}

function hasWords(words: string, binder: Binder): Condition {
  const has = contains(words, binder);
  return (shelf) => `(${whereText(shelf, 'search_terms', has)} or ${whereText(shelf, 'url_rest', has)})`;
}

/**
 * Whether a column contains the text, whatever its case, as SQL. Outside of ASCII some letters have two small forms (σ and ς) that share
 * a capital; to go by way of that takes half as long again, so it is done only where the text has such letters.
 */
function contains(text: string, binder: Binder): (column: string) => string {
  const asked = binder.text(text);
  return isAscii(text)
    ? (column) => `contains(lower(${column}), lower(${asked}))`
    : (column) => `contains(lower(upper(${column})), lower(upper(${asked})))`;
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
