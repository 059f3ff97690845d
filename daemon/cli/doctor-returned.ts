import { mailboxSettingsOf } from '../alerts/open-alerts.ts';
import type { Config } from '../config.ts';
import { createMailbox } from '../mailbox/mailbox.ts';
import { type Finding, warning, well, wrong } from './finding.ts';

/** Whether mail that comes back would be noticed. Nothing is changed in the mailbox. */
export async function checkReturned({ mail }: Config): Promise<readonly Finding[]> {
  if (mail === null) return [];
  if (mail.returned === null)
    return [warning('Returned mail', 'nobody would notice', 'Name the mailbox of the sender under mail: returned:.')];
  const { host, folder } = mail.returned;
  const outcome = await createMailbox(mailboxSettingsOf(mail.returned)).verify();
  return [
    outcome.kind === 'ok'
      ? well('Returned mail', `${folder} at ${host} can be read`)
      : wrong('Returned mail', 'the mailbox cannot be read', outcome.message),
  ];
}
