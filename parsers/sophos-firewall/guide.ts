import type { Guide } from '../record.ts';

/** What to switch on in Sophos Firewall. */
export const SOPHOS_FIREWALL_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'System services > Log settings > Syslog servers: add this machine, format “Device standard format” (the older “Standard syslog protocol” is read too).',
    'On the same page tick, for this server, Web filter (Content filtering) with all of its boxes, Web content policy, SSL/TLS inspection and Antivirus HTTP/HTTPS. Firewall lines are not needed.',
    'In every firewall rule of the pupils: choose a web policy, and tick “Log firewall traffic”.',
    'Authentication: use STAS, Kerberos/NTLM or the captive portal, and “Match known users” in the rule; only then is user_name filled.',
    'Web > Policies: switch on logging in the policy and add “Content filters” (lists of words) with the action Log or Deny, so that words are in the log.',
    'Use an SSL/TLS inspection rule with Decrypt for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The HTTP method, and the name of the device.',
    'Path and search words of encrypted pages that are not inspected.',
    'Whether somebody went on after a warning, until the next line says so.',
  ],
};
