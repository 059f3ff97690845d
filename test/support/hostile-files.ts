import { parse as parseCsv } from 'csv-parse/sync';
import { unpacked } from './evidence-pack.ts';
import { MARK } from './hostile-texts.ts';
import { parsePage } from './parsed-page.ts';

/** What is wrong with a file that was handed out, by what it is. */
export async function fileFaults(name: string, bytes: Buffer): Promise<readonly string[]> {
  if (name.endsWith('.zip')) return zipFaults(bytes);
  if (name.endsWith('.csv')) return csvFaults(name, bytes.toString());
  if (name.endsWith('.ndjson')) return lineFaults(name, bytes.toString());
  if (name.endsWith('.html')) return documentFaults(name, bytes.toString());
  return [];
}

async function zipFaults(bytes: Buffer): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, inside] of await unpacked(bytes)) {
    if (!/^[a-z0-9][\w.-]*(?:\/[\w.-]+)*$/i.test(name) || name.includes('..')) faults.push(`A ZIP holds ${name}`);
    faults.push(...(await fileFaults(name, inside)));
  }
  return faults;
}

/** What a spreadsheet would take for a formula; a number below nothing is none. */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)[=+\-@\t\r\n|%]/;

export function csvFaults(name: string, text: string): readonly string[] {
  // Read strictly: a row with more or fewer cells is a row that something broke.
  const rows: readonly (readonly string[])[] = parseCsv(text, { bom: true, comment: text.startsWith('#') ? '#' : '' });
  // The first row is ours, and '@timestamp' is what ECS calls it.
  return rows
    .slice(1)
    .flat()
    .flatMap((cell) => (FORMULA.test(cell) ? [`${name} has the formula ${cell}`] : []));
}

function lineFaults(name: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line === '' || isObject(line) ? [] : [`${name} has the line ${line}`]));
}

export function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A page that is read outside the dashboard, where no policy of ours protects the reader: in a mail, or from a disk. */
export function documentFaults(name: string, markup: string, address = ''): readonly string[] {
  const { errors, elements } = parsePage(markup);
  const words = elements.flatMap((element) => [element.name, ...Object.keys(element.attributes)]);
  const active = words.filter(
    (word) => word.startsWith('on') || ['script', 'iframe', 'img', 'form', 'object'].includes(word),
  );
  const leading = elements.flatMap(({ attributes: { href, src, action } }) =>
    [href, src, action].filter((to) => to !== undefined),
  );
  return [
    ...errors.map((error) => `${name} is not well-formed: ${error}`),
    ...words.filter((word) => word.includes(MARK)).map((word) => `${name} has <${word}>`),
    ...active.map((word) => `${name} has <${word}>`),
    ...leading
      .filter((to) => !to.startsWith('#') && !(address !== '' && to.startsWith(`${address}/`)))
      .map((to) => `${name} leads to ${to}`),
  ];
}
