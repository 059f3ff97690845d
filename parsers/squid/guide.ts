import type { Guide } from '../record.ts';

/** What to switch on in Squid, whatever its log format. */
export const SQUID_GUIDE: Guide = {
  delivery: ['file', 'syslog'],
  switchOn: [
    'Set “strip_query_terms off” in squid.conf. It is on by default, and then Squid cuts off what was searched for.',
    'By syslog: add “access_log syslog:local4.info squid”, and let rsyslog forward local4 over TCP (“local4.* @@address:port”); over UDP long lines are cut off.',
    'Make people sign in (auth_param), so that their names stand in the log; without it there are addresses of devices alone.',
    'Log the name of the site of an encrypted connection that is not inspected, with %ssl::>sni in a logformat of your own.',
    'Add %{User-Agent}>h, %{Referer}>h and the four of %{Sec-Fetch-Dest}>h, -Mode, -Site and -User to that logformat: they tell what a person opened from what a page loaded by itself.',
    'Where squidGuard or ufdbGuard redirects, let it redirect to a block page with status 302, not to the page of another site.',
  ],
  cannotShow: [
    'The path and the search words of an encrypted page, unless Squid inspects TLS (ssl_bump).',
    'The category by which a site was blocked: Squid knows only lists.',
  ],
};
