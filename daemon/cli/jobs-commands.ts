import type { Command, Option } from 'commander';

/** Adds "jobs" with its commands. What they need is loaded when one is called. */
export function addJobsCommands(program: Command, shared: readonly (() => Option)[]): void {
  const jobs = program.command('jobs').description('mail that could not be sent: what, since when and why');
  const as = ['--as <e-mail>', 'the account of whoever asks; without it, as much as a technician sees'] as const;
  const list = jobs
    .command('list')
    .description('list it, the oldest first; it names nobody')
    .option(...as);
  const retry = jobs
    .command('retry')
    .description('try it again at once; it stays on the list until it is sent')
    .argument('[id...]', 'as "jobs list" prints them')
    .option('--all', 'everything on the list')
    .option(...as);
  const drop = jobs
    .command('drop')
    .description('give it up; the reason is kept, in the history of the incident where it is about one')
    .argument('<id>')
    .requiredOption('--reason <words>', 'why it need not be sent; name no pupil')
    .option(...as);
  for (const command of [list, retry, drop]) for (const option of shared) command.addOption(option());
  list.action(async (options) => (await import('./jobs.ts')).listJobs(options));
  retry.action(async (ids, options) => (await import('./jobs.ts')).retryJobs(ids, options));
  drop.action(async (id, options) => (await import('./jobs.ts')).dropJob(id, options));
}
