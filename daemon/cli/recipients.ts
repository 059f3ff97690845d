import { namedAddresses } from '../alerts/confirm-addresses.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { bareAddress } from '../incidents/rota.ts';
import { createAudit } from '../store/audit.ts';
import { createRecipientBook, type StoredRecipient } from '../store/recipients.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withStore } from './store.ts';

/** Lists whom the settings name for alerts, and what is known of each. */
export async function listRecipients(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const book = await withStore(config, (database) => createRecipientBook(database, config.siteId).all());
  for (const address of addressesOf(config)) {
    const known = book.find((one) => one.address === address) ?? null;
    if (options.json) await printJson({ address, ...statesOf(known) });
    else await print(`${address}: ${sentenceOf(known)}`);
  }
}

/** Has everything mailed again to somebody who asked for less. */
export async function mailAgain(address: string, options: CommonOptions): Promise<void> {
  const config = configFor(options);
  await withStore(config, async (database) => {
    const book = createRecipientBook(database, config.siteId);
    const recipient = (await book.all()).find((one) => one.address === bareAddress(address));
    if (recipient === undefined)
      throw new KnownError(
        'NO_SUCH_ADDRESS',
        `The settings name nobody “${address}” for alerts. “filterwatch recipients list” lists them.`,
      );
    await book.setLeaves(recipient.id, null, now());
    const entry = { at: now(), staffId: null, subjectId: recipient.id };
    await createAudit(database, config.siteId).add({ ...entry, action: 'mail_again', subjectKind: 'alert' });
  });
  await print('Everything is mailed there again.');
}

/** Every address of the settings, as the daemon keeps it. */
export function addressesOf({ mail, routes, rotas, escalation }: Config): readonly string[] {
  const named = mail === null ? null : { ...mail, password: null, authority: null, timeoutMs: 0 };
  return namedAddresses({ mail: named, routes, rotas, escalation });
}

function statesOf(known: StoredRecipient | null) {
  return {
    confirmed: known !== null && known.confirmedAt !== null,
    asked: known?.timesAsked ?? 0,
    leaves: known?.leaves ?? null,
  };
}

function sentenceOf(known: StoredRecipient | null): string {
  const { confirmed, asked, leaves } = statesOf(known);
  const arrives = confirmed ? 'mail arrives' : `not confirmed, asked ${asked} times`;
  if (leaves === null) return arrives;
  return `${arrives}; ${leaves === 'can_wait' ? 'wants only what is urgent' : 'wants no alerts'}`;
}
