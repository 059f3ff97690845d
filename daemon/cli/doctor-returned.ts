import { mailSettingsOf } from '../alerts/mail-settings.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { createMailbox } from '../mailbox/mailbox.ts';
import { type Finding, warning, well, wrong } from './finding.ts';

const TIMEOUT_MS = 5_000;

/** Whether mail that comes back would be noticed. Nothing is changed in the mailbox. */
export async function checkReturned({ mail }: Config): Promise<readonly Finding[]> {
  if (mail === null) return [];
  const { returned } = mailSettingsOf(mail, { timeoutMs: TIMEOUT_MS, now });
  if (returned === null)
    return [warning('Returned mail', 'nobody would notice', 'Name the mailbox of the sender under mail: returned:.')];
  const { host, folder } = returned;
  const outcome = await createMailbox(returned).verify();
  return [
    outcome.kind === 'ok'
      ? well('Returned mail', `${folder} at ${host} can be read`)
      : wrong('Returned mail', 'the mailbox cannot be read', outcome.message),
  ];
}
