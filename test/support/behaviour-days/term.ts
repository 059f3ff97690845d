import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createBehaviourLedger, type SchoolFacts } from '../../../daemon/activity/behaviour.ts';
import { createChance } from '../../../daemon/demo/seeded.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { buildRecord } from '../../daemon/identity/build-record.ts';
import { createPlainStore } from './played.ts';
import { CHROME, DAY, HOUR, IPHONE, MINUTE, TUESDAY } from './stage.ts';

const OPENED_A_DAY = 20;
const FACTS: SchoolFacts = {
  rosterSize: 2_000,
  refused: new Map(),
  warnings: [],
  deviceOf: () => null,
  attemptsOf: () => 3,
  isExcused: () => false,
  categoryOfRule: () => null,
};

/**
 * Lets people use the internet on so many school days, at changing devices, with phones, blocked pages and worries among it, all of them
 * more than a school sees; answers what is remembered at the end, and how much more memory that takes than nothing.
 */
export function termOfPeople(
  people: number,
  days: number,
): { readonly mebibytes: number; readonly remembered: number } {
  const { schoolDayOf, dayAndTime } = createPeriods(defaultTimetable);
  const before = heapInUse();
  const settings = { schoolDayOf, dayAndTime, subjectOf: String, categoryOf: categoryId };
  const ledger = createBehaviourLedger({
    ...settings,
    deviceKindOf: (agent) => (agent === IPHONE ? 'phone' : 'computer'),
  });
  ledger.apply(FACTS);
  const store = createPlainStore();
  for (let day = 0; day < days; day++) {
    playDay(ledger, people, day);
    store.keep(ledger.changes());
  }
  const mebibytes = (heapInUse() - before) / 2 ** 20;
  if (ledger.refused() > 0) throw new Error('The ledger was full.');
  return { mebibytes, remembered: store.all().length };
}

function playDay(ledger: ReturnType<typeof createBehaviourLedger>, people: number, day: number): void {
  const chance = createChance(`term ${day}`);
  for (let person = 0; person < people; person++) {
    const identity: Identity = { kind: 'person', personId: `pupil${person}`, group: 'Year 9', via: 'log' };
    for (let opened = 0; opened < OPENED_A_DAY; opened++) {
      const isPhone = chance.happens(0.1);
      const device = isPhone ? person : chance.between(0, people);
      const record = buildRecord({
        timestamp: TUESDAY + day * DAY + 9 * HOUR + opened * 17 * MINUTE,
        clientIp: `${isPhone ? 10 : 11}.0.${device >> 8}.${device & 255}`,
        userAgent: isPhone ? IPHONE : CHROME,
        userName: `pupil${person}`,
        disposition: chance.happens(0.05) ? 'blocked' : 'allowed',
        url: `http://www.example.org/${opened}`,
      });
      const category = chance.happens(0.02) ? 'self-harm' : chance.happens(0.2) ? 'gambling' : 'reference';
      const match = { category: categoryId(category), because: 'domain_list', evidence: 'example.org' } as const;
      const sighting = {
        record,
        identity,
        audience: 'pupils',
        groups: [],
        matches: [match],
        initiator: 'person',
      } as const;
      ledger.observe({ ...sighting, period: 'lessons' });
    }
  }
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
