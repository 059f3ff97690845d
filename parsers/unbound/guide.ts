import type { Guide } from '../record.ts';

/** What to switch on in Unbound. */
export const UNBOUND_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Set log-queries: yes, log-replies: yes and log-local-actions: yes in the section server:. Without the last, a site that a local zone blocks looks like one that was not found.',
    'For lists as response policy zones: set rpz-log: yes and rpz-log-name in each section rpz:. The name is shown as the category of what it blocked.',
    'On pfSense: Services, DNS Resolver, Display Custom Options: enter these lines below “server:”. Then Status, System Logs, Settings, Remote Logging Options: tick “DNS Events”.',
    'OPNsense: Services, Unbound DNS, Advanced: tick “Log Queries”, “Log Replies” and “Log local actions”. Then System, Settings, Logging, Remote: application “unbound”.',
    'Block with always_null or always_nxdomain, or with a response policy zone. Of a zone that is “transparent” or “static” the log does not say whether it blocked.',
    'On the firewall, refuse DNS to other resolvers, and known DNS-over-HTTPS servers, or browsers go past this one.',
  ],
  cannotShow: [
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
    'What the block list of OPNsense did: it answers without a line in the log.',
    'Whether a name that was not found is blocked further up or does not exist.',
  ],
};
