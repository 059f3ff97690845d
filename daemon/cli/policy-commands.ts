import type { Command, Option } from 'commander';

/** The options that several commands share. */
interface SharedOptions {
  configOption(): Option;
  dataOption(): Option;
  jsonOption(): Option;
}

/** Adds "policy" with its commands. Each loads only what it needs. */
export function addPolicyCommands(program: Command, options: SharedOptions): void {
  const policy = program.command('policy').description('our acceptable-use policy');
  addFileCommands(policy, options);
  addLookingCommands(policy, options);
}

function addFileCommands(policy: Command, { configOption, dataOption, jsonOption }: SharedOptions): void {
  policy
    .command('export')
    .description('write the policy in force as a file that can be read, changed and used')
    .option('--out <file>', 'where to write it; never over a file that is there (default: print it)')
    .addOption(configOption())
    .addOption(dataOption())
    .action(async (options) => (await import('./policy.ts')).policyExport(options));
  policy
    .command('import')
    .description('make the policy what a file says; what says less than now waits for a senior leader')
    .argument('<file>')
    .requiredOption('--reason <why>', 'why it is changed; it stands in the history')
    .option('--as <e-mail>', 'the account of a lead or a head; without it, “command line” and the user of this system')
    .option('--despite-cases', "go on although cases of the school's do not come out any more")
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file, options) => (await import('./policy.ts')).policyImport(file, options));
}

function addLookingCommands(policy: Command, { configOption, dataOption, jsonOption }: SharedOptions): void {
  policy
    .command('history')
    .description('list every version of the policy: when, who, what, why, and who allowed it')
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options) => (await import('./policy-history.ts')).policyHistory(options));
  policy
    .command('cases')
    .description('hold the cases of a file against the policy: given who, when and what, expect this')
    .argument('<file>', 'a YAML file of cases')
    .addOption(configOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file, options) => (await import('./policy-cases.ts')).policyCases(file, options));
}
