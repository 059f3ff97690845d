/** The one place where the program begins. Each command loads only what it needs. */

import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { addAuditCommands } from './cli/audit-commands.ts';
import { explainErrors, leaveWhenUnread, refuseMistyped } from './cli/command-errors.ts';
import { addHandoverCommand } from './cli/handover-command.ts';
import { addJobsCommands } from './cli/jobs-commands.ts';
import { addLeasesCommand } from './cli/leases-command.ts';
import { addListCommands } from './cli/list-commands.ts';
import { addPolicyCommands } from './cli/policy-commands.ts';
import { addPrivacyCommand } from './cli/privacy-command.ts';
import { addRecipientCommands } from './cli/recipient-commands.ts';
import { addWebhookCommand } from './cli/webhook-command.ts';
import { KnownError } from './errors.ts';
import { ROLES } from './identity/role.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const program = new Command('filterwatch')
  .description("Reads a school's web filter log and puts what a person must look at in front of the right person.")
  .version(version);

const configOption = () =>
  new Option('-c, --config <file>', 'configuration file (default: ./filterwatch.yaml, if there)');
const dataOption = () =>
  new Option('-d, --data <folder>', 'folder of the store (default: ./data, or what the configuration says)');
const jsonOption = () => new Option('--json', 'one JSON object a line');
const formatOption = () => new Option('-f, --format <id>', 'log format, instead of finding out');
const logformatOption = () =>
  new Option('--logformat <definition>', 'a Squid logformat, copied from squid.conf, instead of --format');

program
  .command('run', { isDefault: true })
  .description(
    'follow the log and serve the dashboard; with neither a log nor a configuration, replay a demonstration day',
  )
  .argument('[log]', 'log file to follow, when there is no configuration file')
  .addOption(configOption())
  .addOption(dataOption())
  .option('--listen <address>', 'where the dashboard listens, such as 127.0.0.1:8470')
  .action(async (log, options) => {
    refuseMistyped(log, program);
    await (await import('./cli/run.ts')).run(log, options);
  });

program
  .command('parse')
  .description('read a log file and print what each line says')
  .argument('<file>')
  .addOption(formatOption())
  .addOption(logformatOption())
  .addOption(configOption())
  .option('--zone <zone>', 'time zone of a log that writes local times', 'Europe/London')
  .addOption(
    new Option('--ecs <form>', 'export the records alone, in names of the Elastic Common Schema').choices([
      'json',
      'csv',
    ]),
  )
  .option('--stats', 'count instead: what the lines came to, and the forms of those that were not understood')
  .addOption(jsonOption())
  .action(async (file, options) => (await import('./cli/parse.ts')).parse(file, options));

program
  .command('detect')
  .description('say which format a log file is, by its first lines')
  .argument('<file>')
  .addOption(jsonOption())
  .action(async (file, options) => (await import('./cli/detect.ts')).detectFormat(file, options));

program
  .command('formats')
  .description('list the log formats, or say of one what to switch on in the product')
  .argument('[id]')
  .addOption(jsonOption())
  .action(async (id, options) => (await import('./cli/formats.ts')).formats(id, options));

program
  .command('categorise')
  .description('say what an address, a host or a search is about, and why')
  .argument('[address]', 'URL or host')
  .option('-s, --search <words>', 'search words instead of an address')
  .option('-l, --label <name>', 'the name of a category in your filter instead of an address')
  .option('-p, --product <format>', 'the format of the log that has this name, such as fortigate')
  .addOption(configOption())
  .addOption(jsonOption())
  .action(async (address, options) => (await import('./cli/categorise.ts')).categoriseText(address, options));

program
  .command('explain')
  .description('say for one log line what was read, who it was, what it was about and why it was or was not flagged')
  .argument('<line>')
  .addOption(configOption())
  .addOption(jsonOption())
  .action(async (line, options) => (await import('./cli/explain.ts')).explain(line, options));

program
  .command('import')
  .description('read older log files into the store, once')
  .argument('<files...>')
  .addOption(configOption())
  .addOption(dataOption())
  .option('--source <id>', 'which configured log the files belong to, where there are several')
  .addOption(formatOption())
  .addOption(logformatOption())
  .addOption(jsonOption())
  .action(async (files, options) => (await import('./cli/import.ts')).importFiles(files, options));

program
  .command('incidents')
  .description('list the incidents of the store, without names')
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/incidents.ts')).incidents(options));

program
  .command('search')
  .description('search the log; who searches, for what and why is kept and shown to senior leaders')
  .requiredOption('--purpose <words>', 'what it is searched for')
  .option('--as <e-mail>', 'the account of whoever searches; without it, “command line” and the user of this system')
  .option('--who <name>', 'a name, an account, a class or a year group')
  .option('--device <part>', "a part of a device's name, of its address or of an account as it was logged")
  .option('--site <site>', 'a site, which covers what lies below it, or a part of its name')
  .option('--words <part>', 'a part of what was searched for, or of the address')
  .option('--category <id>', 'what it is about, such as gambling')
  .addOption(new Option('--filter <what>', 'what the filter did').choices(['allowed', 'blocked', 'unknown']))
  .addOption(new Option('--flagged <which>', 'flagged by our policy or not').choices(['yes', 'no']))
  .option('--from <time>', 'school time, such as 2026-11-30 or "2026-11-30 09:00" (default: since midnight)')
  .option('--until <time>', 'school time (default: now)')
  .option('--oldest', 'oldest first')
  .option('--limit <number>', 'how many are printed at most', '50')
  .addOption(new Option('--ecs <form>', 'print all, in names of the Elastic Common Schema').choices(['json', 'csv']))
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/search.ts')).searchLog(options));

addLeasesCommand(program, [configOption, dataOption, jsonOption]);
addJobsCommands(program, [configOption, dataOption, jsonOption]);
addAuditCommands(program, [configOption, dataOption, jsonOption]);
addRecipientCommands(program, [configOption, dataOption, jsonOption]);

program
  .command('evidence')
  .description('make the evidence pack of an incident: a signed ZIP file; that it was made is recorded')
  .argument('<incident>', 'its id, as "filterwatch incidents" lists it')
  .requiredOption('--purpose <words>', 'what it is for; it stands in the pack')
  .requiredOption('--as <e-mail>', 'the account of who makes it: a lead or a head')
  .requiredOption('--out <file>', 'where to write it; never over a file that is there')
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (incident, options) => (await import('./cli/evidence.ts')).makeEvidence(incident, options));

program
  .command('verify')
  .description('say whether an evidence pack is what was made; needs no configuration')
  .argument('<pack>')
  .option('--key <file|fingerprint>', "the school's public key, or its fingerprint")
  .addOption(jsonOption())
  .action(async (pack, options) => (await import('./cli/verify.ts')).verifyPackFile(pack, options));

program
  .command('check-config')
  .description('check the configuration: file, line, what was found, what to write')
  .addOption(configOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/check-config.ts')).checkConfig(options));

addPolicyCommands(program, { configOption, dataOption, jsonOption });
program
  .command('roster')
  .description('say how the lists of accounts stand: how many people each gives, and what is wrong with them')
  .option('--accept', 'use what they say now, even where many people are missing since the last reading')
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/roster.ts')).roster(options));

addListCommands(program, { configOption, dataOption, jsonOption });

const user = program.command('user').description('accounts of the dashboard');
user
  .command('add')
  .description('add an account; the password is asked for, or read from standard input')
  .requiredOption('--name <name>')
  .requiredOption('--email <address>')
  .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
  .addOption(configOption())
  .addOption(dataOption())
  .option('--person <account>', 'whom of the roster it belongs to; without it, what stands before the @ tells')
  .option('--reviews-heads', 'is named for incidents about the head')
  .action(async (options) => (await import('./cli/user.ts')).addUser(options));
user
  .command('break-glass')
  .description('make the emergency account, and print its password once')
  .addOption(configOption())
  .addOption(dataOption())
  .action(async (options) => (await import('./cli/break-glass.ts')).breakGlass(options));
user
  .command('set')
  .description('say whom of the roster an account belongs to, and who is named for incidents about the head')
  .argument('<email>')
  .option('--person <account>', 'whom of the roster it belongs to')
  .option('--no-person', 'nobody has said; what stands before the @ tells')
  .option('--reviews-heads', 'is named for incidents about the head')
  .option('--no-reviews-heads', 'is not')
  .addOption(configOption())
  .addOption(dataOption())
  .action(async (email, options) => (await import('./cli/user-access.ts')).setUser(email, options));
user
  .command('list')
  .description('every account, its role, and whom of the roster it belongs to')
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/user-access.ts')).listUsers(options));

const person = program.command('person').description("one person's data");
const reasonOption = () => new Option('--reason <why>', 'who asked for it, and why; without the name');
const formerlyOption = () => new Option('--formerly <accounts...>', 'accounts that the same person had before');
person
  .command('export')
  .description('write everything that is kept about one person into a ZIP, without the names of others')
  .argument('<account>')
  .addOption(reasonOption().makeOptionMandatory())
  .requiredOption('--out <file>', 'the ZIP to write; it must not be there yet')
  .addOption(formerlyOption())
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (account, options) => (await import('./cli/person.ts')).personExport(account, options));
person
  .command('erase')
  .description("say what an erasure of one person's data would take; with --confirm, erase it")
  .argument('<account>')
  .addOption(reasonOption())
  .option('--confirm <account>', 'the account once more: without it, nothing is erased')
  .addOption(formerlyOption())
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (account, options) => (await import('./cli/person.ts')).personErase(account, options));
person
  .command('asked')
  .description("say whether an account's data was asked for or erased")
  .argument('<account>')
  .addOption(formerlyOption())
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (account, options) => (await import('./cli/person.ts')).personAsked(account, options));

addPrivacyCommand(program, [configOption, dataOption, jsonOption]);
addHandoverCommand(program, [configOption, dataOption, jsonOption]);
addWebhookCommand(program, [configOption, dataOption, jsonOption]);

program
  .command('backup')
  .description('write everything that is kept to one file, while Filterwatch goes on')
  .requiredOption('-o, --out <file>', 'the file to write; it must not be there yet')
  .option('--encrypt', 'ask for a passphrase, or read it from standard input, and encrypt')
  .option('--passphrase-file <file>', 'encrypt with the passphrase in the first line of this file')
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/backup.ts')).backup(options, version));

program
  .command('restore')
  .description('put a backup where a data folder is to be, after checking all of it')
  .argument('<file>', 'a file that "filterwatch backup" has written')
  .option('-d, --data <folder>', 'where the data folder is to be; it must be empty or not there', './data')
  .option('--passphrase-file <file>', 'the passphrase, in the first line of this file')
  .option('--check', 'say whether the backup could be restored, and restore nothing')
  .addOption(jsonOption())
  .action(async (file, options) => (await import('./cli/backup.ts')).restore(file, options));

program
  .command('doctor')
  .description('check everything that IT support would ask about, and say what to do')
  .addOption(configOption())
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => (await import('./cli/doctor.ts')).doctor(options));

leaveWhenUnread();
explainErrors(program);

try {
  await program.parseAsync();
} catch (error) {
  // A person can mend a known error: no stack trace. Anything else is a bug and shows itself whole.
  if (!(error instanceof KnownError)) throw error;
  // What was opened before the error must not keep the program alive.
  process.stderr.write(`${error.message}\n(${error.code})\n`, () => process.exit(1));
}
