import { FORMATS_WITH_COLUMNS } from '../../../parsers/columns/school-mapping.ts';
import { PARSERS } from '../../../parsers/registry.ts';
import { type Draft, errorAt, indexesOf, textAt } from '../draft.ts';
import { describeFound, quoted } from '../found.ts';
import { nearest } from '../nearest.ts';
import { type Path, valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of the formats that sources name: that there are such formats, and that there is one of them. */
export function checkSourceFormats(draft: Draft): readonly Problem[] {
  const known = [...PARSERS.map(({ id }) => id), ...ownFormats(draft)];
  return indexesOf(draft, ['sources']).flatMap((index) => [
    ...checkFormat(draft, ['sources', index, 'format'], known),
    ...checkOneOfTwo(draft, index, known),
    ...checkColumns(draft, index),
    ...senderPaths(draft, index).flatMap((at) => checkFormat(draft, at, known)),
  ]);
}

/** The ids of the formats that the school has described itself. */
export function ownFormats(draft: Draft): readonly string[] {
  return indexesOf(draft, ['formats']).flatMap((index) => textAt(draft, ['formats', index, 'id']) ?? []);
}

function checkFormat(draft: Draft, at: Path, known: readonly string[]): readonly Problem[] {
  const format = textAt(draft, at);
  if (format === null || format === 'auto' || known.includes(format)) return [];
  return [errorAt(draft, at, quoted(format), adviceFor(format, ['auto', ...known]))];
}

/** There are too many formats to name them all. */
function adviceFor(format: string, known: readonly string[]): string {
  const meant = nearest(format, known);
  const list = '“filterwatch formats” lists them all';
  return meant === null ? `auto, or the id of a format; ${list}` : `“${meant}”, or another format; ${list}`;
}

function checkOneOfTwo(draft: Draft, index: number, known: readonly string[]): readonly Problem[] {
  const format = textAt(draft, ['sources', index, 'format']);
  const logformat = textAt(draft, ['sources', index, 'logformat']);
  if (logformat === null || format === null || !known.includes(format)) return [];
  return [errorAt(draft, ['sources', index, 'format'], `${describeFound(format)} and a logformat`, 'one of the two')];
}

/** Columns are told by their names in the formats that have names for them, and only there. */
function checkColumns(draft: Draft, index: number): readonly Problem[] {
  const at = ['sources', index, 'columns'];
  const format = textAt(draft, ['sources', index, 'format']) ?? 'auto';
  if (valueAt(draft.data, at) === undefined || format === 'auto' || FORMATS_WITH_COLUMNS.includes(format)) return [];
  const write = `“format: ${FORMATS_WITH_COLUMNS.join('”, “format: ')}” beside it, or no columns`;
  return [errorAt(draft, at, `columns, and the format ${quoted(format)}`, write)];
}

function senderPaths(draft: Draft, index: number): readonly Path[] {
  const at = ['sources', index, 'syslog', 'formats'];
  const formats = valueAt(draft.data, at);
  if (typeof formats !== 'object' || formats === null) return [];
  return Object.keys(formats).map((sender) => [...at, sender]);
}
