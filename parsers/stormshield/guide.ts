import type { Guide } from '../record.ts';

/** What to switch on in Stormshield firewalls. */
export const STORMSHIELD_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Configuration > Notifications > Logs - Syslog - IPFIX, tab Syslog: add a profile for this machine, format “Legacy”, “Legacy long” or “RFC5424”, and switch on the logs Web (HTTP) and SSL.',
    'Switch on URL filtering in the inspection profile of the pupils’ filter rules, and let the rules of the URL filter Pass or Block; both are logged.',
    'Configuration > Users > Authentication: set up the SSO agent or the captive portal, and give the administrator of the log the right to see private data; otherwise the user is missing or hidden.',
    'Use SSL filtering with “Decrypt” for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The browser and the page that led there.',
    'Path and search words of encrypted pages that are not decrypted.',
  ],
};
