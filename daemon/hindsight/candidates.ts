/**
 * Which records are worth reading again. A month of a large school is a hundred million records; of these a change of the lists
 * concerns the hosts that it speaks of, and a change of words the searches that hold them. Hosts and searches are asked for once each,
 * held against both catalogues, and the records of those alone are read.
 */

import { hostFormOf } from '../../categories/address-form.ts';
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import type { DomainIndex } from '../../categories/domain-set.ts';
import { parseEntry, partsOf } from '../../categories/entry.ts';
import { standingOf } from '../../categories/request-shape.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Bounds, HostCount } from '../records/archive.ts';
import { createBreath } from './breathe.ts';
import { changedTexts, MOST_WORDS } from './changed-texts.ts';
import type { Candidates, Look, Understanding } from './look.ts';
import { keyOfMatches, matchesOfHost, ruledCategories } from './matches.ts';

/** A site of which pages may be listed apart is read through up to so many requests. */
const MOST_OF_A_PAGED_SITE = 20_000;
const HOSTS_AT_ONCE = 200;

/** Finds what may be understood otherwise than before. */
export async function candidatesOf(look: Look, bounds: Bounds): Promise<Candidates> {
  if (look.before?.catalogue === look.now.catalogue) return ofPolicyAlone(look.before, look.now);
  const hosts = await changedHosts(look, bounds);
  const texts = await changedTexts(look, bounds);
  const words = [...new Set([...changedSites(look), ...texts.words])];
  const categories = look.before === null ? NO_CATEGORIES : changedCategories(look.before.policy, look.now.policy);
  const isComplete = texts.isComplete && words.length <= MOST_WORDS;
  return { ...hosts, words: words.slice(0, MOST_WORDS), isComplete, categories, quietened: null };
}

/** Where what sites are about stays as it is, no host and no search needs to be looked at. */
function ofPolicyAlone(before: Understanding, now: Understanding): Candidates {
  const categories = changedCategories(before.policy, now.policy);
  return { hosts: [], words: [], categories, busySites: 0, isComplete: true, quietened: null };
}

const NO_CATEGORIES: ReadonlySet<string> = new Set();

/** The hosts of which the school says something else: an address that holds one may show it, whoever's address that is. */
function changedSites({ before, now }: Look): readonly string[] {
  if (before === null || !sameLists(before, now)) return [];
  const [earlier, after] = [sitesIn(before), sitesIn(now)];
  const entries = [...earlier.symmetricDifference(after)].map((said) => said.slice(said.indexOf(' ') + 1));
  return entries.map((entry) => partsOf(entry).host);
}

function sitesIn({ school: { entries, allowed } }: Understanding): ReadonlySet<string> {
  const said = [...entries, ...allowed.map(({ entry }) => ({ entry, category: 'allow' }))];
  return new Set(
    said.flatMap(({ entry, category }) => {
      const plain = parseEntry(entry);
      return plain === null ? [] : [`${category} ${plain}`];
    }),
  );
}

async function changedHosts(look: Look, bounds: Bounds): Promise<Pick<Candidates, 'hosts' | 'busySites'>> {
  if (look.before?.catalogue === look.now.catalogue) return { hosts: [], busySites: 0 };
  const isChanged = createHostComparison(look);
  const mayHavePages = createPageQuestion(look);
  const breath = createBreath(HOSTS_AT_ONCE);
  const hosts: string[] = [];
  let busySites = 0;
  for await (const some of look.archive.hosts(look.window, bounds)) {
    for (const count of some) {
      await breath();
      if (isChanged(count)) hosts.push(count.host);
      else if (!mayHavePages(count.host)) continue;
      else if (count.records > MOST_OF_A_PAGED_SITE) busySites += 1;
      else hosts.push(count.host);
    }
  }
  return { hosts, busySites };
}

/** True where what is known of a host is something else, and somebody might be flagged or not because of it. */
function createHostComparison({ before, now }: Look): (count: HostCount) => boolean {
  const ruled = new Set([...ruledCategories(now.policy), ...(before === null ? [] : ruledCategories(before.policy))]);
  const matters = (matches: readonly CategoryMatch[]) => matches.some(({ category }) => ruled.has(category));
  return ({ host, categories }) => {
    const after = matchesOfHost(now.catalogue, host);
    if (before === null) return matters(after) && after.some(({ category }) => !categories.includes(category));
    const earlier = matchesOfHost(before.catalogue, host);
    if (earlier === after || keyOfMatches(earlier) === keyOfMatches(after)) return false;
    // How far a site is known decides what the words and the form of its addresses say.
    return matters(earlier) || matters(after) || standingOf(earlier) !== standingOf(after);
  };
}

/**
 * True for a host whose name does not settle what its pages are about: some are listed apart, or it shows those of others. Where the
 * school alone has said something new, what shows its sites is looked for by their names; where nobody remembers what was listed
 * before, the school's own pages alone are looked for.
 */
function createPageQuestion({ before, now }: Look): (host: string) => boolean {
  const { school, domains } = now.catalogue;
  if (before !== null && !sameLists(before, now)) {
    const indexes = [before.catalogue.school, before.catalogue.domains, school, domains];
    return (host) => hostFormOf(host).carrier !== null || hasPaths(indexes, host);
  }
  const schools = before === null ? [school] : [before.catalogue.school, school];
  return (host) => hasPaths(schools, host);
}

function hasPaths(indexes: readonly DomainIndex[], host: string): boolean {
  return indexes.some((index) => index.hasPaths(host));
}

function sameLists(before: Understanding, now: Understanding): boolean {
  return before.catalogue.domains.version === now.catalogue.domains.version;
}

/** The categories for which two policies have different rules. */
export function changedCategories(before: Policy, now: Policy): ReadonlySet<CategoryId> {
  if (before === now) return new Set();
  const all = new Set([...before.rules, ...now.rules].map(({ category }) => category));
  return new Set([...all].filter((category) => textOf(before, category) !== textOf(now, category)));
}

function textOf({ rules }: Policy, category: CategoryId): string {
  return JSON.stringify(rules.filter((rule) => rule.category === category).map(whatCounts));
}

/** Who decided it, when and why changes no verdict. */
function whatCounts({ id, appliesTo, ruling, lane, severity, attempts }: Rule) {
  return [id, appliesTo, ruling, lane, severity, attempts];
}
