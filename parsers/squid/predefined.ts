import type { Parser } from '../record.ts';
import { compileLogformat } from '../squid-logformat.ts';
import { SQUID_GUIDE } from './guide.ts';
import { headerTailStart } from './headers.ts';
import { lineEnd } from './lines.ts';

/** A parser for a format that Squid brings along, which may carry header blocks at its end. */
export function predefinedParser(id: string, title: string, definition: string): Parser {
  const compiled = compileLogformat(definition);
  if (compiled.kind === 'refused') throw new Error(compiled.message);
  const { parser } = compiled;
  return {
    id,
    title,
    guide: SQUID_GUIDE,
    scope: 'product',
    hasHeader: false,
    recognises: (line) => parser.recognises(withoutHeaders(line)),
    open(log) {
      const parse = parser.open(log);
      return (line) => parse(withoutHeaders(line));
    },
  };
}

function withoutHeaders(line: string): string {
  const tail = headerTailStart(line, lineEnd(line));
  return tail < 0 ? line : line.slice(0, tail);
}
