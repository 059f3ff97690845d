import type { Parser } from './record.ts';
import { headerTailStart } from './squid-headers.ts';
import { lineEnd } from './squid-lines.ts';
import { compileLogformat } from './squid-logformat.ts';

/** A parser for a format that Squid brings along, which may carry header blocks at its end. */
export function predefinedParser(id: string, title: string, definition: string): Parser {
  const compiled = compileLogformat(definition);
  if (compiled.kind === 'refused') throw new Error(compiled.message);
  const { parser } = compiled;
  return {
    id,
    title,
    recognises: (line) => parser.recognises(withoutHeaders(line)),
    parse: (line) => parser.parse(withoutHeaders(line)),
  };
}

function withoutHeaders(line: string): string {
  const tail = headerTailStart(line, lineEnd(line));
  return tail < 0 ? line : line.slice(0, tail);
}
