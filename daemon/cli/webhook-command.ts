import type { Command, Option } from 'commander';

/** What is done about other systems that are told of alerts. */
export function addWebhookCommand(program: Command, options: readonly (() => Option)[]): void {
  const webhook = program.command('webhook').description('other systems that are told of alerts');
  const test = webhook
    .command('test')
    .description('send a test to one of them, and say what came of it')
    .argument('<id>', 'as the settings call it')
    .action(async (id, given) => (await import('./webhook.ts')).testWebhook(id, given));
  for (const option of options) test.addOption(option());
}
