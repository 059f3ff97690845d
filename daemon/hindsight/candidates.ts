/**
 * Which records are worth reading again. A month of a large school is a hundred million records; of these a change of the lists
 * concerns the hosts that it speaks of, and a change of words the searches that hold them. Hosts and searches are asked for once each,
 * held against both catalogues, and the records of those alone are read.
 */
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import { hostFormOf } from '../../categories/address-form.ts';
import { standingOf } from '../../categories/request-shape.ts';
import type { DomainIndex } from '../../categories/domain-set.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Bounds, HostCount } from '../records/archive.ts';
import { createBreath } from './breathe.ts';
import type { Candidates, Look, Understanding } from './look.ts';
import { keyOfMatches, matchesOfHost, ruledCategories } from './matches.ts';
import { changedTexts } from './changed-texts.ts';

/** A site of which pages may be listed apart is read through up to so many requests. */
const MOST_OF_A_PAGED_SITE = 20_000;
const HOSTS_AT_ONCE = 200;

/** Finds what may be understood otherwise than before. */
export async function candidatesOf(look: Look, bounds: Bounds): Promise<Candidates> {
  const hosts = await changedHosts(look, bounds);
  const words = await changedTexts(look, bounds);
  const categories = look.before === null ? NO_CATEGORIES : changedCategories(look.before.policy, look.now.policy);
  return { ...hosts, ...words, categories };
}

const NO_CATEGORIES: ReadonlySet<string> = new Set();

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
    return matters(earlier) || matters(after) || becomesHarmless(earlier, after);
  };
}

/** The words of an address say nothing of a site that is known to be harmless. */
function becomesHarmless(earlier: readonly CategoryMatch[], after: readonly CategoryMatch[]): boolean {
  return (standingOf(earlier) === 'harmless') !== (standingOf(after) === 'harmless');
}

/** True for a host whose name does not settle what its pages are about: some are listed apart, or it shows those of others. */
function createPageQuestion({ before, now }: Look): (host: string) => boolean {
  const indexes = changedIndexes(before, now);
  return (host) => hostFormOf(host).carrier !== null || indexes.some((index) => index.hasPaths(host));
}

/** Where nobody remembers what was listed before, the school's own pages alone are looked for. */
function changedIndexes(before: Understanding | null, now: Understanding): readonly DomainIndex[] {
  const { school, domains } = now.catalogue;
  if (before === null) return [school];
  const schools = [before.catalogue.school, school];
  return before.catalogue.domains.version === domains.version ? schools : [...schools, before.catalogue.domains, domains];
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
function whatCounts({ id, appliesTo, ruling, severity, attempts }: Rule) {
  return [id, appliesTo, ruling, severity, attempts];
}
