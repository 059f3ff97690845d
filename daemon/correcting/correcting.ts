/**
 * Puts right what was understood otherwise because it became known late who had an address. What must be looked at stands in the store
 * until it has been, so that a restart goes on with it. It waits a little first: servers tell of a morning's leases all at once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from '../hindsight/look-back.ts';
import type { Attachments } from '../identity/attachments.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Taught } from '../incidents/taught.ts';
import type { ToCheck } from '../store/attachments.ts';
import { commitCorrection } from '../store/commit-correction.ts';
import type { Stores } from '../store/stores.ts';
import { type AddressRooms, correctionOf } from './correct-address.ts';

export interface CorrectingParts {
  readonly siteId: string;
  readonly stores: Pick<Stores, 'database' | 'attachments' | 'corrections'>;
  readonly archive: AddressRooms['archive'];
  readonly attachments: Attachments;
  /** Who is who and what the school says, as it is in force when it is asked. */
  inForce(): Pick<AddressRooms, 'identifier' | 'rooms' | 'now'>;
  /** Who is taught together. */
  taught(): Taught;
  /** Told after each correction: what is around these incidents is another person's now. */
  corrected(incidents: readonly IncidentId[]): void;
  alertsQueued(): void;
  readonly log: CorrectingLog;
  now(): number;
  readonly settleMs: number;
}

export interface CorrectingLog {
  info(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

export interface Correcting {
  /** Something has become known; does not wait. */
  learnt(): void;
  /** Resolves when there is nothing left to put right. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const AT_ONCE = 200;
const PAUSE_MS = 60_000;
/** Longer, one address would hold up the archive for whoever searches it. */
const DEADLINE_MS = 30_000;

export function createCorrecting(parts: CorrectingParts): Correcting {
  const stopping = new AbortController();
  let isDue = false;
  let work: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    await wait(parts.settleMs, undefined, { signal: stopping.signal });
    isDue = false;
    await correctAll(parts, stopping.signal);
  }
  return {
    learnt() {
      if (isDue || stopping.signal.aborted) return;
      isDue = true;
      work = work.then(run).catch((error: unknown) => {
        isDue = false;
        // It stands in the store, and is gone on with when the next fact comes, or after the next start.
        if (!stopping.signal.aborted)
          parts.log.error({ err: error }, 'What became known late could not be put right yet.');
      });
    },
    settled: () => work,
    async stop() {
      stopping.abort();
      await work;
    },
  };
}

async function correctAll(parts: CorrectingParts, signal: AbortSignal): Promise<void> {
  const { attachments } = parts.stores;
  for (;;) {
    signal.throwIfAborted();
    const until = parts.now();
    const some = await attachments.toCheck(AT_ONCE);
    if (some.length === 0) return;
    for (const one of some) {
      for (const place of await attachments.addressesOf(one)) await correctPatiently(parts, place, until, signal);
    }
    await attachments.checked(some, until);
  }
}

/** Whoever searches the log goes first. */
async function correctPatiently(
  parts: CorrectingParts,
  place: ToCheck,
  until: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      return await correctOne(parts, place, until, signal);
    } catch (error) {
      if (!isBusy(error)) throw error;
      await wait(PAUSE_MS, undefined, { signal });
    }
  }
}

async function correctOne(
  parts: CorrectingParts,
  { address, from }: ToCheck,
  until: number,
  signal: AbortSignal,
): Promise<void> {
  const { siteId, stores, archive, attachments, log } = parts;
  const inForce = parts.inForce();
  const rooms: AddressRooms = { siteId, archive, corrections: stores.corrections, attachments, ...inForce };
  const bounds = { deadlineMs: DEADLINE_MS, signal };
  const correction = await correctionOf(rooms, address, { from, to: until }, { bounds, at: until });
  if (correction.events.length + correction.spans.length + correction.found.length === 0) return;
  const { version: listVersion } = inForce.now.catalogue;
  const { schoolDayOf } = inForce.rooms;
  const commit = {
    siteId,
    now: parts.now(),
    listVersion,
    schoolDayOf: (at: number) => schoolDayOf(at),
    taught: parts.taught(),
  };
  const { incidents, alerts } = await commitCorrection(stores.database, { ...commit, ...correction });
  log.info(
    { spans: correction.spans.length, requests: correction.events.length, incidents: incidents.length },
    'Put right whose requests they were.',
  );
  if (incidents.length > 0) parts.corrected(incidents);
  if (alerts > 0) parts.alertsQueued();
}
