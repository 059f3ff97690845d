/**
 * Rules of ad blockers and of the DNS filters that took over their way of writing. Most rules are about parts of pages; what is
 * read here are those about a whole site or folder: '||bet.example^', '||tube.example/live^', and '@@||good.example^' as an
 * exception. All others are counted, with what they are instead.
 */
import { isHostsLine, openHosts } from './hosts.ts';
import { giveException, giveSite, isCleanName } from './place.ts';
import type { ListReader, ListSink, SkipReason } from './sink.ts';

/** '##', '#@#', '#?#', '#$#', '#%#' and their mixtures; '$$' takes parts out of the page. */
const PART_OF_PAGE = /#@?[$%?]{0,2}#|\$@?\$/;
const HEADING = /^\[\s*(?:adblock|adguard|ublock)/i;
/** In front of the host: from the start of any sub-domain, or from the start of the address. */
const AT_HOST = /^(?:\|\||\|?https?:\/\/)(?=[^/])/i;

export function openAdblock(sink: ListSink): ListReader {
  const hosts = openHosts(sink);
  return {
    line(text) {
      const name = usualName(text);
      const reason = name === null ? reasonToPass(text.trim()) : null;
      if (name !== null) sink.site(name, '');
      else if (reason !== null) sink.skipped(reason, text);
      else if (isHostsLine(text)) hosts.line(text);
      else readRule(text, sink);
    },
    end: () => undefined,
  };
}

/** True for a line that no other format has. */
export function isAdblockLine(text: string): boolean {
  const bare = text.trim();
  return /^(?:@@)?(?:\|\||\|https?:)./.test(bare) || HEADING.test(bare) || /^[\w.,~-]*#@?[$%?]{0,2}#[^#\s]/.test(bare);
}

/** True for the line with which such a list may begin, whatever follows. */
export function isAdblockHeading(text: string): boolean {
  return HEADING.test(text.trim());
}

/** '||bet.example^' without options: nearly every line of a list for DNS filters. */
function usualName(text: string): string | null {
  const name = text.startsWith('||') && text.endsWith('^') ? text.slice(2, -1) : '';
  return isCleanName(name) ? name : null;
}

function reasonToPass(rule: string): SkipReason | null {
  if (rule.startsWith('!') || /^#+(?:\s|$)/.test(rule)) return 'comment';
  if (HEADING.test(rule)) return 'heading or setting of the list';
  if (PART_OF_PAGE.test(rule)) return 'hides or changes parts of a page';
  return rule.startsWith('#') ? 'comment' : null;
}

function readRule(line: string, sink: ListSink): void {
  const rule = line.trim();
  const isException = rule.startsWith('@@');
  const { pattern, options } = splitOptions(isException ? rule.slice(2) : rule);
  const place = placeOf(pattern);
  if (/^\/.*\/$/.test(pattern)) sink.skipped('regular expression', line);
  else if (!isAboutWholeSite(options)) sink.skipped('only under some conditions', line);
  else if (place === null) sink.skipped('pattern that is not one site or folder', line);
  else if (isException) giveException(sink, place, { line, part: '' });
  else giveSite(sink, place, { line, part: '' });
}

interface Rule {
  readonly pattern: string;
  readonly options: readonly string[];
}

function splitOptions(rule: string): Rule {
  const at = rule.lastIndexOf('$');
  if (at === -1 || !/^~?[a-z]/i.test(rule.slice(at + 1))) return { pattern: rule, options: [] };
  const options = rule.slice(at + 1).split(',');
  return { pattern: rule.slice(0, at), options: options.map((option) => option.trim().toLowerCase()) };
}

const WHOLE_SITE: ReadonlySet<string> = new Set(['all', 'document', 'doc']);
/** These take nothing away from a rule about the whole site. */
const BESIDE_WHOLE_SITE: ReadonlySet<string> = new Set(['frame', 'popup', 'subdocument', ...WHOLE_SITE]);
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['important', 'match-case']);

/** 'third-party' is none: a site that may not be loaded by others is not by that what the list is about. */
function isAboutWholeSite(options: readonly string[]): boolean {
  const kinds = options.filter((option) => !WITHOUT_EFFECT.has(option));
  if (kinds.length === 0) return true;
  return kinds.some((kind) => WHOLE_SITE.has(kind)) && kinds.every((kind) => BESIDE_WHOLE_SITE.has(kind));
}

/** The site or folder that a pattern is about; null where it may be about others too. */
function placeOf(pattern: string): string | null {
  if (!AT_HOST.test(pattern)) return null;
  const behind = pattern.replace(AT_HOST, '').replace(/\*$/, '');
  const isFrontPage = /^[^/]*\/\|$/.test(behind);
  const place = behind.replace(/\|$/, '').replace(/\^$/, '');
  // What ends in '.' or '-' goes on: '||ads.' is about hosts of any ending.
  if (place === '' || isFrontPage || /[\^|]/.test(place) || /[-._=&]$/.test(place)) return null;
  return place.replace(/^\*\./, '').includes('*') ? null : place;
}
