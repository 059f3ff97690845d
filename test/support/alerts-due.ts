import { pino } from 'pino';
import { type AlertDoor, openAlertDoor } from '../../daemon/alerts/alert-door.ts';
import type { MailSettings } from '../../daemon/notify/mailer.ts';
import type { OutboxTurn } from '../../daemon/queue/outbox-turn.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { routedNowhere } from './alert-settings.ts';
import { buildMailSettings } from './mail.ts';
import { newWorld, officeOf, pupil, raise } from './office.ts';
import { openStoreFor } from './open-store.ts';
import type { TestSmtpServer } from './smtp-server.ts';
import { waitFor } from './wait-for.ts';

/** Alerts that are due, in a store of their own, and the product's own way from there to a mail server. */
export interface AlertsDue {
  readonly stores: Stores;
  readonly door: AlertDoor;
  /** Their ids in the outbox. */
  readonly due: readonly string[];
  /** Of those that are not closed. */
  open(): Promise<readonly { readonly id: string; readonly attempts: number; readonly lastError: string | null }[]>;
  /** Waits until each is closed. */
  allClosed(withinMs: number): Promise<void>;
}

export interface AlertsDueSettings {
  readonly mail: Partial<MailSettings>;
  readonly to?: readonly string[];
  readonly redisUrl?: string | null;
  readonly alerts: number;
  /** Which daemon sends, where several share the store. */
  readonly turn?: OutboxTurn;
  /** Runs at the end of the test, last one first. */
  afterwards(cleanUp: () => unknown): void;
}

/** Opens a store with so many incidents that call for an alert, each of another pupil, and begins to send. */
export async function alertsDue(settings: AlertsDueSettings): Promise<AlertsDue> {
  const stores = await openStoreFor(settings.afterwards);
  const at = Date.now();
  const door = openDoorOf(stores, settings);
  const pupils = Array.from({ length: settings.alerts }, (_, number) => pupil(`pupil${100 + number}`));
  await raise(
    stores,
    pupils.map((identity, offset) => ({ identity, offset, severity: 'critical', record: { timestamp: at } })),
    { at },
  );
  const rows = await stores.database.reader.selectFrom('outbox').select('id').execute();
  if (rows.length !== settings.alerts) throw new Error(`${rows.length} alerts are due, and not ${settings.alerts}.`);
  door.queue.nudge();
  const open = async () =>
    (await stores.database.reader.selectFrom('outbox').selectAll().where('closed_at', 'is', null).execute()).map(
      ({ id, attempts, last_error }) => ({ id, attempts, lastError: last_error }),
    );
  return {
    ...{ stores, door, open },
    due: rows.map(({ id }) => id),
    async allClosed(withinMs) {
      await waitFor(async () => (await open()).length === 0, 'every alert to be closed', withinMs);
    },
  };
}

/** What one daemon sends with: several may share the store. */
export function openDoorOf(
  stores: Stores,
  { mail, to, redisUrl = null, turn, afterwards }: AlertsDueSettings,
): AlertDoor {
  const office = officeOf(stores, newWorld());
  const door = openAlertDoor(
    stores,
    {
      ...{ siteId: 'main', zone: office.zone, redisUrl, demonstration: false, provider: null, escalation: [] },
      ...{ alertTime: (at) => at, mostAtOnce: 10_000, reportsTo: [] },
      ...routedNowhere(),
      mail: {
        ...buildMailSettings(mail),
        to: to ?? ['lead@school.example'],
        itSupport: [],
        hasNames: false,
        returned: null,
      },
      ...{ address: () => 'https://filterwatch.example.org', isWithheldSite: () => false },
      ...{ policy: () => office.policy, roster: () => office.roster, schoolName: async () => 'Example School' },
      now: () => Date.now(),
      ...(turn && { turn }),
    },
    pino({ level: 'silent' }),
  );
  afterwards(async () => {
    await door.queue.stop();
    door.closeMail();
  });
  return door;
}

/** What became of alerts that were due, counted by Message-ID: by that a mailbox knows a repeat. */
export interface Fate {
  readonly due: number;
  readonly sent: number;
  readonly lost: number;
  /** Mails beyond the first with one Message-ID: a mailbox shows one. */
  readonly repeated: number;
  /** Mails with a Message-ID that nothing due has: such a one would be a second mail about the same. */
  readonly duplicated: number;
}

export function fateOf(due: readonly string[], servers: readonly Pick<TestSmtpServer, 'received'>[]): Fate {
  const arrived = servers.flatMap(({ received }) => received.map(({ headers }) => headers.get('message-id') ?? ''));
  const expected = new Set(due.map((id) => `<${id}@school.example>`));
  const known = new Set(arrived);
  const sent = [...expected].filter((id) => known.has(id)).length;
  return {
    ...{ due: expected.size, sent, lost: expected.size - sent, repeated: arrived.length - known.size },
    duplicated: [...known].filter((id) => !expected.has(id)).length,
  };
}

/** Lines for a person: what was wrong, and what became of the alerts. */
export function fateTable(title: string, fates: readonly (Fate & { readonly trouble: string })[]): string {
  const widest = Math.max(...fates.map(({ trouble }) => trouble.length), title.length);
  const head = `${title.padEnd(widest)}    due   sent  duplicated   lost  repeats of one Message-ID`;
  const lines = fates.map(({ trouble, due, sent, duplicated, lost, repeated }) =>
    [
      trouble.padEnd(widest),
      ...[due, sent].map((count) => String(count).padStart(7)),
      String(duplicated).padStart(12),
      String(lost).padStart(7),
      String(repeated).padStart(12),
    ].join(''),
  );
  return ['', head, ...lines, ''].join('\n');
}
