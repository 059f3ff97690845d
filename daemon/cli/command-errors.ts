import type { Command } from 'commander';

/** What is said of a command that was not written as it must be: in our words, and where to read on. */
export function explainErrors(command: Command, path: string = command.name()): void {
  command.configureOutput({ outputError: (text, write) => write(inOurWords(text)) });
  const what = command.commands.length > 0 ? 'the list of commands' : 'all that it takes';
  command.showHelpAfterError(`Run "${path} --help" for ${what}.`);
  for (const inner of command.commands) explainErrors(inner, `${path} ${inner.name()}`);
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
