import { type Command, Option } from 'commander';

/** Adds "audit" with its commands. Each loads only what it needs. */
export function addAuditCommands(program: Command, shared: readonly (() => Option)[]): void {
  const audit = program.command('audit').description('who has looked at what');
  addChainCommands(audit, shared);
  addReadingCommands(audit, shared);
}

function addChainCommands(audit: Command, shared: readonly (() => Option)[]): void {
  const verify = audit
    .command('verify')
    .description('walk the whole record and say whether it is what was written; ends with 1 where it is not')
    .option('--against <file>', 'also hold it against an end of it that was kept elsewhere ("audit head")');
  for (const option of shared) verify.addOption(option());
  verify.action(async (options) => (await import('./audit-verify.ts')).verifyAudit(options));
  const head = audit
    .command('head')
    .description("print the end of the record, signed with the school's key: to be kept outside of this machine")
    .option('--out <file>', 'where to write it; never over a file that is there (default: print it)');
  for (const option of shared) head.addOption(option());
  head.action(async (options) => (await import('./audit-head.ts')).auditHead(options));
}

function addReadingCommands(audit: Command, shared: readonly (() => Option)[]): void {
  const list = audit
    .command('list')
    .description('list the newest entries, oldest first; that they were listed is an entry too')
    .option('--limit <number>', 'how many are printed', '50');
  for (const option of shared) list.addOption(option());
  list.action(async (options) => (await import('./audit-list.ts')).listAudit(options));
  const whole = audit
    .command('export')
    .description('write all entries into a file; that they were exported is an entry too')
    .requiredOption('--out <file>', 'where to write it; never over a file that is there')
    .addOption(
      new Option('--as-format <format>', 'as a table or as one JSON object a line')
        .choices(['csv', 'ndjson'])
        .default('csv'),
    );
  for (const option of shared) whole.addOption(option());
  whole.action(async (options) => (await import('./audit-list.ts')).exportAudit(options));
}
