import { type Command, Option } from 'commander';
import { HANDOVER_FORMS } from '../incidents/handover.ts';

/** Gives confirmed concerns to another system. */
export function addHandoverCommand(program: Command, options: readonly (() => Option)[]): void {
  const command = program
    .command('handover')
    .description('write confirmed concerns to a file that another system can take in; that it was made is recorded')
    .requiredOption('--since <day>', 'the first day whose findings are in it, such as 2026-11-01')
    .requiredOption('--purpose <words>', 'what it is for; it is kept with each')
    .requiredOption('--as <e-mail>', 'the account of who makes it: a lead, a deputy or a head')
    .requiredOption('--out <file>', 'where to write it; never over a file that is there')
    .addOption(new Option('--form <form>', 'its form (default: what the settings say)').choices(HANDOVER_FORMS))
    .option('--again', 'also what was handed over before')
    .action(async (given) => (await import('./handover.ts')).handOver(given));
  for (const option of options) command.addOption(option());
}
