/** Takes the school's test request out of the way of all others, and looks how far it would have come. */
import type { SchoolLists } from '../../categories/catalogue.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import type { LogRecord, ParseResult } from '../../parsers/record.ts';
import { CANARY_STAGES, type CanaryMarks, type CanarySight } from '../health/canary.ts';
import type { Steps } from '../pipeline.ts';
import { createJudge, type Judge } from '../policy/judge.ts';
import type { Policy } from '../policy/policy.ts';
import { ruleIdOf } from '../policy/rule-id.ts';

/** No school judges what programs load to renew themselves, so nobody else is flagged by this. */
const CATEGORY = categoryId('updates');
const REASON = 'The test request of this school';

/** What the school says of sites and searches, and the test request beside it: it is found as everything else is. */
export function withCanary(school: SchoolLists, marks: CanaryMarks | null): SchoolLists {
  if (marks === null) return school;
  const { entries, words } = school;
  const { host, search } = marks;
  const site = host === null ? [] : [{ entry: host, category: CATEGORY, reason: REASON }];
  const phrase = search === null ? [] : [{ phrase: search, category: CATEGORY, excludes: [], reason: REASON }];
  return { ...school, entries: [...entries, ...site], words: { ...words, added: [...words.added, ...phrase] } };
}

/** The rule that no policy can remove, because it is in none. */
const POLICY: Policy = {
  version: 'canary',
  title: 'The test request',
  rules: [
    {
      id: ruleIdOf('everyone-canary'),
      title: 'Test request',
      row: 'canary',
      category: CATEGORY,
      appliesTo: 'everyone',
      ruling: { kind: 'unacceptable' },
      lane: 'review',
      severity: 'informational',
      attempts: 1,
      falseAlarms: [],
      why: 'It shows that everything on the way works.',
      decidedBy: 'Filterwatch',
      decidedOn: '2026-11-30',
    },
  ],
};

export interface CanaryWitness {
  /** True where a line is the canary's own and must not go down the corridor; `idOf` names it. */
  take(parsed: ParseResult, line: string, idOf: () => string): boolean;
  /** The furthest since this was last asked; null where none came. */
  sight(): CanarySight | null;
}

type Rooms = Pick<Steps, 'identify' | 'audience' | 'groupsOf' | 'categorise' | 'periodAt'>;

/** Looks with the rooms that all others go through, and leaves nothing in what they remember. */
export function createCanaryWitness(
  marks: CanaryMarks,
  rooms: Rooms,
  judge: Judge = createJudge(POLICY),
): CanaryWitness {
  const isNamedIn = createIsNamedIn(marks);
  let furthest: CanarySight | null = null;
  function see(seen: CanarySight): void {
    if (furthest === null || stageOf(seen) >= stageOf(furthest)) furthest = seen;
  }
  return {
    take(parsed, line, idOf) {
      if (parsed.kind === 'record') {
        if (!isCanary(marks, parsed.record)) return false;
        see({ ...howFar(parsed.record, rooms, judge), id: idOf() });
        return true;
      }
      if (!isNamedIn(line)) return false;
      see({ stage: 'arrived', reason: parsed.reason, id: idOf() });
      // What is not understood is counted all the same: nobody can say that it is the canary and nothing else.
      return parsed.kind === 'skipped';
    },
    sight() {
      const taken = furthest;
      furthest = null;
      return taken;
    },
  };
}

function stageOf({ stage }: CanarySight): number {
  return CANARY_STAGES.indexOf(stage);
}

/** The whole host or the whole search: whoever adds to it is looked at like everybody else. */
function isCanary({ host, search }: CanaryMarks, { urlDomain, searchTerms }: LogRecord): boolean {
  if (host !== null && urlDomain === host) return true;
  return search !== null && searchTerms !== null && searchTerms.trim().toLowerCase() === search;
}

function howFar(record: LogRecord, rooms: Rooms, judge: Judge): Pick<CanarySight, 'stage' | 'reason'> {
  const identity = rooms.identify(record);
  const matches = rooms.categorise(record);
  if (!matches.some(({ category }) => category === CATEGORY)) return { stage: 'understood', reason: 'not recognised' };
  const groups = rooms.groupsOf(identity);
  const verdict = judge.judge({
    ...{ record, identity, groups, matches, initiator: 'person' },
    audience: rooms.audience(identity),
    period: rooms.periodAt(record.timestamp, groups),
    countAttempt: () => ({ number: 1, isNew: true }),
    isRepeatedLookUp: () => false,
    isSameSearch: () => false,
  });
  return verdict.outcome === 'flag'
    ? { stage: 'judged', reason: null }
    : { stage: 'categorised', reason: verdict.reason };
}

/** In a line that nobody could take apart: words of a search stand there as addresses write them. */
function createIsNamedIn({ host, search }: CanaryMarks): (line: string) => boolean {
  const words = search?.split(/\s+/).map((word) => RegExp.escape(encodeURIComponent(word)));
  const asked = words === undefined ? null : new RegExp(words.join('(?:\\+|%20| )'), 'i');
  return (line) => (host !== null && line.toLowerCase().includes(host)) || (asked?.test(line) ?? false);
}
