import { type Command, Option } from 'commander';

/** Adds `filterwatch report`. What it needs is loaded when it is called. */
export function addReportCommand(program: Command, shared: readonly (() => Option)[]): void {
  const report = program
    .command('report')
    .description(
      'print the web filtering report of a week, a term or a school year: the one that was kept, or else one made now',
    )
    .addOption(
      new Option('--week <week>', 'such as 2026-W47 (default: the last whole week)').conflicts(['term', 'year']),
    )
    .addOption(new Option('--term <first day>', 'by the first day of the term, such as 2026-09-02').conflicts('year'))
    .option('--year <year>', 'by the year in which the school year begins, such as 2026')
    .option('--detail', 'all parts, instead of the page for governors')
    .option('--pdf <file>', 'write it as a PDF, to a new file')
    .option('--html <file>', 'write it as one page for a browser, with nothing beside it, to a new file')
    .option('--csv <file>', 'write the figures for a spreadsheet, to a new file');
  for (const option of shared) report.addOption(option());
  report.action(async (options) => (await import('./report.ts')).printReport(options));
}
