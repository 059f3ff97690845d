import type { Guide } from '../record.ts';

/** What to switch on in FortiGate and FortiProxy. */
export const FORTIGATE_GUIDE: Guide = {
  delivery: ['syslog', 'file'],
  switchOn: [
    'Log & Report > Log Settings: switch on “Send logs to syslog” and enter this machine; or “config log syslogd setting”, “set status enable”, “set mode reliable” for TCP. The formats default, csv and cef are all read.',
    'In “config log syslogd filter” leave webfilter, dns, app-ctrl and ssl on. Traffic lines (forward-traffic) are not needed and may be off.',
    'Security Profiles > Web Filter: set the categories to Monitor instead of Allow; FortiOS writes no line for Allow. Blocked pages are always written.',
    'In the same profile: “config web”, “set log-search enable” for search words; “set log-all-url enable”; “set extended-log enable” and “set web-extended-all-action-log enable” for method and browser.',
    'Security Profiles > DNS Filter, where it is used: switch on “Log all DNS queries and responses”.',
    'Make people known with FSSO, RSSO or a captive portal and use the groups in the policies: only then is “user” in the line.',
    'On the pupils’ interface switch on Device detection, so that the line has the device’s name and MAC address.',
    'Use deep inspection (SSL/SSH inspection) for pupils; with certificate inspection an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'Path and search words of encrypted pages that are not inspected.',
    'Whether somebody went on after a warning, until the next line says so.',
    'The HTTP status.',
  ],
};
