/** What the school has decided to block or to allow, put together from all that was authorised: the last word on a site counts. */
import type { GroupName } from '../policy/policy.ts';
import { authorisedOf, type FilterRequest, isInForce, type RequestKind, type RequestScope } from './filter-request.ts';

type Decided = Pick<FilterRequest, 'kind' | 'entry' | 'scope' | 'state' | 'until'>;

/** For whom a list is asked: the whole school, or one group of it. */
export type ListFor = { readonly kind: 'school' } | { readonly kind: 'group'; readonly group: GroupName };

/** A site that the school itself has put on the list in another way. */
export interface OwnSite {
  readonly entry: string;
  readonly kind: RequestKind;
}

/**
 * The sites of this kind that are decided for these people at this moment, in order, each once. A site that was blocked and
 * then unblocked for a lesson is on the list again when the lesson is over.
 */
export function standingEntries(
  requests: readonly Decided[],
  ownSites: readonly OwnSite[],
  asked: { readonly kind: RequestKind; readonly listFor: ListFor; readonly now: number },
): readonly string[] {
  const last = new Map<string, { readonly at: number; readonly kind: RequestKind }>();
  for (const { entry, kind } of ownSites) if (last.get(entry)?.kind !== 'block') last.set(entry, { at: 0, kind });
  for (const request of requests) {
    const act = authorisedOf(request.state);
    if (act === null || !isInForce(request, asked.now) || !holdsFor(request.scope, asked.listFor)) continue;
    const before = last.get(request.entry);
    if (before === undefined || before.at <= act.at) last.set(request.entry, { at: act.at, kind: request.kind });
  }
  return [...last].flatMap(([entry, { kind }]) => (kind === asked.kind ? [entry] : [])).toSorted(byCode);
}

/** What is for a part of the school is on the list of that part alone. */
function holdsFor(scope: RequestScope, listFor: ListFor): boolean {
  switch (scope.kind) {
    case 'school':
      return true;
    case 'pupils':
      return listFor.kind === 'group' && listFor.group.toLowerCase() !== 'staff';
    case 'groups':
      return (
        listFor.kind === 'group' && scope.groups.some((group) => group.toLowerCase() === listFor.group.toLowerCase())
      );
  }
}

/** The same on every machine, whatever its language. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
