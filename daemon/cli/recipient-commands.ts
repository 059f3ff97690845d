import type { Command, Option } from 'commander';

/** Adds "recipients" with its commands. Each loads only what it needs. */
export function addRecipientCommands(program: Command, shared: readonly (() => Option)[]): void {
  const recipients = program.command('recipients').description('whom the settings name for alerts');
  const list = recipients
    .command('list')
    .description('list them: who has said that mail arrives, who wants less of it');
  for (const option of shared) list.addOption(option());
  list.action(async (options) => (await import('./recipients.ts')).listRecipients(options));
  const again = recipients
    .command('mail-again')
    .description('have everything mailed again to somebody who asked for less')
    .argument('<address>');
  for (const option of shared) again.addOption(option());
  again.action(async (address, options) => (await import('./recipients.ts')).mailAgain(address, options));
}
