import type { Logger } from 'pino';
import type { Alarm } from '../api/contract.ts';
import type { AlarmLine } from '../notify/alarm-mail.ts';
import type { AlarmBook, AlarmTimes, StandingAlarm } from '../store/alarm-book.ts';
import { isOutage } from '../store/outage.ts';

export interface AlarmWatchParts {
  /** What stands, as it is told to nobody in particular. */
  alarms(): Promise<readonly Alarm[]>;
  readonly alarmBook: AlarmBook;
  readonly log: Logger;
  now(): number;
  /** Without mail, what stands is noted, and told on the dashboard alone. */
  readonly isMailSetUp: boolean;
  /** Called when a mail was written into the outbox. */
  mailQueued(): void;
  /** Mails at once, past the outbox; false where that did not work. */
  mailNow(began: readonly AlarmLine[]): Promise<boolean>;
}

const MINUTE_MS = 60_000;
/** A hiccup of a minute wakes nobody, and nobody waits longer than three to hear that nothing is checked. */
const TIMES: AlarmTimes = { holdMs: 2 * MINUTE_MS, settleMs: 10 * MINUTE_MS, againMs: 24 * 60 * MINUTE_MS };

/** What no mail can tell: that none can be sent. The banner on every page and Health say it. */
const NOT_BY_MAIL: readonly Alarm['kind'][] = ['mail_failing'];

/**
 * Makes the look at what stands, to be called every minute: somebody is told once of what begins, once a day of what goes on, and once
 * that it is over. While the store cannot be written there is no outbox, so that one mail goes past it.
 */
export function createAlarmWatch(parts: AlarmWatchParts): () => Promise<void> {
  const outage = createOutageMail(parts);
  const times = parts.isMailSetUp ? TIMES : { ...TIMES, holdMs: Number.POSITIVE_INFINITY };
  return async () => {
    const standing = (await parts.alarms()).filter(({ kind }) => !NOT_BY_MAIL.includes(kind));
    try {
      if ((await parts.alarmBook.look(standing.map(standingOf), parts.now(), times)) > 0) parts.mailQueued();
      outage.isOver();
    } catch (error) {
      if (!isOutage(error)) throw error;
      await outage.tell(standing);
    }
  };
}

function createOutageMail({ log, now, mailNow }: AlarmWatchParts) {
  let since: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    isOver(): void {
      since = null;
    },
    async tell(standing: readonly Alarm[]): Promise<void> {
      since ??= now();
      if (now() - since < TIMES.holdMs || now() - toldAt < TIMES.againMs) return;
      const began = since;
      const lines = standing.map((alarm) => ({ ...factsOf(alarm), beganAt: began, endedAt: null }));
      if (await mailNow(lines)) toldAt = now();
      else log.error({ what: 'alarms' }, 'The store cannot be written, and no mail can be sent about it.');
    },
  };
}

function standingOf(alarm: Alarm): StandingAlarm {
  const facts = factsOf(alarm);
  return { key: facts.title === null ? facts.kind : `${facts.kind} ${facts.title}`, facts: JSON.stringify(facts) };
}

/** What a mail says of an alarm: titles and causes from the settings and the doors, and nothing about anybody. */
function factsOf(alarm: Alarm): Pick<AlarmLine, 'kind' | 'title' | 'message'> {
  const message = 'message' in alarm ? (alarm.message ?? null) : null;
  const title = 'sourceTitle' in alarm ? alarm.sourceTitle : 'title' in alarm ? alarm.title : null;
  return { kind: alarm.kind, title, message };
}
