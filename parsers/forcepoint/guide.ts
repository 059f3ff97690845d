import type { Guide } from '../record.ts';

/** What to switch on in Forcepoint Web Security. */
export const FORCEPOINT_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'Web > Settings > General > SIEM Integration: tick “Enable SIEM integration for this Policy Server”, enter this machine and choose “syslog/CEF”; LEEF and key-value pairs are read too.',
    'Keep the predefined format. In a format of your own leave act, src, suser, loginID, rt, requestMethod, requestClientApplication, cs1 (policy) and request in their places.',
    'In key-value pairs the time is only in the header of syslog: leave it there.',
    'Settings > Logging: log the full URL (“Record domain of each site requested” off), and user names.',
    'Set up user identification (DC Agent, Logon Agent or Content Gateway authentication); otherwise there is no user.',
    'Switch on SSL decryption in Content Gateway for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The name of a category: the log holds its number.',
    'Whether a blocked page was one of confirmation or quota, and the name of the device.',
    'Path and search words of encrypted pages that are not decrypted.',
  ],
};
