import type { Guide } from '../record.ts';

/** What to switch on in Smoothwall Filter and Firewall. */
export const SMOOTHWALL_GUIDE: Guide = {
  delivery: ['file', 'export'],
  switchOn: [
    'Under Web proxy > Web proxy > Settings > Advanced, set “Filter logging mode” to “Normal”; “Anonymized” leaves out who it was.',
    'In the same place, set “Client hostnames” and “Client user-agents” to “Log”, so that the device and the browser are in the log.',
    'Set “Advert blocks” to “Log” only if you want to see blocked adverts; they are many and say little.',
    'Under Web proxy > Authentication, let a policy identify people (Kerberos, NTLM or the identification agent); without it there are addresses of devices alone.',
    'Under Guardian > HTTPS inspection, decrypt and inspect search engines and video sites, or the words that were searched for are not in the log.',
    'Copy /var/log/dansguardian3/access.log to this machine every few minutes (rsync or scp with a key; ask the vendor’s support to open it), or mount it read-only.',
    'Without access to the file, export Reports > Logs > Web filter as CSV, with all columns under “Advanced”, and import it as CSV.',
  ],
  cannotShow: [
    'Path and search words of encrypted pages that are not inspected.',
    'Web requests by syslog: the appliance sends its system and firewall messages there.',
    'Whether somebody went on behind a “soft block” page; such requests count as neither blocked nor allowed.',
    'What a Cloud Filter browser extension did off the network: that is in the vendor’s cloud reports only.',
  ],
};
