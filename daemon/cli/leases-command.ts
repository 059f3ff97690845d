import type { Command, Option } from 'commander';

/** Adds `filterwatch leases who`. What it needs is loaded when it is called. */
export function addLeasesCommand(program: Command, shared: readonly (() => Option)[]): void {
  const leases = program.command('leases').description('who had which address when');
  const who = leases
    .command('who')
    .description('say who or what had an address at a minute, and why; who asks and why is kept, as for a search')
    .argument('<address>')
    .requiredOption('--at <time>', 'school time, such as "2026-11-30 10:42"')
    .requiredOption('--purpose <words>', 'what it is asked for')
    .option('--as <e-mail>', 'the account of whoever asks; without it, “command line” and the user of this system');
  for (const option of shared) who.addOption(option());
  who.action(async (address, options) => (await import('./leases.ts')).leasesWho(address, options));
}
