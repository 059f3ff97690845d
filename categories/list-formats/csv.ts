/**
 * A table with a column of sites and perhaps one of categories, with or without a header; columns are parted by commas,
 * semicolons, tabs or bars. The first row that can says which is which, by its names or by what stands in it.
 */
import { type Columns, columnsIn, splitCells } from './csv-columns.ts';
import { givePlace } from './place.ts';
import type { ListReader, ListSink } from './sink.ts';

/** Longer names of categories are cut: nobody maps them. */
const MAX_PART_LENGTH = 100;

export function openCsv(sink: ListSink): ListReader {
  let columns: Columns | null = null;
  return {
    line(text) {
      const isFirst = columns === null;
      columns ??= columnsIn(text);
      if (isFirst && columns?.isHeader) sink.skipped('heading or setting of the list', text);
      else if (text.trimStart().startsWith('#')) sink.skipped('comment', text);
      else if (columns === null) sink.skipped('not a site', text);
      else readRow(text, columns, sink);
    },
    end: () => undefined,
  };
}

function readRow(line: string, columns: Columns, sink: ListSink): void {
  const cells = splitCells(line, columns.delimiter);
  if (cells === null) {
    sink.skipped('quotes that do not close', line);
    return;
  }
  const part = columns.part === null ? '' : (cells[columns.part] ?? '').trim().slice(0, MAX_PART_LENGTH);
  givePlace(sink, (cells[columns.site] ?? '').trim(), { line, part });
}
