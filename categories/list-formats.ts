/**
 * Reads the block lists that schools and their filters use. Each format is one file of `list-formats/`; all give the same: sites
 * and networks in plain form, exceptions, and for every other line the reason why it gives nothing. A reader holds one line and
 * a few names at most, and never throws, whatever the text.
 */
import { openAdblock } from './list-formats/adblock.ts';
import { openCsv } from './list-formats/csv.ts';
import { openDnsmasq } from './list-formats/dnsmasq.ts';
import { openDomains } from './list-formats/domains.ts';
import { openExpressions } from './list-formats/expressions.ts';
import type { ListFormat } from './list-formats/format.ts';
import { openHosts } from './list-formats/hosts.ts';
import { openRpz } from './list-formats/rpz.ts';
import type { ListReader, ListSink } from './list-formats/sink.ts';
import { openUnbound } from './list-formats/unbound.ts';
import { openUrls } from './list-formats/urls.ts';

export { detectListFormat } from './list-formats/detect.ts';
export { LIST_FORMATS, type ListFormat } from './list-formats/format.ts';
export { type ListReader, type ListSink, SKIP_REASONS, type SkipReason } from './list-formats/sink.ts';

const READERS: Readonly<Record<ListFormat, (sink: ListSink) => ListReader>> = {
  domains: openDomains,
  hosts: openHosts,
  urls: openUrls,
  expressions: openExpressions,
  adblock: openAdblock,
  rpz: openRpz,
  dnsmasq: openDnsmasq,
  unbound: openUnbound,
  csv: openCsv,
};

/** No site or rule is that long; what is, is no list. */
const MAX_LINE_LENGTH = 4_096;
const BYTE_ORDER_MARK = 0xfeff;

/** Reads a list of this format, line by line, into the sink. */
export function openListReader(format: ListFormat, sink: ListSink): ListReader {
  const reader = READERS[format](sink);
  return {
    line(text) {
      if (text.length > MAX_LINE_LENGTH) return sink.skipped('line too long', text);
      const bare = (text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text).trimEnd();
      if (bare === '') sink.skipped('blank line', text);
      else reader.line(bare);
    },
    end: () => reader.end(),
  };
}
