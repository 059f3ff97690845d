import type { Guide } from '../record.ts';

/** What to switch on in Technitium DNS Server. */
export const TECHNITIUM_GUIDE: Guide = {
  delivery: ['file'],
  switchOn: [
    'Settings, Logging: choose logging to a file and tick “Log All Queries”. The files are logs/yyyy-mm-dd.log in the configuration folder.',
    'Settings, Blocking: set “Blocking Type” to “Any Address”. With “NX Domain” a blocked site looks like one that does not exist.',
    'Let every device ask this server itself: where the router asks for all of them, the log holds one address for the whole school.',
  ],
  cannotShow: [
    'By which list a site was blocked.',
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
