import { type Logger, levels, pino } from 'pino';
import { KnownError } from './errors.ts';

const LEVELS = [...Object.keys(levels.values), 'silent'];
const MOST_FRAMES = 12;
const MOST_CAUSES = 3;

/**
 * Our own log: ids and counts, never a name, an address, a search or a raw line. JSON lines on standard error. Throws
 * KnownError LOG_LEVEL_UNKNOWN.
 */
export function createLog(level: string): Logger {
  if (!LEVELS.includes(level)) throw unknownLevel(level);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    pino.destination({ dest: 2, sync: true }),
  );
}

function unknownLevel(level: string): KnownError {
  return new KnownError(
    'LOG_LEVEL_UNKNOWN',
    `FILTERWATCH_LOG_LEVEL is “${level}”, which is no level. Nothing was started. Write one of: ${LEVELS.join(', ')}.`,
  );
}

/** What an error is and where it was thrown, for the log. */
export interface ErrorDescription {
  readonly type: string;
  readonly code: string | null;
  /** Of a known error alone: those sentences are ours. Any other may quote what it choked on. */
  readonly message: string | null;
  readonly frames: readonly string[];
}

/** The error and what caused it, outermost first, without a word that may come from a log line. */
export function describeError(error: unknown): readonly ErrorDescription[] {
  const described: ErrorDescription[] = [];
  for (let next = error; next instanceof Error && described.length < MOST_CAUSES; next = next.cause) {
    described.push(describeOne(next));
  }
  return described.length > 0 ? described : [{ type: typeof error, code: null, message: null, frames: [] }];
}

function describeOne(error: Error): ErrorDescription {
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    message: error instanceof KnownError ? error.message : null,
    frames: frames.slice(0, MOST_FRAMES).map((line) => line.trim()),
  };
}
