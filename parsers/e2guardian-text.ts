import { readBlankColumns } from './e2guardian/blank-columns.ts';
import { E2GUARDIAN_GUIDE } from './e2guardian/guide.ts';
import { type FoundColumns, readMarkedColumns } from './e2guardian/marked-columns.ts';
import { resultOfGuarded, resultOfNoRequest, saysNothingOfFormat } from './e2guardian/request.ts';
import { epochMs } from './fields/epoch.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { compileTimePattern, type TimePattern } from './fields/time-pattern.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * The formats that e2guardian took over from DansGuardian: 1 (blanks between the columns), 2 (quotes and commas), 4 (tabs).
 *
 *   2026.01.31 9:12:44 okafor.t 10.44.3.17 http://games.example/ *DENIED* Blocked site: games.example GET 0 0 Games 3 403 - 10.44.3.17 Year 9 Mozilla/5.0 …
 *   time               user     address    url                   found                                method size weight category group code type host …
 *
 * Nothing is escaped. What tells the columns apart is their form; where it would fit in two places, the line is not understood.
 */

/** e2guardian and DansGuardian, `logfileformat` 1, 2 and 4. */
export const e2guardianText: Parser = {
  id: 'e2guardian-text',
  title: 'e2guardian and DansGuardian, formats 1, 2 and 4',
  guide: E2GUARDIAN_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => !saysNothingOfFormat(ANYWHERE(line)),
  open,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of e2guardian’s formats 1, 2 or 4' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };

/** Whether a line can be read does not depend on the zone. */
const ANYWHERE = open({ timeZone: 'UTC', writtenAt: () => 0 });

function open({ timeZone }: LogSetting): ParseLine {
  // Versions 4 and early 5 write years with two digits.
  const patterns = ['%Y.%m.%d %H:%M:%S', '%y.%m.%d %H:%M:%S'].map((form) => compileTimePattern(form, timeZone));
  return (line) => {
    const text = line.slice(messageStartOf(line)).trimEnd();
    const start = text.startsWith('"') ? 1 : 0;
    const pattern = patterns[text.charCodeAt(start + 4) === POINT ? 0 : 1] ?? null;
    const time = readTime(text, start, pattern);
    const columns = time === null ? null : columnsBehind(text, start, time.end);
    if (time === null || columns === null) return resultOfNoRequest(line, OTHER_LINE);
    return columns.kind === 'two_readings' ? TWO_READINGS : resultOfGuarded({ timestamp: time.ms, ...columns.request });
  };
}

const POINT = 46;

/** With `logtimestamp` the epoch time stands behind that of the clock; it is exact. */
function readTime(text: string, start: number, pattern: TimePattern | null): { ms: number; end: number } | null {
  const end = pattern?.read(text, start) ?? -1;
  if (pattern === null || end < 0) return null;
  const epoch = /^ (\d{10}\.\d{3})(?=[\t" ])/.exec(text.slice(end, end + 20));
  if (epoch === null) return { ms: pattern.timestamp(), end };
  return { ms: epochMs(epoch[1] ?? ''), end: end + epoch[0].length };
}

function columnsBehind(text: string, start: number, end: number): FoundColumns | null {
  if (start === 1) {
    const isWhole = text.startsWith('","', end) && text.endsWith('"');
    return isWhole ? readMarkedColumns(text.slice(end + 3, -1).split('","')) : null;
  }
  const separator = text.charAt(end);
  if (separator === ' ') return readBlankColumns(text.slice(end + 1));
  const rest = text.slice(end);
  const tabbed = separator === '\t' ? rest : rest.replaceAll('#011', '\t');
  return tabbed.startsWith('\t') ? readMarkedColumns(tabbed.slice(1).split('\t')) : null;
}
