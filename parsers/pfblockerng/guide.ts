import type { Guide } from '../record.ts';

/** What to switch on in pfBlockerNG. */
export const PFBLOCKERNG_GUIDE: Guide = {
  delivery: ['file', 'syslog'],
  switchOn: [
    'Firewall, pfBlockerNG, DNSBL: set “DNSBL Mode” to “Unbound python mode” and tick “DNS Reply Logging”, so that look-ups that were let through are in the log too.',
    'In each DNSBL group leave “Logging / Blocking Mode” at a mode with logging. The name of the group is shown as the category: name groups after what is in them.',
    'The files are /var/log/pfblockerng/dnsbl.log and dns_reply.log; unified.log holds both. Give Filterwatch unified.log alone or the two others, never all three.',
    'A pfSense does not send these files itself: the package syslog-ng can read unified.log and send it on.',
  ],
  cannotShow: [
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
