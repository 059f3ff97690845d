import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { createRecipientBook, type StoredRecipient } from '../store/recipients.ts';
import { type Finding, warning, well } from './finding.ts';
import { addressesOf } from './recipients.ts';
import { storePath, withStore } from './store.ts';

/** Whether those whom alerts go to have said that mail arrives. */
export async function checkRecipients(config: Config): Promise<readonly Finding[]> {
  const named = addressesOf(config);
  if (named.length === 0 || !existsSync(storePath(config.data))) return [];
  // A store that cannot be read is a finding of its own.
  const book = await withStore(config, (database) => createRecipientBook(database, config.siteId).all()).catch(
    () => null,
  );
  return book === null ? [] : recipientFindings(named, book);
}

export function recipientFindings(named: readonly string[], book: readonly StoredRecipient[]): readonly Finding[] {
  const known = new Map(book.map((one) => [one.address, one]));
  const unconfirmed = named.filter((address) => (known.get(address)?.confirmedAt ?? null) === null);
  const fewer = named.filter((address) => (known.get(address)?.leaves ?? null) !== null);
  return [
    unconfirmed.length === 0
      ? well('Recipients', `${named.length} named, all have said that mail arrives`)
      : warning('Recipients', `not confirmed: ${unconfirmed.join(', ')}`, CONFIRM),
    ...(fewer.length === 0 ? [] : [warning('Recipients', `asked for less mail: ${fewer.join(', ')}`, FEWER)]),
  ];
}

const CONFIRM =
  'Ask them to press the link of the mail “Do alerts of Filterwatch reach you?”, and look in their spam folder. Alerts are sent meanwhile.';
const FEWER =
  'Look whether somebody else is told in their place. “filterwatch recipients mail-again” brings them back.';
