import { checkSamples } from '../../../parsers/custom/samples.ts';
import { compileCustomFormat } from '../../../parsers/custom-format.ts';
import { PARSERS } from '../../../parsers/registry.ts';
import { defaultTimetable } from '../../policy/timetable.ts';
import { buildFormat } from '../build-format.ts';
import { type Draft, errorAt, indexesOf, placeOf, textAt } from '../draft.ts';
import { formatShape } from '../format-shape.ts';
import { oneLine, quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of the school's own formats: that they can be read by, and that their samples come out as expected. */
export function checkFormats(draft: Draft): readonly Problem[] {
  return indexesOf(draft, ['formats']).flatMap((index) => [...checkId(draft, index), ...checkFormat(draft, index)]);
}

function checkId(draft: Draft, index: number): readonly Problem[] {
  const at = ['formats', index, 'id'];
  const id = textAt(draft, at);
  if (id === null) return [];
  if (id === 'auto' || PARSERS.some((parser) => parser.id === id)) {
    return [errorAt(draft, at, `${quoted(id)}, which Filterwatch has already`, 'another id')];
  }
  const earlier = indexesOf(draft, ['formats']).find((other) => textAt(draft, ['formats', other, 'id']) === id);
  if (earlier === undefined || earlier === index) return [];
  const { line } = placeOf(draft, ['formats', earlier]);
  return [
    errorAt(draft, at, `${quoted(id)} again, as in the format of line ${line}`, 'an id of its own for each format'),
  ];
}

const LAYOUTS = ['pattern', 'columns', 'json'];

function checkFormat(draft: Draft, index: number): readonly Problem[] {
  const at = ['formats', index];
  const shaped = formatShape.safeParse(valueAt(draft.data, at));
  // A wrong shape is told elsewhere.
  if (!shaped.success) return [];
  const [first, second] = LAYOUTS.filter((layout) => valueAt(draft.data, [...at, layout]) !== undefined);
  if (first === undefined) {
    return [
      errorAt(draft, [...at, 'pattern'], 'nothing', 'a pattern; or “columns:” for CSV, or “json:” for lines of JSON'),
    ];
  }
  if (second !== undefined)
    return [errorAt(draft, [...at, second], `“${second}:” beside “${first}:”`, 'one of the two')];
  if (first !== 'columns' && shaped.data.delimiter !== undefined) {
    return [
      errorAt(draft, [...at, 'delimiter'], 'a delimiter without columns', '“columns:”, or leave the delimiter out'),
    ];
  }
  const zone = textAt(draft, ['school', 'zone']) ?? defaultTimetable.zone;
  const definition = buildFormat(shaped.data);
  const compiled = compileCustomFormat(definition, zone);
  const faults = compiled.kind === 'refused' ? [compiled] : checkSamples(definition, compiled.parser, zone);
  return faults.map((fault) => errorAt(draft, [...at, ...fault.at], shownFault(fault.found), fault.write));
}

const MOST_SHOWN = 300;

/** What a sample holds may be long, or make a terminal lie. */
function shownFault(found: string): string {
  const plain = oneLine(found);
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
}
