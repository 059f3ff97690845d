import type { Logger } from 'pino';
import type { LeasesHealth } from './api/contract.ts';
import { filesAt } from './config/log-paths.ts';
import type { Config, LeaseConfig } from './config.ts';
import { foldAccount } from './identity/account.ts';
import type { Attachment } from './identity/attachment.ts';
import { type Attachments, createAttachments } from './identity/attachments.ts';
import { createLeaseSource, type LeaseSource } from './leases/follow-leases.ts';
import { type Ended, isEnded } from './leases/lease-reader.ts';
import { firstDayKept } from './records/keep-for.ts';
import type { Stores } from './store/stores.ts';

export interface OpenLeases {
  /** What is known of who had which address when. */
  readonly attachments: Attachments;
  /** The same as plain facts, for a thread that begins. */
  readonly known: readonly Attachment[];
  /** Follows the files from now on, and tells of what is new. */
  start(tell: (fresh: readonly Attachment[], oldest: number) => void): void;
  health(): LeasesHealth;
  stop(): Promise<void>;
}

export interface LeaseParts {
  readonly config: Pick<Config, 'leases' | 'retention'>;
  readonly zone: string;
  readonly stores: Pick<Stores, 'attachments'>;
  readonly log: Logger;
  now(): number;
}

/** As soon after it was written as a page is opened that it let somebody open. */
const ROUND_MS = 2_000;
/** A clock that goes wrong by more than this would name people for days to come. */
const AHEAD_MS = 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Reads what is known already; the files are followed from `start` on. */
export async function openLeases(parts: LeaseParts): Promise<OpenLeases> {
  const { config, zone, stores, now } = parts;
  const oldest = () => firstDayKept(config.retention.records, now(), zone).at;
  const known = await stores.attachments.since(oldest());
  const attachments = createAttachments();
  attachments.add(known);
  const stopping = new AbortController();
  let following: Promise<void> = Promise.resolve();
  let sources: readonly (LeaseSource & { readonly config: LeaseConfig })[] = [];

  function sourceOf(lease: LeaseConfig, tell: (fresh: readonly Attachment[], oldest: number) => void) {
    const take = createTake(parts, attachments, { sourceId: lease.id, oldest, tell });
    const files = () => lease.paths.flatMap(filesAt);
    return { ...createLeaseSource({ ...lease, files, oldest, take, now }), config: lease };
  }
  async function follow(): Promise<void> {
    let forgotten = now();
    while (!stopping.signal.aborted) {
      for (const source of sources) await source.round();
      if (now() - forgotten > DAY_MS) {
        attachments.forgetBefore(oldest());
        forgotten = now();
      }
      await pause(ROUND_MS, stopping.signal);
    }
    for (const source of sources) await source.close();
  }
  return {
    attachments,
    known,
    start(tell) {
      sources = config.leases.map((lease) => sourceOf(lease, tell));
      if (sources.length > 0) following = follow();
    },
    health: () => ({
      sources: sources.map(({ state, config: { id } }) => ({ ...state(), id })),
      known: attachments.size(),
    }),
    async stop() {
      stopping.abort();
      await following;
    },
  };
}

/** Resolves when the time is over, or at once when it is called off. */
function pause(ms: number, calledOff: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    calledOff.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

interface Taking {
  readonly sourceId: string;
  oldest(): number;
  tell(fresh: readonly Attachment[], oldest: number): void;
}

/** Keeps facts of the time that the school keeps its log for, and tells of those that are new. */
function createTake({ stores, now }: LeaseParts, attachments: Attachments, { sourceId, oldest, tell }: Taking) {
  return async (what: readonly (Attachment | Ended)[]): Promise<void> => {
    const facts: Attachment[] = [];
    const [from, to] = [oldest(), now() + AHEAD_MS];
    for (const one of what) {
      // In their order: what ends here may have begun a line before.
      const fact = isEnded(one) ? endedFact(one, attachments) : one;
      if (fact === null || !hasPossibleTimes(fact) || fact.from > to || (fact.to ?? fact.from) < from) continue;
      attachments.add([fact]);
      facts.push(fact);
    }
    const fresh = await stores.attachments.keep(facts, { sourceId, at: now() });
    if (fresh.length > 0) tell(fresh, from);
  };
}

/** A time that a line claims must be one that can be told in school time. */
function hasPossibleTimes({ from, to }: Attachment): boolean {
  const isPossible = (time: number) => Number.isSafeInteger(time) && time >= 0 && time < END_OF_TIME_MS;
  return isPossible(from) && (to === null || isPossible(to));
}

/** The year 9999, as some servers write what never ends. */
const END_OF_TIME_MS = 253_402_300_800_000;

/** What was known to go on, with its end; null where nothing of that device or account is known. */
export function endedFact({ address, endedAt, via, mac, account }: Ended, attachments: Attachments): Attachment | null {
  const { lease, signOn } = attachments.at(address, endedAt - 1);
  const fact = via === 'lease' ? lease : signOn;
  if (fact === null || fact.from >= endedAt) return null;
  const isOther = (told: string | null, known: string | null) => told !== null && known !== null && told !== known;
  if (isOther(mac, fact.mac) || isOther(account && foldAccount(account), fact.account && foldAccount(fact.account)))
    return null;
  return { ...fact, address, to: endedAt, via, isOver: true };
}
