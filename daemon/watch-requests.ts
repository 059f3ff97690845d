import type { Logger } from 'pino';
import { partsOf } from '../categories/entry.ts';
import { KnownError } from './errors.ts';
import { EVERYBODY_SEEN } from './identity/people-seen.ts';
import type { StaffId } from './incidents/incident.ts';
import type { Archive } from './records/archive.ts';
import { type ArchiveQuestion, everything } from './records/question.ts';
import type { Confirmed, FilterRequest, RequestEvent, RequestState } from './requests/filter-request.ts';
import { confirm, type Step, undoConfirmation } from './requests/steps.ts';
import { conclusionOf, countsFrom, dueStretch, type Stretch, withSight } from './requests/watch.ts';
import type { StoredRequest } from './store/filter-request-rows.ts';
import type { FilterRequests } from './store/filter-requests.ts';

export interface WatchParts {
  readonly filterRequests: FilterRequests;
  readonly archive: Pick<Archive, 'count'>;
  readonly log: Logger;
  now(): number;
}

/** Looked at in one go; those that were looked at longest ago come first, so that each has its turn. */
const MOST_AT_ONCE = 50;
const DEADLINE_MS = 5_000;

/** Asks the log of each request that the provider knows of whether the filter does it. Answers how many were looked at. */
export async function watchRequests(parts: WatchParts): Promise<number> {
  let looked = 0;
  for (const request of await parts.filterRequests.watched(MOST_AT_ONCE)) {
    const stretch = dueStretch(request, parts.now());
    if (stretch !== null && (await lookAt(parts, request, stretch))) looked += 1;
  }
  return looked;
}

async function lookAt(parts: WatchParts, request: StoredRequest, stretch: Stretch): Promise<boolean> {
  try {
    const sight = await sightOf(parts.archive, request, stretch);
    const seen = withSight(request.seen, stretch, sight);
    await parts.filterRequests.see(request.id, seen);
    await conclude(parts, request, conclusionOf(request, seen));
    return true;
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    parts.log.warn({ requestId: request.id, code: error.code }, 'The log could not be asked about a filter request.');
    return false;
  }
}

/** A look-up of a name is less than a visit: it counts where the log shows nothing else of the site. */
async function sightOf({ count }: Pick<Archive, 'count'>, request: StoredRequest, stretch: Stretch) {
  const visits = await sightIn(count, request, stretch, ['web', 'tls']);
  return visits.records > 0 ? visits : sightIn(count, request, stretch, ['dns']);
}

type Kinds = NonNullable<ArchiveQuestion['kinds']>;

async function sightIn(count: Archive['count'], request: StoredRequest, stretch: Stretch, kinds: Kinds) {
  const bounds = { deadlineMs: DEADLINE_MS, signal: null };
  const [asAsked, opposite] =
    request.kind === 'block' ? (['blocked', 'allowed'] as const) : (['allowed', 'blocked'] as const);
  const question = { ...questionOf(request, stretch), kinds };
  const against = await count({ ...question, dispositions: [opposite] }, bounds);
  const from = countsFrom(request.seen, stretch, against.last);
  if (from >= stretch.to) return { lastAgainst: against.last, firstAsAsked: null, records: against.records };
  const done = await count({ ...question, from, dispositions: [asAsked] }, bounds);
  return { lastAgainst: against.last, firstAsAsked: done.first, records: against.records + done.records };
}

function questionOf({ entry, scope }: FilterRequest, stretch: Stretch): ArchiveQuestion {
  const { host, path } = partsOf(entry);
  return {
    ...everything(stretch),
    host: { kind: 'site', hosts: [host] },
    words: path === '' ? null : path,
    groups: scope.kind === 'groups' ? scope.groups : null,
    told: scope.kind === 'pupils' ? { ...EVERYBODY_SEEN, maySeeStaff: false } : null,
  };
}

async function conclude(
  { filterRequests, now }: WatchParts,
  request: StoredRequest,
  conclusion: ReturnType<typeof conclusionOf>,
): Promise<void> {
  if (conclusion.kind === 'stays') return;
  const isConfirmed = conclusion.kind === 'confirmed';
  const step = isConfirmed
    ? confirm(request.state, { how: 'log', at: conclusion.at })
    : undoConfirmation(request.state);
  await put(filterRequests, request, step, { at: now(), kind: isConfirmed ? 'seen_in_log' : 'seen_again', by: null });
}

interface Happened {
  readonly at: number;
  readonly kind: RequestEvent;
  readonly by: StaffId | null;
}

async function put(filterRequests: FilterRequests, request: StoredRequest, step: Step, happened: Happened) {
  if (step.kind === 'refused') return false;
  const state: RequestState = step.state;
  return filterRequests.change({ id: request.id, version: request.version, steps: [{ state, happened }] });
}

/** For filter checks, which try addresses themselves: what they found to be done is confirmed. */
export interface RequestConfirming {
  /** False where there is nothing to confirm: it was not told, is confirmed already, or is gone. */
  confirm(id: string, confirmed: ConfirmedBy): Promise<boolean>;
}

export type ConfirmedBy =
  | { readonly by: 'filter_check'; readonly at: number }
  | { readonly by: 'person'; readonly at: number; readonly staffId: StaffId };

export function createRequestConfirming(filterRequests: FilterRequests): RequestConfirming {
  return {
    async confirm(id, confirmed) {
      const request = await filterRequests.one(id);
      if (request === null) return false;
      const { at } = confirmed;
      const how: Confirmed =
        confirmed.by === 'person' ? { how: 'person', at, by: confirmed.staffId } : { how: 'filter_check', at };
      const kind = confirmed.by === 'person' ? 'confirmed_by_person' : 'confirmed_by_check';
      const by = confirmed.by === 'person' ? confirmed.staffId : null;
      return put(filterRequests, request, confirm(request.state, how), { at, kind, by });
    },
  };
}
