import { Command, CommanderError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { explainErrors, refuseMistyped } from '../../../daemon/cli/command-errors.ts';

/** What a program with a few commands writes on standard error. */
function said(...args: readonly string[]): string {
  const program = new Command('filterwatch').exitOverride();
  const find = program.command('find').exitOverride().requiredOption('--why <words>').argument('<file>');
  find.addOption(new Option('--form <form>').choices(['json', 'csv'])).action(() => undefined);
  const user = program.command('user').exitOverride();
  user.command('add').exitOverride().requiredOption('--name <name>');
  explainErrors(program);
  let text = '';
  for (const command of [program, find, user, ...user.commands]) {
    command.configureOutput({ writeErr: (piece) => (text += piece) });
  }
  expect(() => program.parse(args, { from: 'user' })).toThrow(CommanderError);
  return text;
}

describe('a command that was not written as it must be', () => {
  test.each([
    [['find', 'x'], '--why <words> is needed, and was not given. Nothing was done.'],
    [['find', '--why', 'a'], '<file> is needed, and was not given. Nothing was done.'],
    [['find', 'x', '--why'], 'Something must stand after --why <words>. Nothing was done.'],
    [
      ['find', 'x', '--form', 'pdf'],
      '“pdf” cannot stand after --form <form>. Nothing was done. Write one of: json, csv.',
    ],
    [['find', 'x', '--why', 'a', '--when', 'b'], 'There is no option --when. Nothing was done.'],
  ])('is told what is wrong and where to read on: %j', (args, sentence) => {
    expect(said(...args)).toContain(sentence);
    expect(said(...args)).toContain('Run "filterwatch find --help" for all that it takes.');
  });

  test('is not taken for the name of a log', () => {
    const program = new Command('filterwatch');
    for (const name of ['run', 'search', 'import']) program.command(name);
    expect(() => refuseMistyped('serch', program)).toThrow('Perhaps “filterwatch search” is meant.');
    for (const log of [undefined, '/var/log/squid/access.log', 'nothing-like-it.log', import.meta.filename]) {
      expect(() => refuseMistyped(log, program)).not.toThrow();
    }
  });

  test('is led to the command that was meant', () => {
    expect(said('user', 'add')).toContain('Run "filterwatch user add --help" for all that it takes.');
    expect(said('fnd')).toContain('There is no command “fnd”. Nothing was done.');
    expect(said('fnd')).toContain('Run "filterwatch --help" for the list of commands.');
  });
});
