import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { nearest } from '../config/nearest.ts';
import { KnownError } from '../errors.ts';

/** What is said of a command that was not written as it must be: in our words, and where to read on. */
export function explainErrors(command: Command, path: string = command.name()): void {
  command.configureOutput({ outputError: (text, write) => write(inOurWords(text)) });
  const what = command.commands.length > 0 ? 'the list of commands' : 'all that it takes';
  command.showHelpAfterError(`Run "${path} --help" for ${what}.`);
  for (const inner of command.commands) explainErrors(inner, `${path} ${inner.name()}`);
}

/** Whoever reads our output may have enough, as in `filterwatch parse access.log | head`. */
export function leaveWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** The library speaks to programmers. */
function inOurWords(text: string): string {
  return text
    .replace(/^error: required option '(.+)' not specified$/m, '$1 is needed, and was not given. Nothing was done.')
    .replace(/^error: missing required argument '(.+)'$/m, '<$1> is needed, and was not given. Nothing was done.')
    .replace(/^error: option '(.+?)' argument missing$/m, 'Something must stand after $1. Nothing was done.')
    .replace(
      /^error: option '(.+?)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/m,
      '“$2” cannot stand after $1. Nothing was done. Write one of: $3.',
    )
    .replace(/^error: unknown option '(.+)'$/m, 'There is no option $1. Nothing was done.')
    .replace(/^error: unknown command '(.+)'$/m, 'There is no command “$1”. Nothing was done.');
}

/** Refuses a log that is not there and is called almost like a command: it was meant as one. Throws KnownError NO_SUCH_COMMAND. */
export function refuseMistyped(log: string | undefined, program: Command): void {
  if (log === undefined || existsSync(log)) return;
  const names = program.commands.map((command) => command.name());
  const meant = nearest(log, names);
  if (meant === null) return;
  throw new KnownError(
    'NO_SUCH_COMMAND',
    `There is no command “${log}”, and no log of that name. Nothing was done. Perhaps “filterwatch ${meant}” is meant.`,
  );
}
