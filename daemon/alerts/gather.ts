import { createHash } from 'node:crypto';
import { type DigestEvery, digestAt } from '../incidents/digest-time.ts';
import { bareAddress, type Destination } from '../incidents/rota.ts';
import type { Route } from '../incidents/routing.ts';
import { digestMail } from '../notify/digest-mail.ts';
import type { MailBody } from '../notify/letter.ts';
import type { EffectOutcome, LaterEffect } from '../queue/outbox.ts';
import type { Stores } from '../store/stores.ts';
import type { AlertSettings } from './alert-settings.ts';
import { SEVERITY_WORDS } from './incident-alert.ts';
import { ruleTitle } from './storm.ts';

/** What is gathered, for whom. */
export interface Gathering {
  readonly every: DigestEvery;
  readonly to: Destination;
}

type Clockwork = Pick<AlertSettings, 'siteId' | 'digests' | 'calendar' | 'alertTime' | 'now'>;

/** What becomes of an alert that is told of with others: it ends here, and stands in the mail of its time. */
export function gathered(settings: Clockwork, gathering: Gathering): EffectOutcome {
  const first = mailAfter(settings, gathering, settings.now());
  return {
    kind: 'done',
    note: { kind: 'alert_gathered', detail: null },
    next: { ...first, orElse: mailAfter(settings, gathering, first.notBefore) },
  };
}

/** The school chose when the daily and the weekly one go out; the hourly one waits for its hours as an alert does. */
function mailAfter(settings: Clockwork, { every, to }: Gathering, after: number): LaterEffect {
  const { siteId, digests, calendar, alertTime } = settings;
  const due = digestAt(every, after, digests, calendar);
  const notBefore = every === 'hourly' ? alertTime(due) : due;
  const key = destinationKey(to);
  return {
    id: `digest-${siteId}-${every}-${key}-${notBefore}`,
    kind: 'digest',
    subjectId: `${every} ${key}`,
    notBefore,
  };
}

const KEY_CHARACTERS = 12;

/** Names a destination in ids, without its addresses. */
function destinationKey(to: Destination): string {
  const text = to.kind === 'rota' ? ['rota', to.name] : ['addresses', ...to.addresses.map(bareAddress).toSorted()];
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, KEY_CHARACTERS);
}

/** How often, and for whom, a row's mail is; the destination is null where no route has it any more. */
export function gatheringOf(
  routes: readonly Route[],
  subjectId: string,
): { readonly every: DigestEvery; readonly to: Destination | null } {
  const [every, key] = subjectId.split(' ');
  const route = routes.find(({ to }) => destinationKey(to) === key);
  return { every: every === 'hourly' || every === 'weekly' ? every : 'daily', to: route?.to ?? null };
}

type Written = Pick<AlertSettings, 'zone' | 'demonstration' | 'schoolName' | 'address' | 'policy'>;

/** The mail about what was gathered; null where nothing of it is left to look at. */
export async function digestMailOf(
  stores: Pick<Stores, 'digests'>,
  settings: Written,
  { id, every, leaveLink }: { readonly id: string; readonly every: DigestEvery; readonly leaveLink: string | null },
): Promise<MailBody | null> {
  const told = await stores.digests.toldIn(id);
  if (told.length === 0) return null;
  return digestMail({
    ...{ zone: settings.zone, demonstration: settings.demonstration, schoolName: await settings.schoolName() },
    ...{ every, leaveLink, link: `${settings.address()}/incidents` },
    since: Math.min(...told.map(({ first }) => first)),
    rows: told.map(({ ruleId, severity, incidents }) => ({
      title: ruleTitle(settings, ruleId),
      severityWord: SEVERITY_WORDS[severity],
      incidents,
    })),
  });
}
