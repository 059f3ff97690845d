import type { Guide } from '../record.ts';

/** What to switch on in squidGuard and ufdbGuard. */
export const SQUIDGUARD_GUIDE: Guide = {
  delivery: ['file'],
  switchOn: [
    'For squidGuard, add “log block.log” to every “dest” block and to “acl default” in squidGuard.conf; on pfSense, tick “Enable log” under Services > SquidGuard Proxy Filter and “Log” at each target category.',
    'Leave out the word “anonymous” behind “log”; it takes the names of people out.',
    'For ufdbGuard, set “logblock on” in ufdbGuard.conf; add “logpass on” if Squid’s own access.log is not read.',
    'Let Squid make people sign in (auth_param): their names are handed on to squidGuard.',
    'Read either this log or Squid’s access.log, not both: a blocked page stands in both and would be counted twice. Squid’s says more.',
  ],
  cannotShow: [
    'Requests that were not blocked (squidGuard; ufdbGuard without “logpass”).',
    'The path and the search words of encrypted pages that are not inspected.',
    'What was asked for while squidGuard was in emergency mode: then it filters nothing and logs nothing.',
  ],
};
