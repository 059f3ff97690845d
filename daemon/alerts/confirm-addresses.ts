import { bareAddress, everybodyOf, unique } from '../incidents/rota.ts';
import { confirmMail } from '../notify/confirm-mail.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import type { AskTimes } from '../store/recipients.ts';
import type { Settings } from '../store/settings.ts';
import type { Stores } from '../store/stores.ts';
import type { AlertMailSettings, AlertSettings } from './alert-settings.ts';
import type { Deliver } from './deliver.ts';
import { recipientId, recipientPath, recipientToken } from './recipient-link.ts';

const MINUTE_MS = 60_000;
/** The first mail, and three more. */
const TIMES: AskTimes = { settleMs: 10 * MINUTE_MS, againMs: 7 * 24 * 60 * MINUTE_MS, mostTimes: 4 };

interface Named extends Pick<AlertSettings, 'routes' | 'rotas' | 'escalation'> {
  readonly mail: Pick<AlertMailSettings, 'to'> | null;
}

/** '1' since everybody was asked who will be told names. */
const ASKED_OF_NAMES = 'asked_of_names';

/** False until those who had confirmed before names were wanted have been asked anew: they may have confirmed a mailbox that many read. */
export async function isAskedOfNames(kept: Pick<Settings, 'get'>): Promise<boolean> {
  return (await kept.get(ASKED_OF_NAMES)) === '1';
}

/** Every address that the settings name for alerts, once, in small letters; none while there is no mail. */
export function namedAddresses({ mail, routes, rotas, escalation }: Named): readonly string[] {
  if (mail === null) return [];
  const chosen = [...routes, ...escalation].flatMap(({ to }) => (to.kind === 'addresses' ? to.addresses : []));
  return unique([...mail.to, ...chosen, ...rotas.flatMap(everybodyOf)]).map(bareAddress);
}

/** Keeps the book of these addresses, and asks those who have not said that mail reaches them; answers how many mails were queued. */
export async function keepRecipients(
  { recipientBook, settings: kept }: Pick<Stores, 'recipientBook' | 'settings'>,
  settings: Named & { readonly mail: Pick<AlertMailSettings, 'hasNames'> | null },
  now: number,
): Promise<number> {
  const hasNames = settings.mail?.hasNames ?? false;
  if (hasNames !== (await isAskedOfNames(kept))) {
    if (hasNames) await recipientBook.askAnew(now);
    await kept.set(ASKED_OF_NAMES, hasNames ? '1' : '0');
  }
  const named = namedAddresses(settings).map(async (address) => ({ id: await recipientId(kept, address), address }));
  return recipientBook.keep(await Promise.all(named), now, TIMES);
}

/** Sends the mail that asks, from its row of the outbox. */
export async function sendConfirmMail(
  row: OutboxRow,
  { recipientBook, settings: kept }: Pick<Stores, 'recipientBook' | 'settings'>,
  { mail, schoolName, address }: Pick<AlertSettings, 'mail' | 'schoolName' | 'address'>,
  deliver: Deliver,
): Promise<EffectOutcome> {
  const recipient = await recipientBook.byId(row.subjectId);
  if (recipient === null || recipient.confirmedAt !== null) return { kind: 'done', note: null };
  const link = `${address()}${recipientPath('confirm', await recipientToken(kept, 'confirm', recipient.id))}`;
  const hasNames = mail?.hasNames ?? false;
  const body = confirmMail({ schoolName: await schoolName(), link, time: recipient.timesAsked, hasNames });
  const outcome = await deliver(row, { to: [recipient.address], ...body });
  // Whether mail reaches them is what it asks: Health says of whom it is refused, and nobody need try it again.
  if (outcome.kind === 'refused') return { kind: 'never', message: outcome.message };
  return outcome.kind === 'done' ? { ...outcome, note: null } : outcome;
}
