import type { Guide } from '../record.ts';

/** What to switch on in e2guardian and DansGuardian, whatever the log format. */
export const E2GUARDIAN_GUIDE: Guide = {
  delivery: ['file', 'syslog'],
  switchOn: [
    'Set “logfileformat = 8” in e2guardian.conf (6 before version 5.4): columns between tabs, with epoch times. Formats 1 and 3 say less and can be misread.',
    'Set “loglevel = 3” to log every request, and “logexceptionhits = 2” so that what an exception list let through is marked.',
    'Set “loguseragent = on”; the browser tells software from people.',
    'Let people sign in: enable an “authplugin” (proxy-basic, proxy-ntlm, proxy-digest with Squid behind it, or ip). Otherwise there are addresses of devices alone.',
    'Set “logclientnameandip = on” and “logclienthostnames = on” where your DNS knows the names of the devices.',
    'Enable “searchterms” in the storyboard, and inspect search engines (“sslmitm = on”), so that the words that were searched for are in the log.',
    'Leave “anonymizelogs” off. Set “maxlogitemlength” to 8000, or long addresses are cut off at 2000 characters.',
  ],
  cannotShow: [
    'The path and the search words of encrypted pages that are not inspected.',
    'In format 3, whether a 403 was the filter’s, the web site’s, or a page that could not be reached: all are written as TCP_DENIED.',
    'In format 3 with a proxy behind it (“proxyip”), that it was e2guardian: the lines are Squid’s, and are read as such.',
    'Adverts that were blocked, unless “logadblocks = on”.',
  ],
};
