import type { Guide } from '../record.ts';

/** What to switch on in PowerDNS Recursor. */
export const POWERDNS_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'Set quiet=no in recursor.conf, or logging: quiet: false in recursor.yml. Then every question is sent to syslog.',
    'Let the syslog of the machine send the lines of pdns_recursor to Filterwatch.',
    'Let every device ask this resolver itself: where the router asks for all of them, the log holds one address for the whole school.',
  ],
  cannotShow: [
    'Whether a site was blocked: questions alone name the client.',
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
