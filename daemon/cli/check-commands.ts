import type { Command, Option } from 'commander';

/** Adds "check" with its commands. Each loads only what it needs. */
export function addCheckCommands(program: Command, shared: readonly (() => Option)[]): void {
  const check = program.command('check').description('whether the filter does what it must');
  const make = check
    .command('run')
    .description('have the filter checked now, by the daemon that runs, and say what was found')
    .option('--profile <id>', 'as this profile alone, instead of all')
    .option('--wait <seconds>', 'how long to wait for the daemon', '120');
  const list = check.command('list').description('say how every address stands for every profile, what failed first');
  for (const option of shared) {
    make.addOption(option());
    list.addOption(option());
  }
  make.action(async (options) => (await import('./check-filter.ts')).checkRun(options));
  list.action(async (options) => (await import('./check-filter.ts')).checkList(options));
}
