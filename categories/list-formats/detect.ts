import { isAdblockHeading, isAdblockLine } from './adblock.ts';
import { isTableRow } from './csv-columns.ts';
import { isDnsmasqRule } from './dnsmasq.ts';
import { withoutComment } from './domains.ts';
import { LIST_FORMATS, type ListFormat } from './format.ts';
import { isHostsLine } from './hosts.ts';
import { readPlace } from './place.ts';
import { isRpzRule, isZoneHeading } from './rpz.ts';
import type { SkipReason } from './sink.ts';
import { isUnboundRule } from './unbound.ts';

/** More lines say no more, and a line that is longer is no line of a list. */
const MAX_LINES = 400;
const MAX_LINE_LENGTH = 4_096;

/** The names of the files in a folder of squidGuard: they tell apart what looks alike. */
const FILE_NAMES: ReadonlyMap<string, ListFormat> = new Map([
  ['domains', 'domains'],
  ['urls', 'urls'],
  ['expressions', 'expressions'],
  ['very_restrictive_expression', 'expressions'],
]);
const LOOK_ALIKE: ReadonlySet<ListFormat> = new Set(FILE_NAMES.values());

/**
 * How a list is written, by its first lines (a few hundred) and the name of its file. Null when nothing fits: an error page in
 * HTML, JSON, something that is not text.
 */
export function detectListFormat(lines: readonly string[], fileName: string): ListFormat | null {
  const first = lines.slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LINE_LENGTH).replace(/^\uFEFF/, ''));
  const told = first.filter((line) => line.trim() !== '');
  if (isOtherThanList(told)) return null;
  if (told.some(isAdblockHeading)) return 'adblock';
  if (told.some(isZoneHeading)) return 'rpz';
  const written = mostlyWrittenAs(told);
  const named = FILE_NAMES.get(baseName(fileName));
  return named !== undefined && (written === null || LOOK_ALIKE.has(written)) ? named : written;
}

/** '/lists/adult/domains.gz' gives 'domains'. */
function baseName(fileName: string): string {
  const [name = ''] = fileName.split(/[/\\]/).slice(-1);
  return name.toLowerCase().replace(/(?:\.(?:txt|lst|list|gz))+$/, '');
}

/** True for HTML, XML, JSON, and for what holds characters that no text has. */
function isOtherThanList(told: readonly string[]): boolean {
  const start = told[0]?.trimStart() ?? '';
  return /^(?:<|\{|\[\s*(?:$|["{[]))/.test(start) || told.some((line) => /[\u0000-\u0008\u000e-\u0019]/.test(line));
}

/** The format of at least half of the lines that say something. */
function mostlyWrittenAs(told: readonly string[]): ListFormat | null {
  const saying = told.filter((line) => isAdblockLine(line) || withoutComment(line) !== '');
  const counts = Map.groupBy(saying.map(formatOf), (format) => format);
  const number = (format: ListFormat): number => counts.get(format)?.length ?? 0;
  const plain: ListFormat = number('urls') > number('domains') ? 'urls' : 'domains';
  const ranked = OTHERS.toSorted((one, other) => number(other) - number(one));
  const [most = plain] = ranked;
  const inPlain = number('urls') + number('domains');
  const [winner, lines] = inPlain >= number(most) ? [plain, inPlain] : [most, number(most)];
  return lines > 0 && lines * 2 >= saying.length ? winner : null;
}

const OTHERS = LIST_FORMATS.filter((format) => format !== 'domains' && format !== 'urls');

function formatOf(line: string): ListFormat | null {
  if (isAdblockLine(line)) return 'adblock';
  if (isRpzRule(line)) return 'rpz';
  if (isDnsmasqRule(line)) return 'dnsmasq';
  if (isUnboundRule(line)) return 'unbound';
  if (isHostsLine(line)) return 'hosts';
  return formatOfPlace(withoutComment(line)) ?? (isTableRow(line) ? 'csv' : formatOfPattern(line));
}

function formatOfPlace(text: string): ListFormat | null {
  const place = readPlace(text);
  if (place.kind === 'site') return place.entry.includes('/') ? 'urls' : 'domains';
  if (place.kind === 'network') return 'domains';
  if (place.reason === 'page that only what follows ? or # tells apart') return 'urls';
  return REFUSED_BUT_LISTED.has(place.reason) && /[.:]/.test(text) ? 'domains' : null;
}

/** What a list of names and addresses may hold although it gives no entry. */
const REFUSED_BUT_LISTED: ReadonlySet<SkipReason> = new Set<SkipReason>([
  'address inside a local network',
  'covers a whole ending',
  'name longer than the internet allows',
  'network too wide to be about one thing',
  'range of addresses that is not one network',
  'the device itself, such as localhost',
]);

function formatOfPattern(line: string): ListFormat | null {
  return !/\s/.test(line.trim()) && /[\^$()[\]\\]|\.\*/.test(line) ? 'expressions' : null;
}
