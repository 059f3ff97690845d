/** Writes one line to standard output and waits while a slow reader (a pipe) catches up. */
export function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** One JSON object on one line. */
export function printJson(value: unknown): Promise<void> {
  return print(JSON.stringify(value));
}
