import type { Guide } from '../record.ts';

/** What to switch on in CoreDNS. */
export const COREDNS_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Put the plugin “log” into the Corefile’s block for “.”, without a format of its own.',
    'CoreDNS prints no times: let systemd or the container’s log driver send its output to syslog, which adds them.',
    'Let every device ask this server itself: where the router asks for all of them, the log holds one address for the whole school.',
  ],
  cannotShow: [
    'Whether a site was blocked: a blocked name and one of the school’s own servers are answered alike.',
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
