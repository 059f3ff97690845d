import type { SearchFault, WhoRead } from '../api/contract.ts';
import { foldAccount } from '../identity/account.ts';
import type { Identity } from '../identity/identity.ts';
import { isToldOf, type PeopleSeen } from '../identity/people-seen.ts';
import { accountOf, type Roster, STAFF_GROUP } from '../identity/roster.ts';

/** Whom a typed text means, and how the archive is asked for them. */
export type ReadWho =
  | {
      readonly kind: 'read';
      readonly as: WhoRead;
      readonly subjects: readonly string[] | null;
      readonly groups: readonly string[] | null;
      /** What accounts, devices and addresses must hold. */
      readonly contains: string | null;
    }
  | { readonly kind: 'fault'; readonly fault: Extract<SearchFault, 'too_many_people' | 'only_staff' | 'not_for_you'> };

/** More than a class: whoever types 'a' has not meant anybody. */
const MAX_PEOPLE = 300;
const MAX_NAMED = 5;

/** Somebody or something that signs in, as the roster has it. */
interface Known {
  readonly account: string;
  readonly name: string;
  readonly kind: 'person' | 'shared';
  readonly group: string;
  readonly groups: readonly string[];
  /** Other accounts of the same person. */
  readonly aliases: readonly string[];
}

/**
 * Reads a name, an account, a class or a year group by the roster. What nobody there is called is looked for in accounts, devices
 * and addresses. Somebody of whom may not be told is not found.
 */
export function readWho(text: string, roster: Roster, told: PeopleSeen | null): ReadWho {
  const wanted = plain(text);
  if (wanted === '') return read({ kind: 'everybody' });
  const all = knownIn(roster);
  const visible = all.filter((known) => isTold(known, told));
  const group = visible.find((known) => plain(known.group) === wanted)?.group;
  if (group !== undefined) return { ...read({ kind: 'group', group }), groups: [group] };
  const found = matching(visible, text);
  if (found.length > MAX_PEOPLE) return { kind: 'fault', fault: 'too_many_people' };
  if (found.length > 0) return accounts(found);
  if (matching(all, text).length > 0) return { kind: 'fault', fault: whyNot(told) };
  return { ...read({ kind: 'text', text }), contains: text };
}

/** Who a subject is, by its key: of an earlier answer, or of a search that is kept. Of whom may be told as in `readWho`. */
export function readSubject(subject: string, roster: Roster, told: PeopleSeen | null): ReadWho {
  const account = accountOf(roster, subject.slice(subject.indexOf(':') + 1));
  const group = (roster.people.get(account) ?? roster.shared.get(account))?.group ?? '';
  if (!isTold({ kind: roster.shared.has(account) ? 'shared' : 'person', account, group }, told))
    return { kind: 'fault', fault: whyNot(told) };
  const name = roster.people.get(account)?.name ?? roster.shared.get(account)?.name ?? account;
  return { ...read({ kind: 'accounts', named: [{ name, account }], count: 1 }), subjects: [subject] };
}

function isTold({ kind, account, group }: Pick<Known, 'kind' | 'account' | 'group'>, told: PeopleSeen | null): boolean {
  const audience = group === STAFF_GROUP ? 'staff' : 'pupils';
  const identity: Identity =
    kind === 'person' ? { kind, personId: account, group, via: 'log' } : { kind, account, group };
  return told === null || isToldOf(told, { identity, audience });
}

function whyNot(told: PeopleSeen | null): 'only_staff' | 'not_for_you' {
  return told?.maySeeStaff === false ? 'only_staff' : 'not_for_you';
}

type Read = Extract<ReadWho, { kind: 'read' }>;

function read(as: WhoRead): Read {
  return { kind: 'read', as, subjects: null, groups: null, contains: null };
}

function accounts(found: readonly Known[]): ReadWho {
  const named = found.slice(0, MAX_NAMED).map(({ name, account }) => ({ name, account }));
  return { ...read({ kind: 'accounts', named, count: found.length }), subjects: found.flatMap(keysOf) };
}

/** By the roster, and as an account that was on no roster when the record was made. */
function keysOf({ kind, account, aliases }: Known): readonly string[] {
  return [`${kind}:${account}`, ...[account, ...aliases].map((one) => `account:${one}`)];
}

function knownIn({ people, shared }: Roster): readonly Known[] {
  return [
    ...[...people.values()].map(({ personId, name, group, groups, aliases }) => {
      return { kind: 'person' as const, account: personId, name, group, groups, aliases };
    }),
    ...[...shared.values()].map((one) => ({ kind: 'shared' as const, aliases: [], ...one })),
  ];
}

/** The very account; else the members of a class of this name; else whose names hold every word. */
function matching(all: readonly Known[], text: string): readonly Known[] {
  const account = foldAccount(text);
  const exact = all.filter((known) => known.account === account || known.aliases.includes(account));
  if (exact.length > 0) return exact;
  const wanted = plain(text);
  const ofClass = all.filter(({ groups }) => groups.some((group) => plain(group) === wanted));
  if (ofClass.length > 0) return ofClass;
  const words = wanted.split(' ');
  return all.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

/** 'Zoë  Example' and 'zoe example' are the same. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
