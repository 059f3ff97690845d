import type { Guide } from '../record.ts';

/** What to switch on in OPNsense's web proxy. */
export const OPNSENSE_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Under Services > Squid Web Proxy > Administration > General Proxy Settings, tick “Enable access logging” and set “Access log target” to “Syslog (JSON)”.',
    'Under System > Settings > Logging > Remote, add this machine as destination with the application “squid” and TCP or TLS as transport.',
    'Under Forward Proxy > Authentication Settings, choose an “Authentication method”, so that people’s names are in the log; without it there are addresses of devices alone.',
    'Under Forward Proxy > General Forward Settings, tick “Enable SSL inspection” and give the devices your CA; without it only the host of an encrypted page is known. “Log SNI information only” logs hosts without opening the connection.',
    'Put a file with “strip_query_terms off” into /usr/local/etc/squid/pre-auth/: otherwise Squid cuts off what was searched for.',
    'Leave “Hosts to ignore” of the access log empty, or those hosts are never seen.',
  ],
  cannotShow: [
    'The path and the search words of an encrypted page that is not inspected.',
    'The category by which a site was blocked: Squid knows only lists.',
  ],
};
