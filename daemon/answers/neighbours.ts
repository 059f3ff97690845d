import type { Neighbours } from '../api/contract.ts';
import type { PeopleSeen } from '../identity/people-seen.ts';
import { STAFF_GROUP } from '../identity/roster.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { Rule } from '../policy/policy.ts';
import type { Span } from '../policy/timetable-day.ts';
import type { ArchiveReading, Bounds } from '../records/archive.ts';
import { type ArchiveQuestion, everything, type Window } from '../records/question.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';
import type { Office } from './office.ts';

const HALF_HOUR_MS = 30 * 60_000;
/** More than any year group. */
const MOST_PEOPLE = 2_000;
const MOST_SITES = 20;

/** What an incident is held against its neighbours with. */
export interface About {
  readonly incident: StoredIncident;
  readonly rule: Rule;
  readonly events: readonly StoredEvent[];
  /** Of which others it may tell. */
  readonly told: PeopleSeen | null;
}

/**
 * How many others of the same group were online in the same lesson, and how many of them did the same. Null where no group is
 * known, or nobody else of it was there. People alone are counted: how many sit behind a shared account nobody can say.
 */
export async function neighboursOf(
  { archive, spanAt }: Pick<Office, 'spanAt'> & { readonly archive: Pick<ArchiveReading, 'tally'> },
  about: About,
  bounds: Bounds,
): Promise<Neighbours | null> {
  const { incident, rule, events, told } = about;
  const { subject } = incident;
  if (subject.kind !== 'person' && subject.kind !== 'shared') return null;
  const span = spanAt(incident.firstSeen, [subject.group]);
  const window = windowOf(span, incident.firstSeen);
  const ofGroup: ArchiveQuestion = { ...everything(window), groups: [subject.group], told };
  const sites = sitesOf(events, rule);
  const othersIn = async (question: ArchiveQuestion): Promise<number> => {
    const tally = await archive.tally(question, 'subject', MOST_PEOPLE, bounds);
    return tally.filter(({ key }) => key.startsWith('person:') && key !== subjectKeyOf(subject)).length;
  };
  const [others, sameKind, sameSites] = await Promise.all([
    othersIn(ofGroup),
    othersIn({ ...ofGroup, categories: [rule.category], outcome: 'flag' }),
    sites.length === 0 ? null : othersIn({ ...ofGroup, host: { kind: 'exactly', hosts: sites } }),
  ]);
  if (others === 0) return null;
  const { group } = subject;
  const isLesson = span.period === 'lessons';
  return { group, isStaff: group === STAFF_GROUP, window, isLesson, others, sameKind, sameSites };
}

/** The lesson; at other times, which may be a short break or a whole night, the half hours around. */
function windowOf({ start, end, period }: Span, moment: number): Window {
  if (period === 'lessons') return { from: start, to: end };
  return { from: moment - HALF_HOUR_MS, to: moment + HALF_HOUR_MS };
}

/** The sites of its requests, where it is about the sites: everybody uses the search engine that somebody searched with. */
function sitesOf(events: readonly StoredEvent[], rule: Rule): readonly string[] {
  const ofSites = events.filter(({ matches }) =>
    matches.some(({ category, because }) => category === rule.category && because !== 'search_term'),
  );
  const hosts = ofSites.map(({ record }) => record.urlDomain).filter((host) => host !== '');
  return [...new Set(hosts)].slice(-MOST_SITES);
}
