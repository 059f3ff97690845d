const QUOTE = 34;

/**
 * The cells of one line of CSV (RFC 4180): a cell in double quotes may hold the delimiter, and two quotes for one. Blanks in front
 * of a quote are passed over. Null where a quoted cell is not closed, or something stands behind its closing quote: then nobody can
 * tell one cell from the next.
 */
export function splitCsv(line: string, delimiter: string): readonly string[] | null {
  const mark = delimiter.charCodeAt(0);
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const start = quoteStart(line, at, mark);
    if (start >= 0) {
      const end = closingQuote(line, start + 1);
      if (end < 0) return null;
      cells.push(line.slice(start + 1, end).replaceAll('""', '"'));
      at = skipBlanks(line, end + 1, mark);
      if (at < line.length && line.charCodeAt(at) !== mark) return null;
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(line.slice(at, end < 0 ? line.length : end));
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return cells;
    at++;
  }
}

/** Where a quoted cell begins, or -1 for one without quotes. */
function quoteStart(line: string, at: number, mark: number): number {
  const start = skipBlanks(line, at, mark);
  return line.charCodeAt(start) === QUOTE ? start : -1;
}

function closingQuote(line: string, start: number): number {
  for (let at = line.indexOf('"', start); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

function skipBlanks(line: string, start: number, mark: number): number {
  let at = start;
  while (line.charCodeAt(at) === 32 && mark !== 32) at++;
  return at;
}
