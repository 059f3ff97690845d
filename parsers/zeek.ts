import { BLANK_LINE, isBlank } from './fields/blank-line.ts';
import { jsonObjectAt, textAtPath } from './fields/json-object.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseLine, ParseResult, Parser } from './record.ts';
import { recordFromZeek } from './zeek/entries.ts';

/** Zeek: http.log, ssl.log and dns.log, as tables or as JSON lines. */
export const zeek: Parser = {
  id: 'zeek',
  title: 'Zeek (http, ssl, dns)',
  guide: {
    delivery: ['file', 'syslog'],
    switchOn: [
      'Let the http, ssl and dns logs be written (they are by default) and follow each of them as a source: http.log, ssl.log, dns.log in the folder “current”.',
      'Tables and JSON (“redef LogAscii::use_json = T;”) are both read.',
      'Put the sensor between the pupils and the address translation, or all addresses are that of the router.',
    ],
    cannotShow: [
      'People: there are addresses of devices alone. The names in http.log are those given to web sites, and are not taken.',
      'What the filter did: a sensor only watches.',
      'The path and the search words of encrypted pages, and the site where ECH hides it.',
    ],
  },
  scope: 'product',
  hasHeader: true,
  recognises: (line) => /^#(?:separator \\x09|fields\tts\tuid\t|path\t\w+$)/.test(line.trimEnd()) || isZeekJson(line),
  open: () => openZeek(),
};

const DIRECTIVE: ParseResult = { kind: 'skipped', reason: 'directive of the log' };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Zeek log' };
const NO_HEADER: ParseResult = { kind: 'malformed', reason: 'no “#fields” line yet' };
const OTHER_COLUMNS: ParseResult = { kind: 'malformed', reason: 'not as many columns as the “#fields” line names' };

function openZeek(): ParseLine {
  let names: readonly string[] | null = null;
  let path: string | null = null;
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    if (line.startsWith('#')) {
      const [directive, ...values] = line.replace(/[\r\0]+$/, '').split('\t');
      if (directive === '#path') path = values[0] ?? null;
      if (directive === '#fields') names = values;
      return DIRECTIVE;
    }
    const start = messageStartOf(line);
    if (line.charCodeAt(start) === BRACE) return readJson(repairUtf8(line.slice(start)));
    if (names === null) return NO_HEADER;
    const cells = line.replace(/[\r\0]+$/, '').split('\t');
    if (cells.length !== names.length) return OTHER_COLUMNS;
    const values = new Map(names.map((name, place) => [name, plainText(cells[place] ?? '')]));
    return recordFromZeek(path, (name) => values.get(name) ?? null);
  };
}

const BRACE = 123;

/** `-` is unset, `(empty)` empty; bytes that are no text are written as `\xNN`. */
function plainText(cell: string): string | null {
  if (cell === '-' || cell === '(empty)' || cell === '') return null;
  const bytes = cell.replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return repairUtf8(bytes);
}

function readJson(text: string): ParseResult {
  const object = jsonObjectAt(text.trimEnd());
  if (object === null || textAtPath(object, 'id.orig_h') === null || textAtPath(object, 'ts') === null) return OTHER;
  return recordFromZeek(textAtPath(object, '_path'), (name) => textAtPath(object, name));
}

/** The lines of other products name addresses otherwise. */
function isZeekJson(line: string): boolean {
  const start = messageStartOf(line);
  return line.charCodeAt(start) === BRACE && readJson(repairUtf8(line.slice(start))).kind !== 'malformed';
}
