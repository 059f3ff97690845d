import type { Guide } from '../record.ts';

/** What to switch on in WatchGuard Fireboxes. */
export const WATCHGUARD_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'System > Logging > Syslog Server: add this machine, log format “Syslog” with “The time stamp” and “The serial number of the device” ticked. IBM LEEF is read too.',
    'Send pupils through HTTP-proxy and HTTPS-proxy policies, not packet filters: packet filters log no addresses of pages.',
    'In each proxy action, under General Settings, tick “Enable logging for reports”: only then is there a line for each page that was allowed.',
    'In WebBlocker tick Log for the categories that are denied and warned.',
    'Use the SSO Agent or the authentication portal, and users or groups in the policies; otherwise src_user is missing.',
    'In the HTTPS proxy choose Inspect for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The browser, the HTTP status and the name of the device.',
    'Path and search words of encrypted pages that are not inspected.',
    'Whether somebody went on after a WebBlocker warning.',
  ],
};
