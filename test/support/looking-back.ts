import { pino } from 'pino';
import { NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import type { Knowledge } from '../../daemon/examine/examiner-protocol.ts';
import { createHindsight, type Hindsight } from '../../daemon/hindsight/hindsight.ts';
import type { HindsightParts } from '../../daemon/hindsight/hindsight-parts.ts';
import { createIdentifier } from '../../daemon/identity/identify.ts';
import { buildRoster } from '../../daemon/identity/roster.ts';
import { createPeriods } from '../../daemon/policy/timetable.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { examinerSettings } from './batch.ts';
import { keptRecords } from './kept-records.ts';
import { newWorld, officeOf, TUESDAY, type World } from './office.ts';
import { type StoreWithArchive, storeWithArchive } from './open-archive-of.ts';
import { shelve } from './shelved-archive.ts';

const settings = examinerSettings();
export const ROOMS: HindsightParts['rooms'] = {
  ...createPeriods(settings.timetable),
  groupsOf: createIdentifier(buildRoster(settings.roster).roster).groupsOf,
};

export interface LookingBack extends Omit<StoreWithArchive, 'open'> {
  /** Nothing is known but what is shipped and these. */
  open(known?: SchoolLists, different?: Partial<HindsightParts>): Hindsight;
  /** Judges these with what is shipped and keeps them; the second half of them is not sealed. */
  keep(records: readonly LogRecord[], known?: SchoolLists): Promise<void>;
  readonly world: () => World;
  office(hindsight: Hindsight): ReturnType<typeof officeOf>;
}

export function knowing(school: SchoolLists, listIndex: Knowledge['listIndex'] = null): Knowledge {
  return { school, listIndex };
}

/** A store and an archive for each test of the file, and whoever looks back through them. */
export function lookingBack(): LookingBack {
  const on = storeWithArchive({ now: () => TUESDAY });
  const world = newWorld();
  const parts = (): HindsightParts => ({
    siteId: 'main',
    stores: on.stores(),
    archive: on.archive(),
    rooms: ROOMS,
    policy: settings.policy,
    suppressions: [],
    log: pino({ level: 'silent' }),
    lists: () => [],
    now: () => TUESDAY,
    settleMs: 0,
  });
  return {
    ...on,
    world: () => world,
    open: (known = NO_SCHOOL_LISTS, different = {}) => createHindsight({ ...parts(), ...different }, knowing(known)),
    async keep(records, known = NO_SCHOOL_LISTS) {
      const kept = keptRecords(records, { ...settings, school: known });
      const half = Math.ceil(kept.length / 2);
      await shelve(on.stores(), on.archive(), { sealed: [kept.slice(0, half)], fresh: kept.slice(half) });
    },
    office: (hindsight) => ({ ...officeOf(on.stores(), world), archive: on.archive(), hindsight }),
  };
}
