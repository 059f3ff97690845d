import { splitCsv } from '../fields/csv.ts';
import { type JsonObject, jsonObjectAt, memberOf, objectOf } from '../fields/json-object.ts';
import type { FormatFault, Layout } from './definition.ts';
import { FIELDS, type Field, isField } from './fields.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** Takes the values out of a line. */
export interface LayoutReader {
  readonly kind: 'reader';
  readonly fields: readonly Field[];
  /** Texts in the order of the fields; undefined where there is none. Null for a line that is not laid out so. */
  read(line: string): readonly (string | undefined)[] | null;
  /** Why a line is none of this format. */
  readonly otherwise: string;
}

export type OpenLayout = LayoutReader | { readonly kind: 'refused'; readonly fault: FormatFault };

/** Prepares a layout, or says which of its parts cannot be used. */
export function openLayout(layout: Layout): OpenLayout {
  switch (layout.kind) {
    case 'pattern':
      return openPattern(layout.pattern);
    case 'columns':
      return openColumns(layout.delimiter, layout.columns);
    case 'json':
      return openJson(layout.paths);
  }
}

function openPattern(text: string): OpenLayout {
  const compiled = compilePattern(text);
  if (compiled.kind === 'refused') return refused(['pattern'], compiled.found, compiled.write);
  const { pattern } = compiled;
  const strange = pattern.names.find((name) => !isField(name));
  if (strange !== undefined) return unknownField(['pattern'], strange);
  const read = (line: string) => textsOf(pattern, line);
  return { kind: 'reader', fields: pattern.names.filter(isField), read, otherwise: 'not a line of this pattern' };
}

function textsOf(pattern: Pattern, line: string): readonly (string | undefined)[] | null {
  const slots = pattern.match(line);
  if (slots === null) return null;
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < slots.length; at += 2) {
    const [start = -1, end = -1] = [slots[at], slots[at + 1]];
    texts.push(start < 0 || end < 0 ? undefined : line.slice(start, end));
  }
  return texts;
}

const UNWANTED = '-';

function openColumns(delimiter: string, columns: readonly string[]): OpenLayout {
  for (const [place, column] of columns.entries()) {
    if (column !== UNWANTED && !isField(column)) return unknownField(['columns', place], column);
    if (column !== UNWANTED && columns.indexOf(column) < place) {
      return refused(
        ['columns', place],
        `“${column}” again`,
        'each field once, and “-” for columns that are not wanted',
      );
    }
  }
  const places = columns.flatMap((column, place) => (column === UNWANTED ? [] : [place]));
  return {
    kind: 'reader',
    fields: columns.filter(isField),
    read(line) {
      const cells = splitCsv(line, delimiter);
      // A column too many: nobody can tell which value a stranger has split.
      return cells?.length === columns.length ? places.map((place) => cells[place]) : null;
    },
    otherwise: `not a line of ${columns.length} columns`,
  };
}

function openJson(paths: Readonly<Record<string, string>>): OpenLayout {
  for (const [field, path] of Object.entries(paths)) {
    if (!isField(field)) return unknownField(['json', field], field);
    if (/[[\]*]|\.\.|\.$/.test(path)) {
      return refused(['json', field], `“${path}”`, 'names with dots between them, such as $.actor.name');
    }
  }
  const fields = Object.keys(paths).filter(isField);
  const plain = fields.map((field) => (paths[field] ?? '').replace(/^\$\./, ''));
  return {
    kind: 'reader',
    fields,
    read(line) {
      const object = jsonObjectAt(line);
      return object === null ? null : plain.map((path) => textAt(object, path));
    },
    otherwise: 'not an object of JSON',
  };
}

/** The value at a path, whether the object is nested or its member is named with the dots. */
function textAt(object: JsonObject, path: string): string | undefined {
  const names = path.split('.');
  const parent = names.slice(0, -1).reduce<JsonObject | null>(objectOf, object);
  const value = memberOf(object, path) ?? memberOf(parent, names.at(-1) ?? '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function unknownField(at: FormatFault['at'], name: string): OpenLayout {
  return refused(at, `the field “${name}”`, `one of: ${FIELDS.join(', ')}`);
}

function refused(at: FormatFault['at'], found: string, write: string): OpenLayout {
  return { kind: 'refused', fault: { at, found, write } };
}
