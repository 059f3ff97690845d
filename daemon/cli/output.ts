/** Writes one line for a person to standard output and waits while a slow reader (a pipe) catches up. */
export function print(line: string): Promise<void> {
  return printExactly(harmless(line));
}

/**
 * A line as a terminal may show it. What came out of a log or a list may hold signs that a terminal obeys, or that turn the order of
 * what is read: each becomes a question mark.
 */
export function harmless(line: string): string {
  return line.replace(OBEYED, '?');
}

/** All but the tab and the end of a line; and what turns the direction of writing. */
const OBEYED = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** The same as `print` for what programs read: nothing is changed. */
export function printExactly(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** One JSON object on one line. */
export function printJson(value: unknown): Promise<void> {
  return printExactly(JSON.stringify(value));
}
