import type { Office } from '../../daemon/answers/office.ts';
import type { Identity } from '../../daemon/identity/identity.ts';
import { buildRoster, type RosterRow } from '../../daemon/identity/roster.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';
import { buildRow } from '../daemon/identity/build-row.ts';
import type { LeavingRecord } from './any-archived.ts';
import { newWorld, officeOf, type World } from './office.ts';
import { type StoreWithArchive, storeBatch } from './open-archive-of.ts';

/** The school of these tests: the person, others, and an account that several use. */
export const PEOPLE: readonly RosterRow[] = [
  buildRow({ account: 'pupil017', name: 'Sam Example', classTeacher: 'Ms Tutorly' }),
  buildRow({ account: 'pupil023', name: 'Alex Specimen', classTeacher: 'Mr Mentor' }),
  buildRow({ account: 'bella.quux', name: 'Bella Quux-Łoś' }),
  buildRow({ account: 'staff03', name: 'Jo Colleague', role: 'staff', year: '' }),
  buildRow({ account: 'tablet-y2', name: 'Year 2 tablets', role: 'shared' }),
];

export interface PersonWorld {
  readonly world: World;
  readonly office: Office;
}

/** An office over a real store and a real archive. */
export function personWorld(store: StoreWithArchive): PersonWorld {
  const world = newWorld();
  const { roster } = buildRoster(PEOPLE);
  const office: Office = { ...officeOf(store.stores(), world), archive: store.archive(), roster };
  return { world, office };
}

export const PERSON: Identity = { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' };
export const OTHER: Identity = { kind: 'person', personId: 'pupil023', group: 'Year 5', via: 'log' };

let offset = 0;

/** A request as it leaves the corridor, that nothing was found in. */
export function leaving(identity: Identity, record: Partial<LogRecord>): LeavingRecord {
  offset += 1;
  return {
    judged: {
      record: buildRecord({ userName: 'personId' in identity ? identity.personId : null, ...record }),
      identity,
      audience: 'pupils',
      matches: [],
      initiator: 'person',
      verdict: { outcome: 'pass', policyVersion: '2026-09-01', reason: 'no_rule', ruleId: null },
    },
    eventId: null,
    offset,
    number: 0,
  };
}

export function keepRecords(store: StoreWithArchive, records: readonly LeavingRecord[]): Promise<void> {
  return storeBatch(store.stores(), records);
}
