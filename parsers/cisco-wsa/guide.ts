import type { Guide } from '../record.ts';

/** What to switch on in Cisco's Secure Web Appliance (WSA). */
export const CISCO_WSA_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Under System Administration > Log Subscriptions, edit “accesslogs”: set “Log Style” to “Squid”, and “Retrieval Method” to “Syslog Push” with this machine, TCP, and a maximum message size of 9216.',
    'In the same place, leave the “Custom Fields” as they are, or add %u (the browser) at their end; what stands behind the verdict in angle brackets is not read.',
    'Under Web Security Manager > Identification Profiles, let people be identified; without it there are addresses of devices alone.',
    'Do not tick “Anonymize” (“Enable anonymization of usernames”) in the log subscription.',
    'Under Web Security Manager > Decryption Policies, decrypt search engines and video sites, or the words that were searched for are not in the log.',
  ],
  cannotShow: [
    'The path and the search words of encrypted pages that are not decrypted.',
    'Whether somebody went on behind a “Warn” page, until the request that follows: the warning counts as neither blocked nor allowed.',
    'The browser and the page that somebody came from.',
  ],
};
