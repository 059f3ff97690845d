import { type Command, Option } from 'commander';

/** What is asked about one person's data; `common` are the options that each command has. */
export function addPersonCommands(program: Command, common: readonly (() => Option)[]): void {
  const withAll = (command: Command) => common.reduce((made, option) => made.addOption(option()), command);
  const person = program.command('person').description("one person's data");
  const reasonOption = () => new Option('--reason <why>', 'who asked for it, and why; without the name');
  const formerlyOption = () => new Option('--formerly <accounts...>', 'accounts that the same person had before');
  withAll(person.command('export'))
    .description('write everything that is kept about one person into a ZIP, without the names of others')
    .argument('<account>')
    .addOption(reasonOption().makeOptionMandatory())
    .requiredOption('--out <file>', 'the ZIP to write; it must not be there yet')
    .addOption(formerlyOption())
    .action(async (account, options) => (await import('./person.ts')).personExport(account, options));
  withAll(person.command('erase'))
    .description("say what an erasure of one person's data would take; with --confirm, erase it")
    .argument('<account>')
    .addOption(reasonOption())
    .option('--confirm <account>', 'the account once more: without it, nothing is erased')
    .addOption(formerlyOption())
    .action(async (account, options) => (await import('./person.ts')).personErase(account, options));
  withAll(person.command('asked'))
    .description("say whether an account's data was asked for or erased")
    .argument('<account>')
    .addOption(formerlyOption())
    .action(async (account, options) => (await import('./person.ts')).personAsked(account, options));
}
