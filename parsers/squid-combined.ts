import { predefinedParser } from './squid-predefined.ts';

/**
 * Squid's `combined`. Unlike in a format of one's own, Squid escapes nothing between these quotes (seen on 5.7): `%'` says so, and
 * quotes that a browser put into its name are told from ours by what follows them.
 */
export const squidCombined = predefinedParser(
  'squid-combined',
  'Squid, combined format',
  `%>a %[ui %[un [%tl] "%'rm %'ru HTTP/%rv" %>Hs %<st "%'{Referer}>h" "%'{User-Agent}>h" %Ss:%Sh`,
);
