import type { Guide } from '../record.ts';

/** What to switch on in the DNS Server role of Windows Server. */
export const WINDOWS_DNS_GUIDE: Guide = {
  delivery: ['file'],
  switchOn: [
    'DNS Manager: open the properties of the server, page “Debug Logging”, and tick “Log packets for debugging”. It is off by default.',
    'Tick direction “Incoming”, protocols “UDP” and “TCP”, contents “Queries/Transfers”, type “Request”. Leave “Details” empty: it makes the log many times as large.',
    'Enter a file path and a maximum size. The file begins anew when it is full, so give it at least 500 MB.',
    'Share the folder, read only, with the machine that Filterwatch runs on. The server keeps the file open; reading it does no harm.',
    'Let DHCP give out this server as the only DNS server, or look-ups go past it.',
  ],
  cannotShow: [
    'Whether a site was blocked: this server filters nothing, and what a filter further up answered is not in its log.',
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
