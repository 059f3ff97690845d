import type { Guide } from '../record.ts';

/** What to switch on in dnsdist. */
export const DNSDIST_GUIDE: Guide = {
  delivery: ['file', 'syslog'],
  switchOn: [
    'As the first rule, in front of those that block: addAction(AllRule(), LogAction("/var/log/dnsdist.log", false, true, false, false, true)). The file has text, is appended to, and has times.',
    'Without a file name LogAction writes to syslog, and only with verbose on.',
    'Let dnsdist see the addresses of the devices: where a router or another resolver asks for all of them, the log holds one address.',
  ],
  cannotShow: [
    'Whether a site was blocked.',
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
