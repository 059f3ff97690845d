import { isIP } from 'node:net';
import { type Draft, errorAt, indexesOf, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of the filter checks: which settings go together, that names are known, and that nothing stands twice. */
export function checkFilterChecks(draft: Draft): readonly Problem[] {
  const profiles = indexesOf(draft, PROFILES);
  const addresses = indexesOf(draft, ADDRESSES);
  return [
    ...profiles.flatMap((index) => [...checkWay(draft, index), ...checkAccount(draft, index)]),
    ...repeatedIds(draft, profiles),
    ...addresses.flatMap((index) => [...checkNames(draft, index), ...checkName(draft, index)]),
    ...repeatedAddresses(draft, addresses),
    ...oneSided(draft, profiles),
  ];
}

const PROFILES = ['filter_checks', 'profiles'];
const ADDRESSES = ['filter_checks', 'addresses'];

function has(draft: Draft, index: number, setting: string): boolean {
  return valueAt(draft.data, [...PROFILES, index, setting]) !== undefined;
}

function checkWay(draft: Draft, index: number): readonly Problem[] {
  if (!has(draft, index, 'proxy') || !has(draft, index, 'dns')) return [];
  const write = '“proxy:” or “dns:”, and a profile of its own for the other';
  return [errorAt(draft, [...PROFILES, index, 'dns'], 'a DNS server beside a proxy', write)];
}

function checkAccount(draft: Draft, index: number): readonly Problem[] {
  const at = (setting: string) => [...PROFILES, index, setting];
  const user = textAt(draft, at('user'));
  const hasPassword = has(draft, index, 'password_file');
  if (user !== null && !has(draft, index, 'proxy'))
    return [errorAt(draft, at('user'), `${quoted(user)} without a proxy`, '“proxy:” beside it, or no “user:”')];
  if (user !== null && !hasPassword) {
    const write = '“password_file:” with the path of a file that holds the password';
    return [errorAt(draft, at('user'), `${quoted(user)} without a password`, write)];
  }
  if (user?.includes(':'))
    return [
      errorAt(
        draft,
        at('user'),
        quoted(user),
        'an account without a colon: a proxy takes what stands behind it for the password',
      ),
    ];
  if (user === null && hasPassword)
    return [errorAt(draft, at('user'), 'nothing, although there is a password', 'the account at the proxy')];
  return [];
}

function idsOf(draft: Draft): readonly string[] {
  return indexesOf(draft, PROFILES).flatMap((index) => textAt(draft, [...PROFILES, index, 'id']) ?? []);
}

function repeatedIds(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const ids = indexes.map((index) => textAt(draft, [...PROFILES, index, 'id']));
  return indexes.flatMap((index, place) => {
    const id = ids[place] ?? null;
    if (id === null || ids.indexOf(id) === place) return [];
    return [
      errorAt(draft, [...PROFILES, index, 'id'], `“${id}” a second time`, 'a short name of its own for this profile'),
    ];
  });
}

/** The profiles that an address is for; all where none is named. */
function profilesOf(draft: Draft, index: number): readonly string[] {
  const written = valueAt(draft.data, [...ADDRESSES, index, 'profiles']);
  if (written === undefined) return idsOf(draft);
  const all: readonly unknown[] = Array.isArray(written) ? written : [written];
  return all.filter((id): id is string => typeof id === 'string');
}

function checkNames(draft: Draft, index: number): readonly Problem[] {
  const known = idsOf(draft);
  const unknown = profilesOf(draft, index).find((id) => !known.includes(id));
  if (unknown === undefined) return [];
  const write =
    known.length === 0
      ? 'the profile under “profiles:” first'
      : `${known.join(' or ')}, or the profile under “profiles:” first`;
  return [errorAt(draft, [...ADDRESSES, index, 'profiles'], `${quoted(unknown)}, which is no profile`, write)];
}

/** A DNS server is asked for names, and a number is none. */
function checkName(draft: Draft, index: number): readonly Problem[] {
  const path = [...ADDRESSES, index, 'url'];
  const host = URL.parse(textAt(draft, path) ?? '')?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const asksNames = indexesOf(draft, PROFILES).some(
    (profile) =>
      has(draft, profile, 'dns') &&
      profilesOf(draft, index).includes(textAt(draft, [...PROFILES, profile, 'id']) ?? ''),
  );
  if (isIP(host) === 0 || !asksNames) return [];
  const write = 'an address with a name, or “profiles:” without those that ask a DNS server';
  return [errorAt(draft, path, `${quoted(host)}, which no DNS server is asked for`, write)];
}

function repeatedAddresses(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const seen = new Set<string>();
  return indexes.flatMap((index) => {
    const path = [...ADDRESSES, index, 'url'];
    const url = URL.parse(textAt(draft, path) ?? '')?.href;
    if (url === undefined) return [];
    const keys = profilesOf(draft, index).map((id) => `${id} ${url}`);
    const isKnown = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (!isKnown) return [];
    const write = 'each address once for a profile; “profiles:” tells apart what differs';
    return [errorAt(draft, path, 'an address a second time for the same profile', write)];
  });
}

/** Where nothing must be allowed, a network that is down looks like the best of filters. */
function oneSided(draft: Draft, profiles: readonly number[]): readonly Problem[] {
  const addresses = indexesOf(draft, ADDRESSES);
  return profiles.flatMap((profile) => {
    const id = textAt(draft, [...PROFILES, profile, 'id']) ?? '';
    const asked = addresses.filter((index) => profilesOf(draft, index).includes(id));
    const expects = asked.map((index) => textAt(draft, [...ADDRESSES, index, 'expect']));
    if (expects.length === 0 || expects.includes('allowed')) return [];
    const write = 'an address that must be allowed too: otherwise a filter that lets nothing through passes';
    return [
      warningAt(draft, [...PROFILES, profile, 'id'], `${quoted(id)}, for which everything must be blocked`, write),
    ];
  });
}
