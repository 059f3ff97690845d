import { predefinedParser } from './squid/predefined.ts';

/** Squid's `common`: like a web server's, with Squid's own result at the end. */
export const squidCommon = predefinedParser(
  'squid-common',
  'Squid, common format',
  `%>a %[ui %[un [%tl] "%'rm %'ru HTTP/%rv" %>Hs %<st %Ss:%Sh`,
);
