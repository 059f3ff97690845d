import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LIST_FORMATS, type ListFormat, openListReader } from '../../categories/list-formats.ts';

/** One line of a sample list, with what it must give: 'site bet.example', 'skipped comment'. */
export interface ListSample {
  readonly text: string;
  readonly lineNumber: number;
  readonly expected: readonly string[];
}

/** An annotated list, named after its format. */
export interface ListSampleFile {
  readonly name: string;
  readonly format: ListFormat;
  readonly samples: readonly ListSample[];
  /** How many notes say that what follows them is meant to do harm. */
  readonly hostile: number;
}

const FOLDER = join(import.meta.dirname, '..', 'samples', 'lists');
const EXPECTED = '#> ';

/** Every annotated list in test/samples/lists. */
export function readListSamples(): readonly ListSampleFile[] {
  return readdirSync(FOLDER).toSorted().map(readFile);
}

/** What a reader says of these lines, in order, in the words of the sample files. */
export function sayingsOf(format: ListFormat, lines: readonly string[]): readonly string[] {
  const said: string[] = [];
  const inPart = (part: string): string => (part === '' ? '' : ` in ${part}`);
  const reader = openListReader(format, {
    site: (entry, part) => said.push(`site ${entry}${inPart(part)}`),
    network: (network, part) => said.push(`network ${network}${inPart(part)}`),
    exception: (entry, part) => said.push(`exception ${entry}${inPart(part)}`),
    skipped: (reason) => said.push(`skipped ${reason}`),
  });
  for (const line of lines) reader.line(line);
  reader.end();
  return said;
}

function readFile(name: string): ListSampleFile {
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  const format = LIST_FORMATS.find((each) => each === basename(name, '.txt'));
  if (format === undefined) throw new Error(`${name} is named after no format`);
  return { name, format, samples: samplesIn(lines), hostile: lines.filter((line) => line.startsWith('#! ')).length };
}

/** Blank lines part the samples, unless something is expected of them. */
function samplesIn(lines: readonly string[]): readonly ListSample[] {
  return lines.flatMap((text, index) => {
    const expected = expectedAbove(lines, index);
    const isSample = !/^#[>:!] /.test(text) && (text !== '' || expected.length > 0);
    return isSample ? [{ text, lineNumber: index + 1, expected }] : [];
  });
}

function expectedAbove(lines: readonly string[], index: number): readonly string[] {
  const start = lines.findLastIndex((line, at) => at < index && !line.startsWith(EXPECTED)) + 1;
  return lines.slice(start, index).map((line) => line.slice(EXPECTED.length));
}
