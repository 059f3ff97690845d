import type { Guide } from '../record.ts';

/** What to switch on in Untangle NG Firewall (Arista Edge Threat Management). */
export const UNTANGLE_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'Under Config > Events > Syslog, tick “Enable Remote Syslog” and enter this machine, its port and TCP as protocol.',
    'In the same place, add a Syslog Rule for the class “WebFilterEvent” and enable it; rules for other classes send lines that are not needed.',
    'Install the app Web Filter; Web Monitor logs the same events, but blocks nothing.',
    'Install Directory Connector or Captive Portal, so that “username” is known; without it there are names of devices and addresses alone.',
    'Install SSL Inspector for search engines and video sites; without it only the host of an encrypted page is known.',
  ],
  cannotShow: [
    'The path and the search words of encrypted pages that SSL Inspector does not open.',
    'Status, size, type and browser of a request.',
  ],
};
