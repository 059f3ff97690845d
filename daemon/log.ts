import { type Logger, pino } from 'pino';

/** Our own log: ids and counts, never a name, an address, a search or a raw line. JSON lines on standard error. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
