import { subjectKeyOf } from '../identity/subject-key.ts';
import type { EventId } from '../incidents/incident.ts';
import { compareSeverity } from '../policy/severity.ts';
import { candidatesOf } from './candidates.ts';
import { needsCare } from './findings.ts';
import type { Difference, Look, LookedBack } from './look.ts';
import { boundsOf, lookBack, untilEnough } from './look-back.ts';

/** What a change would have changed in the last weeks. */
export interface Preview extends LookedBack {
  readonly added: PreviewCount;
  /** Flagged then and now, as more or as less serious. */
  readonly moreSerious: PreviewCount;
  readonly lessSerious: PreviewCount;
  readonly removed: PreviewCount & {
    /** Of the requests, how many were flagged because somebody may need help or protection. */
    readonly needingCare: number;
    /** Their events; those that are kept, at most so many as are looked up. */
    readonly events: readonly EventId[];
  };
}

export interface PreviewCount {
  readonly requests: number;
  readonly people: number;
}

const MOST_EVENTS = 5_000;

/** Where the time was over before anything was looked at. */
export function nothingSeen(to: number): Preview {
  const none = { requests: 0, people: 0 };
  const others = { moreSerious: none, lessSerious: none };
  return { from: to, to, isComplete: false, added: none, ...others, removed: { ...none, needingCare: 0, events: [] } };
}

/**
 * What this look would change, until `look.enough`; what was counted until then stands, and `from` says how far back that is.
 * A change of the policy is looked at like one of lists or words: `before` and `now` differ in it.
 */
export async function previewOf(look: Look): Promise<Preview> {
  const tally = createPreviewTally(look);
  const candidates = await untilEnough(look, () => candidatesOf(look, boundsOf(look)));
  if (candidates === null) return nothingSeen(look.window.to);
  const looked = await lookBack(look, candidates, tally.add);
  return { ...looked, ...tally.counted() };
}

/** Counts what a change would have changed. */
export function createPreviewTally({ before, now }: Pick<Look, 'before' | 'now'>) {
  const policy = before?.policy ?? now.policy;
  const added = createCount();
  const [moreSerious, lessSerious] = [createCount(), createCount()];
  const removed = createCount();
  const events: EventId[] = [];
  let needingCare = 0;
  return {
    add(difference: Difference): void {
      const { kind, archived } = difference;
      if (kind === 'newly_flagged') added.add(difference);
      if (kind === 'more_serious') moreSerious.add(difference);
      if (kind === 'otherwise' && isLessSerious(difference)) lessSerious.add(difference);
      if (kind !== 'no_longer_flagged') return;
      removed.add(difference);
      if (archived.verdict.ruleId !== null && needsCare(policy, archived.verdict.ruleId)) needingCare += 1;
      if (archived.eventId !== null && events.length < MOST_EVENTS) events.push(archived.eventId);
    },
    counted: (): Omit<Preview, keyof LookedBack> => ({
      added: added.counted(),
      moreSerious: moreSerious.counted(),
      lessSerious: lessSerious.counted(),
      removed: { ...removed.counted(), needingCare, events },
    }),
  };
}

function isLessSerious({ archived, again }: Difference): boolean {
  if (archived.verdict.outcome !== 'flag' || again.verdict.outcome !== 'flag') return false;
  return compareSeverity(again.verdict.severity, archived.verdict.severity) < 0;
}

function createCount() {
  const people = new Set<string>();
  let requests = 0;
  return {
    add({ archived }: Difference): void {
      requests += 1;
      people.add(subjectKeyOf(archived.identity));
    },
    counted: (): PreviewCount => ({ requests, people: people.size }),
  };
}
