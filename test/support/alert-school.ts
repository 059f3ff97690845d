import { pino } from 'pino';
import { type AlertDoor, openAlertDoor } from '../../daemon/alerts/alert-door.ts';
import type { AlertSettings } from '../../daemon/alerts/alert-settings.ts';
import type { Audience, Identity } from '../../daemon/identity/identity.ts';
import type { Severity } from '../../daemon/policy/policy.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { routedNowhere } from './alert-settings.ts';
import type { EventParts } from './flagged-event.ts';
import { buildMailSettings, type MailStarters } from './mail.ts';
import { officeOf, raise, type World } from './office.ts';
import type { ReceivedMail, TestSmtpServer } from './smtp-server.ts';
import { waitFor } from './wait-for.ts';

/** A mail with the school's time at which it arrived. */
export interface Arrived extends ReceivedMail {
  readonly at: number;
}

/** What somebody did: always the same pupil where the number is the same. */
export interface Deed {
  readonly pupil: number;
  readonly severity?: Severity;
  readonly rule?: string;
  readonly group?: string;
  readonly audience?: Audience;
  /** In place of the pupil of that number. */
  readonly identity?: Identity;
  readonly record?: EventParts['record'];
}

/** A school whose clock stands where a test puts it, with a real mail server. */
export interface AlertSchool {
  readonly door: AlertDoor;
  readonly arrived: readonly Arrived[];
  /** Lets time pass until then; everything that becomes due meanwhile happens at its moment. */
  until(at: number): Promise<void>;
  does(deed: Deed): Promise<void>;
}

export interface AlertSchoolParts {
  readonly stores: Stores;
  readonly world: World;
  readonly smtp: TestSmtpServer;
  readonly mail: MailStarters;
  readonly settings?: Partial<AlertSettings>;
}

/** Every line is another, whichever school reads it. */
let offset = 0;

export function openAlertSchool({ stores, world, smtp, mail, settings = {} }: AlertSchoolParts): AlertSchool {
  const office = officeOf(stores, world);
  const door = openAlertDoor(
    stores,
    {
      ...{ siteId: 'main', zone: office.zone, redisUrl: null, demonstration: false, provider: null, mostAtOnce: 20 },
      reportsTo: [],
      ...{ escalation: [], alertTime: (at: number) => at, ...routedNowhere() },
      mail: {
        ...buildMailSettings({ port: smtp.port }),
        to: ['lead@school.example'],
        itSupport: [],
        hasNames: false,
        returned: null,
      },
      ...{ address: () => 'https://filterwatch.example.org', isWithheldSite: () => false },
      ...{ policy: () => office.policy, roster: () => office.roster, schoolName: async () => 'Example School' },
      now: () => world.now,
      ...settings,
    },
    pino({ level: 'silent' }),
  );
  mail.afterwards(async () => {
    await door.queue.stop();
    door.closeMail();
  });
  const arrived: Arrived[] = [];

  async function drain(): Promise<void> {
    door.queue.nudge();
    await waitFor(async () => (await stores.outbox.due(world.now, 1)).length === 0, 'an empty outbox', 30_000);
    for (const one of smtp.received.slice(arrived.length)) arrived.push({ ...one, at: world.now });
  }
  return {
    door,
    arrived,
    async until(at) {
      for (;;) {
        const due = await nextDue(stores);
        if (due === null || due > at) break;
        world.now = Math.max(world.now, due);
        await drain();
      }
      world.now = at;
      await drain();
    },
    async does({ severity = 'high', rule = 'everyone-gambling', audience = 'pupils', ...deed }) {
      offset += 1;
      const identity = deed.identity ?? pupilOf(deed);
      const record = { timestamp: world.now, ...deed.record };
      await raise(stores, [{ offset, identity, severity, rule, record }], { audience, at: world.now });
      await drain();
    },
  };
}

function pupilOf({ pupil, group = 'Year 5' }: Deed): Identity {
  return { kind: 'person', personId: `pupil${String(pupil).padStart(3, '0')}`, group, via: 'log' };
}

async function nextDue({ database }: Stores): Promise<number | null> {
  const row = await database.reader
    .selectFrom('outbox')
    .select(({ fn }) => fn.min<number | null>('next_attempt_at').as('at'))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.at ?? null;
}
