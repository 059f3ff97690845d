/**
 * Takes the names out of an answer. Whoever an answer is about becomes "Year 5 pupil", and in every text of it, typed or logged, names and
 * accounts of pupils, and of whoever else the answer is about, become "[name withheld]". It knows no page and no question: what a new
 * answer holds is masked by itself, unless its key says that it is no text.
 */
import type { Who } from '../api/contract.ts';
import { foldAccount } from '../identity/account.ts';
import type { Roster } from '../identity/roster.ts';
import { ANOTHER_PERSON, createOtherNames, type NamesAndAccounts, type OtherNames } from '../person/other-names.ts';
import { writtenName } from '../person/written-text.ts';
import { hiddenPupils, WITHHELD } from './without-names.ts';

export interface Unnamed<Answer> {
  readonly answer: Answer;
  /** In how many places somebody was kept back. */
  readonly places: number;
}

export interface Keeping {
  readonly roster: Roster;
  /** Accounts that stay named: the viewer asked for them by name. */
  readonly named: readonly string[];
  /** Hides a subject key, so that it can be sent back and says nothing. */
  seal(subject: string): string;
}

/** The same answer without names. */
export function unnamed<Answer>(answer: Answer, keeping: Keeping): Unnamed<Answer> {
  const people = peopleIn(answer).filter(({ account }) => !isKept(account, keeping));
  const walk: Walk = {
    keeping,
    own: keptNames(keeping),
    pupils: hiddenPupils(keeping.roster),
    others: people.length === 0 ? null : createOtherNames(namesOf(people), NOBODY),
    nameWords: new Set(people.flatMap(wordsOf)),
    masked: new Map(),
    places: 0,
  };
  // The walk keeps the shape of what it is given.
  return { answer: without(answer, '', walk) as Answer, places: walk.places };
}

interface Walk {
  readonly keeping: Keeping;
  /** Of whoever stays named. */
  readonly own: NamesAndAccounts;
  readonly pupils: OtherNames | null;
  readonly others: OtherNames | null;
  /** Of a device named after somebody: 'sams-ipad'. */
  readonly nameWords: ReadonlySet<string>;
  /** The same text stands in many rows. */
  readonly masked: Map<string, string>;
  places: number;
}

interface Hidden {
  readonly name: string;
  readonly account: string;
}

const NOBODY: NamesAndAccounts = { names: [], accounts: [] };

function namesOf(people: readonly Hidden[]): NamesAndAccounts {
  return { names: people.map(({ name }) => name), accounts: people.map(({ account }) => account) };
}

/** Whoever the answer is about: on the roster or not. */
function peopleIn(value: unknown): readonly Hidden[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (!isPlain(value)) return [];
  if (isWho(value)) {
    const { account } = value;
    return [{ account, name: value.kind === 'person' ? value.name : account }];
  }
  return Object.values(value).flatMap(peopleIn);
}

type Named = Extract<Who, { kind: 'person' }> | (Extract<Who, { kind: 'unknown' }> & { readonly account: string });

function isWho(value: object): value is Named {
  if (!('kind' in value && 'account' in value) || typeof value.account !== 'string') return false;
  return (value.kind === 'person' && 'via' in value) || (value.kind === 'unknown' && 'address' in value);
}

function without(value: unknown, key: string, walk: Walk): unknown {
  if (typeof value === 'string') return textWithout(value, key, walk);
  if (Array.isArray(value))
    return CHOICES.has(key) ? choicesWithout(value, walk) : value.map((one) => without(one, key, walk));
  if (!isPlain(value)) return value;
  if (isWho(value)) return whoWithout(value, walk);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, without(member, name, walk)]));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function whoWithout(who: Named, walk: Walk): Who {
  if (isKept(who.account, walk.keeping)) return who;
  walk.places += 1;
  if (who.kind === 'person') return { kind: 'unnamed', role: who.role, group: who.group, via: who.via };
  return { kind: 'unnamed', role: 'unknown', group: who.group ?? '', via: 'log' };
}

function isKept(account: string, { named }: Keeping): boolean {
  return named.includes(foldAccount(account));
}

/** What is sent back as it is: with a name in it, it is not offered. */
const CHOICES = new Set(['correctable', 'askable', 'hosts', 'phrases']);

function choicesWithout(choices: readonly unknown[], walk: Walk): readonly unknown[] {
  return choices.filter((choice) => {
    const before = walk.places;
    without(choice, '', walk);
    return walk.places === before;
  });
}

/** Words of ours and of the program, ids, and names of colleagues who did something. */
const NO_TEXTS = new Set([
  ...['id', 'kind', 'status', 'state', 'role', 'via', 'severity', 'by', 'assignee', 'hash', 'version', 'origin', 'how'],
  ...[
    'disposition',
    'initiator',
    'outcome',
    'match',
    'mark',
    'next',
    'category',
    'reporter',
    'language',
    'view',
    'order',
  ],
]);

function isNoText(key: string): boolean {
  return NO_TEXTS.has(key) || /Ids?$|Version$|ByName$|^assigneeName$|^byName$/.test(key);
}

function textWithout(text: string, key: string, walk: Walk): string {
  if (text === '' || isNoText(key)) return text;
  if (key === 'subject' && SUBJECT_KEY.test(text)) return walk.keeping.seal(text);
  // As they wrote it: whoever reported it need not be on the roster.
  if (key === 'reporterName' || (key === 'deviceName' && isNamedAfter(text, walk))) return withheld(walk);
  const known = walk.masked.get(text);
  const masked = known ?? maskedIn(text, walk);
  if (masked !== text) walk.places += 1;
  walk.masked.set(text, masked);
  return masked;
}

const SUBJECT_KEY = /^(?:person|account):/;

function withheld(walk: Walk): string {
  walk.places += 1;
  return WITHHELD;
}

function maskedIn(text: string, { pupils, others, own }: Walk): string {
  const once = pupils?.mask(text, own).text ?? text;
  const twice = others?.mask(once, own).text ?? once;
  return twice.replaceAll(ANOTHER_PERSON, WITHHELD);
}

function isNamedAfter(device: string, { nameWords }: Walk): boolean {
  const written = writtenName(device);
  return [...nameWords].some((word) => written.includes(word));
}

/** Shorter ones are in every second name of a device. */
const SHORTEST_WORD = 3;

function wordsOf({ name, account }: Hidden): readonly string[] {
  return [...writtenName(name).split(' '), writtenName(account)].filter((word) => word.length >= SHORTEST_WORD);
}

function keptNames({ named, roster }: Keeping): NamesAndAccounts {
  const people = named.flatMap((account) => roster.people.get(account) ?? []);
  return { names: people.map(({ name }) => name), accounts: [...named, ...people.flatMap(({ aliases }) => aliases)] };
}
