import { namedAddresses } from '../alerts/confirm-addresses.ts';
import { answersOfReturned } from '../answers/undelivered.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { bareAddress } from '../incidents/rota.ts';
import { createAudit } from '../store/audit.ts';
import { createMailBounces } from '../store/mail-bounces.ts';
import { createRecipientBook, type StoredRecipient } from '../store/recipients.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withStore } from './store.ts';

/** Lists whom the settings name for alerts, and what is known of each. */
export async function listRecipients(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const { book, returned } = await withStore(config, async (database) => ({
    book: await createRecipientBook(database, config.siteId).all(),
    returned: await answersOfReturned(createMailBounces(database, config.siteId), now()),
  }));
  for (const address of addressesOf(config)) {
    const known = book.find((one) => one.address === address) ?? null;
    const cameBack = returned.get(address) ?? null;
    if (options.json) await printJson({ address, ...statesOf(known), cameBack });
    else await print(`${address}: ${cameBack === null ? '' : `mail came back (${cameBack}), `}${sentenceOf(known)}`);
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
export function addressesOf(config: Config): readonly string[] {
  return namedAddresses(config);
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
