import { hasMacColumn } from './opnsense-squid/mac-column.ts';
import type { ParseResult, Parser } from './record.ts';
import { predefinedParser } from './squid/predefined.ts';

/**
 * Squid's `combined`. Unlike in a format of one's own, Squid escapes nothing between these quotes (seen on 5.7): `%'` says so, and
 * quotes that a browser put into its name are told from ours by what follows them.
 */
const combined = predefinedParser(
  'squid-combined',
  'Squid, combined format',
  `%>a %[ui %[un [%tl] "%'rm %'ru HTTP/%rv" %>Hs %<st "%'{Referer}>h" "%'{User-Agent}>h" %Ss:%Sh`,
);

const OTHER_FORMAT: ParseResult = { kind: 'malformed', reason: 'a column more than the combined format has' };

/** Squid, `access_log … combined`. */
export const squidCombined: Parser = {
  ...combined,
  recognises: (line) => combined.recognises(line) && !hasMacColumn(line),
  open(log) {
    const parse = combined.open(log);
    return (line) => {
      const result = parse(line);
      // The address of the card would be the beginning of the name, so a name without a blank has none.
      const mayHoldMac = result.kind === 'record' && result.record.userName?.includes(' ') === true;
      return mayHoldMac && hasMacColumn(line) ? OTHER_FORMAT : result;
    };
  },
};
