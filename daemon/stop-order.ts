import type { FastifyInstance } from 'fastify';
import type { AlertDoor } from './alerts/alert-door.ts';
import type { Correcting } from './correcting/correcting.ts';
import type { BatchIntake } from './examine/batch-intake.ts';
import type { Examiner } from './examine/examiner.ts';
import type { Hindsight } from './hindsight/hindsight.ts';
import type { Lists } from './lists/lists.ts';
import type { OpenLeases } from './open-leases.ts';
import type { OpenRetention } from './open-retention.ts';
import type { OpenSources } from './reading/open-sources.ts';
import type { Archive } from './records/archive.ts';
import type { StopStep } from './stop.ts';
import type { Stores } from './store/stores.ts';

/** What of a running daemon must be stopped. */
export interface StoppedParts {
  readonly server: FastifyInstance;
  readonly reading: { readonly sources: OpenSources; readonly intake: BatchIntake; readonly examiner: Examiner };
  readonly clockWork: readonly StopStep[];
  readonly checking: StopStep;
  readonly people: { stop(): Promise<void> };
  readonly erasures: { stop(): Promise<void> };
  readonly retention: OpenRetention;
  readonly lists: Lists;
  readonly alerts: AlertDoor;
  readonly hindsight: Hindsight;
  readonly leases: OpenLeases;
  readonly correcting: Correcting;
  readonly archive: Archive;
  readonly stores: Stores;
}

/** Accept nothing more, read nothing more, store what was read, then everything that the storing needed. */
export function stopOrder(parts: StoppedParts): readonly StopStep[] {
  const {
    server,
    reading,
    clockWork,
    checking,
    people,
    retention,
    erasures,
    lists,
    alerts,
    hindsight,
    leases,
    correcting,
    archive,
    stores,
  } = parts;
  const { sources, intake, examiner } = reading;
  return [
    { what: 'dashboard', stop: () => server.close() },
    checking,
    { what: 'sources', stop: () => sources.stop() },
    { what: 'batch in hand', stop: () => intake.stop() },
    { what: 'leases', stop: () => leases.stop() },
    ...clockWork,
    { what: 'who is who', stop: () => people.stop() },
    { what: 'erasures', stop: () => erasures.stop() },
    { what: 'retention', stop: () => retention.stop() },
    { what: 'lists', stop: () => lists.stop() },
    { what: 'examiner', stop: () => examiner.stop() },
    { what: 'jobs', stop: () => alerts.queue.stop() },
    { what: 'mail', stop: () => alerts.closeMail() },
    { what: 'looking back', stop: () => hindsight.stop() },
    { what: 'corrections', stop: () => correcting.stop() },
    { what: 'archive', stop: () => archive.stop() },
    { what: 'store', stop: () => stores.database.close() },
  ];
}
