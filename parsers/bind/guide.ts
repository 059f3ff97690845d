import type { Guide } from '../record.ts';

/** What to switch on in BIND and Infoblox. */
export const BIND_GUIDE: Guide = {
  delivery: ['file', 'syslog'],
  switchOn: [
    'BIND: set “querylog yes;” in options, and in logging a channel with “print-time iso8601-utc; print-category yes; print-severity yes;” that the categories queries, rpz and rpz-passthru go to.',
    'Without print-time a file has no times and cannot be read.',
    'Block with response-policy zones: what they rewrite is in the log. What another zone answers is not.',
    'Infoblox: Grid, Grid Manager, DNS, Grid DNS Properties, Logging: tick “queries”, “responses” and “rpz”; then Grid Properties, Monitoring: send the syslog to Filterwatch.',
    'Let every device ask this server itself, and on the firewall refuse DNS to others.',
  ],
  cannotShow: [
    'What became of a look-up that no response policy zone met: questions alone are in the log.',
    'Who the person is, and the name of the device: there are addresses alone.',
    'Pages, search words and how long somebody stayed: only names of sites.',
  ],
};
