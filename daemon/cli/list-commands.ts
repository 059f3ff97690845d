import type { Command } from 'commander';
import type { SharedOptions } from './policy-commands.ts';

/** Adds "lists" with its commands. Each loads only what it needs. */
export function addListCommands(program: Command, { configOption, dataOption, jsonOption }: SharedOptions): void {
  const lists = program.command('lists').description('the lists that sites are looked up in');
  lists
    .command('status', { isDefault: true })
    .description('say how each list stands; where none is set up, which public ones there are')
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options) => (await import('./lists.ts')).listsStatus(options));
  lists
    .command('update')
    .description('ask for these lists now, or for all of them')
    .argument('[ids...]')
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (ids, options) => (await import('./lists.ts')).listsUpdate(ids, options));
  lists
    .command('diff')
    .description('say what a refused list would change')
    .argument('<id>')
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id, options) => (await import('./lists.ts')).listsDiff(id, options));
  lists
    .command('accept')
    .description('use a refused list all the same')
    .argument('<id>')
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id, options) => (await import('./lists.ts')).listsAccept(id, options));
}
