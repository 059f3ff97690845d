import type { Guide } from '../record.ts';

/** What to switch on in AdGuard Home. */
export const ADGUARD_HOME_GUIDE: Guide = {
  delivery: ['file'],
  switchOn: [
    'Settings, General settings, Logs configuration: tick “Enable log”, leave “Anonymize client IP” empty, and choose a rotation of a day or more.',
    'The file is data/querylog.json in the working directory. It is written when 1000 look-ups are waiting; set querylog: size_memory: 1 in AdGuardHome.yaml to have each at once.',
    'Let every device ask AdGuard Home itself: where the router asks for all of them, the log holds one address for the whole school.',
    'Give school devices a ClientID (DNS over TLS or HTTPS): it stands in the log as the name of the device.',
  ],
  cannotShow: [
    'Who the person is: there are addresses and, with a ClientID, names of devices.',
    'Pages, search words and how long somebody stayed: only names of sites.',
    'Names of clients as set in AdGuard Home: they are in its screens, not in the file.',
  ],
};
