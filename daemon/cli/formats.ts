import { formatTitle, pageOf } from '../../parsers/format-pages.ts';
import type { Parser } from '../../parsers/record.ts';
import { PARSERS, parserById } from '../../parsers/registry.ts';
import { KnownError } from '../errors.ts';
import { print, printJson } from './output.ts';

interface FormatsOptions {
  readonly json?: boolean;
}

/** Lists every log format, or tells of one what to switch on in the product. */
export async function formats(id: string | undefined, options: FormatsOptions): Promise<void> {
  const chosen = id === undefined ? PARSERS : [formatNamed(id)];
  if (options.json) {
    for (const { id, title, scope, guide } of chosen) await printJson({ id, title, scope, ...guide });
    return;
  }
  await print(id === undefined ? listOf(PARSERS) : chosen.map(pageOf).join('\n'));
}

function formatNamed(id: string): Parser {
  const parser = parserById(id);
  if (parser !== null) return parser;
  throw new KnownError('FORMAT_UNKNOWN', `There is no log format “${id}”. “filterwatch formats” lists all of them.`);
}

function listOf(parsers: readonly Parser[]): string {
  const width = Math.max(...parsers.map(({ id }) => id.length));
  const rows = parsers.map((parser) => `${parser.id.padEnd(width)}  ${formatTitle(parser)}`);
  return [...rows, '', '“filterwatch formats ID” says what to switch on in the product.'].join('\n');
}
