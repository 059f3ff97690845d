import type { Command, Option } from 'commander';

/** Adds `filterwatch privacy`. What it needs is loaded when it is called. */
export function addPrivacyCommand(program: Command, shared: readonly (() => Option)[]): void {
  const privacy = program
    .command('privacy')
    .description(
      'write drafts of the privacy papers from the settings: impact assessment, record of processing, notice',
    )
    .option('--out <folder>', 'where to write them', 'privacy');
  for (const option of shared) privacy.addOption(option());
  privacy.action(async (options) => (await import('./privacy.ts')).privacy(options));
}
