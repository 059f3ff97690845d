/** A log that remembers what was said, for tests of what the product says. */
export interface RecordedLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
  readonly entries: readonly {
    readonly level: 'info' | 'warn' | 'error';
    readonly fields: object;
    readonly sentence: string;
  }[];
}

export function createRecordedLog(): RecordedLog {
  const entries: RecordedLog['entries'][number][] = [];
  return {
    entries,
    info: (fields, sentence) => void entries.push({ level: 'info', fields, sentence }),
    warn: (fields, sentence) => void entries.push({ level: 'warn', fields, sentence }),
    error: (fields, sentence) => void entries.push({ level: 'error', fields, sentence }),
  };
}
