import type { Guide } from '../record.ts';

/** What to switch on in Sophos UTM 9. */
export const SOPHOS_UTM_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Logging & Reporting > Log Settings > Remote Syslog Server: add this machine and tick “Web Filtering” under Remote Syslog Log Selection.',
    'Or copy /var/log/http.log; the archive is under /var/log/http/<year>/<month>/.',
    'Web Protection > Web Filtering > Policies, filter action, Additional options: tick “Log accessed pages” and “Log blocked pages”.',
    'Web Filtering > Global: choose an authentication (Active Directory SSO, Agent or Browser); with “None” the user stays empty.',
    'Web Filtering > HTTPS: choose “Decrypt and scan” for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The name of the device.',
    'Path and search words of encrypted pages that are not decrypted.',
    'Which hour it was, in the hour that the clock goes through twice in October.',
  ],
};
