import type { Guide } from '../record.ts';

/** What to switch on in dnsmasq and Pi-hole. */
export const DNSMASQ_GUIDE: Guide = {
  delivery: ['file', 'syslog'],
  switchOn: [
    'Pi-hole 6: Settings, All settings, DNS server: switch on “dns.queryLogging”. Pi-hole 5: Settings, Privacy: choose “Show everything and record everything”. The log is /var/log/pihole/pihole.log.',
    'For dnsmasq without Pi-hole: set log-queries=extra, which numbers the questions, and log-facility=/var/log/dnsmasq.log, or leave that out and send the syslog of the machine.',
    'Let every device ask this resolver itself. Where the router asks for all of them, the log holds one address for the whole school.',
    'Let the same dnsmasq or Pi-hole give out addresses (DHCP): then the log says which device had which address.',
    'Block with address=/site.example/#, with a hosts file of 0.0.0.0, or with the lists of Pi-hole: those answers are known to be blocks.',
    'On the firewall, refuse DNS to other resolvers, and known DNS-over-HTTPS servers, or browsers go past this one.',
  ],
  cannotShow: [
    'Who the person is: there are addresses of devices, and their names where DHCP is here.',
    'Pages, search words and how long somebody stayed: only names of sites.',
    'Sites that a device still remembered from an earlier look-up.',
    'By which list of Pi-hole a site was blocked.',
  ],
};
