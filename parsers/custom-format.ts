import type { CustomFormat, FormatFault } from './custom/definition.ts';
import { definitionFault } from './custom/definition-fault.ts';
import type { Field, Values } from './custom/fields.ts';
import { type LayoutReader, openLayout } from './custom/layout-reader.ts';
import { compilePattern, type Pattern } from './custom/pattern.ts';
import { recordMaker } from './custom/record-of-values.ts';
import { openClock, timeFault } from './custom/written-clock.ts';
import { textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank } from './fields/blank-line.ts';
import { headerMs, messageStartOf, readSyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { Guide, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/** A parser for a format that a school has described itself, or why there can be none. */
export type CompiledFormat =
  | { readonly kind: 'compiled'; readonly parser: Parser }
  /** `message` is the fault as sentences. */
  | ({ readonly kind: 'refused'; readonly message: string } & FormatFault);

/**
 * Makes a parser of a school's own format; whether its samples come out as expected is asked of `checkSamples`. `recognises` reads
 * local times on the clock of `timeZone`, `open` on that of the log. A line takes a time that grows with its length alone.
 */
export function compileCustomFormat(definition: CustomFormat, timeZone: string): CompiledFormat {
  const layout = openLayout(definition.layout);
  if (layout.kind === 'refused') return refused(layout.fault);
  const fault = definitionFault(definition, layout.fields) ?? timeFault(definition.time);
  if (fault !== null) return refused(fault);
  const skip = compileSkip(definition.skip);
  if (skip.kind === 'refused') return refused(skip.fault);
  const open = (log: LogSetting) => openLog({ definition, layout, skip: skip.patterns }, log);
  const parse = open({ timeZone, writtenAt: () => ANY_TIME });
  const recognises = (line: string) => parse(line).kind === 'record';
  const { id, title } = definition;
  return {
    kind: 'compiled',
    parser: { id, title, guide: GUIDE, scope: 'product', hasHeader: false, recognises, open },
  };
}

/** Whether a line can be read does not depend on the year. */
const ANY_TIME = Date.UTC(2026, 0, 1);
const GUIDE: Guide = { delivery: ['file', 'syslog', 'push'], switchOn: [], cannotShow: [] };
const UNWANTED: ParseResult = { kind: 'skipped', reason: 'a line that the format passes over' };

interface Reading {
  readonly definition: CustomFormat;
  readonly layout: LayoutReader;
  readonly skip: readonly Pattern[];
}

/** By syslog a header stands in front; a format may begin like one, so the whole line is tried first. */
function openLog({ definition, layout, skip }: Reading, log: LogSetting): ParseLine {
  const read = openReading(definition, layout, log);
  const readOrSkip: Read = (text, headerTime) =>
    skip.some((pattern) => pattern.match(text) !== null) ? UNWANTED : read(text, headerTime);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const text = repairUtf8(withoutLineEnd(line));
    const headerTime = () => headerMs(readSyslogHeader(text), log);
    const result = readOrSkip(text, headerTime);
    const start = result.kind === 'malformed' ? messageStartOf(text) : 0;
    return start === 0 ? result : readOrSkip(text.slice(start), headerTime);
  };
}

function withoutLineEnd(line: string): string {
  const last = line.charCodeAt(line.length - 1);
  return last === 13 || last === 0 ? line.replace(/[\r\0]+$/, '') : line;
}

type Read = (text: string, headerTime: () => number) => ParseResult;

function openReading(definition: CustomFormat, layout: LayoutReader, log: LogSetting): Read {
  const clock = openClock(definition.time, log);
  const make = recordMaker(definition);
  const places = new Map<Field, number>(layout.fields.map((field, place) => [field, place]));
  const hasTime = places.has('time') || places.has('date');
  const otherwise: ParseResult = { kind: 'malformed', reason: layout.otherwise };
  return (text, headerTime) => {
    const texts = layout.read(text);
    if (texts === null) return otherwise;
    const values: Values = (field) => textOrNull(texts[places.get(field) ?? -1]?.trim());
    const written = [values('date'), values('time')].filter((part) => part !== null).join(' ');
    return make(values, hasTime ? clock(written) : headerTime());
  };
}

type Skip =
  | { readonly kind: 'patterns'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'refused'; readonly fault: FormatFault };

function compileSkip(skip: readonly string[]): Skip {
  const patterns: Pattern[] = [];
  for (const [place, text] of skip.entries()) {
    const compiled = compilePattern(text);
    if (compiled.kind === 'refused') return { kind: 'refused', fault: { ...compiled, at: ['skip', place] } };
    patterns.push(compiled.pattern);
  }
  return { kind: 'patterns', patterns };
}

function refused({ at, found, write }: FormatFault): CompiledFormat {
  return { kind: 'refused', at, found, write, message: `It has ${found}. Write ${write}.` };
}
