import type { CategoryId } from '../../categories/category.ts';
import { keptOf } from '../examine/tally/raised-event.ts';
import { lookedBackEventIdOf } from '../incidents/fingerprint.ts';
import type { FoundPlace, HindsightFinding } from '../incidents/hindsight.ts';
import type { FlaggedEvent } from '../incidents/incident.ts';
import type { Policy } from '../policy/policy.ts';
import type { FoundEvent } from '../store/commit-looked-back.ts';
import { hashOf } from './findings.ts';
import type { Candidates, Difference, Look } from './look.ts';
import { boundsOf, lookBack } from './look-back.ts';

/** An incident with more requests says nothing that these do not say. */
const MOST_EVENTS = 2_000;

/**
 * The flagged events of a finding, read anew from the archive and judged by what is known now, the newest days first. Empty where the log
 * of those days is kept no longer, or what was found would not be flagged any more.
 */
export async function eventsOf(
  look: Look,
  finding: Pick<HindsightFinding, 'ruleId' | 'places'>,
  { siteId, now }: { readonly siteId: string; readonly now: number },
): Promise<readonly FoundEvent[]> {
  const toEvent = createToEvent(look.now.policy, siteId, now);
  const events: FoundEvent[] = [];
  await lookBack(look, await candidatesIn(look, finding.places), (difference) => {
    const event = toEvent(difference);
    const isWanted = event !== null && event.verdict.ruleId === finding.ruleId && events.length < MOST_EVENTS;
    if (!isWanted) return;
    const { audience, place } = difference.archived;
    events.push({ event, audience, fileId: place.fileId, offset: place.offset });
  });
  return events;
}

async function candidatesIn(look: Look, places: readonly FoundPlace[]): Promise<Candidates> {
  const textsOf = (kind: FoundPlace['kind']) => places.filter((place) => place.kind === kind).map(({ text }) => text);
  const withheld = new Set(textsOf('withheld'));
  const hosts = [...textsOf('site'), ...(withheld.size === 0 ? [] : await hostsOf(look, withheld))];
  return { hosts, words: textsOf('search'), categories: new Set(), quietened: null, busySites: 0, isComplete: true };
}

/** Which hosts the hashes stand for. */
async function hostsOf(look: Look, hashes: ReadonlySet<string>): Promise<readonly string[]> {
  const hosts: string[] = [];
  for await (const some of look.archive.hosts(look.window, boundsOf(look))) {
    hosts.push(...some.map(({ host }) => host).filter((host) => hashes.has(hashOf(host))));
  }
  return hosts;
}

function createToEvent(policy: Policy, siteId: string, now: number): (difference: Difference) => FlaggedEvent | null {
  const illegal = new Set(
    policy.rules.filter(({ ruling }) => ruling.kind === 'illegal').map(({ category }) => category),
  );
  const isIllegal = (category: CategoryId) => illegal.has(category);
  return ({ kind, archived, again }) => {
    const { record, matches, verdict, identity, initiator } = keptOf(again, isIllegal);
    if (verdict.outcome !== 'flag' || (kind !== 'newly_flagged' && kind !== 'more_serious')) return null;
    const { place } = archived;
    const id = lookedBackEventIdOf(siteId, place);
    const { sourceId } = place;
    return { id, siteId, sourceId, record, matches, verdict, identity, initiator, flaggedAt: now };
  };
}
