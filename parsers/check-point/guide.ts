import type { Guide } from '../record.ts';

/** What to switch on in Check Point. */
export const CHECK_POINT_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'SmartConsole > Objects > New > Server > Log Exporter/SIEM: add this machine, format Syslog, CEF, LEEF, Generic or Splunk; or “cp_log_export add name filterwatch target-server … format syslog” on the management server.',
    'Set “read-mode semi-unified”, so that a log holds all that is known of it.',
    'In the rules of the Application & URL Filtering layer set Track to Detailed Log or Extended Log: only then is the address of the page (resource) in the log.',
    'Switch on Identity Awareness, so that src_user_name and src_machine_name are in the log.',
    'Switch on HTTPS Inspection for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The HTTP status.',
    'Each page of a site, where the log is one of a session: then it holds the first address.',
    'Whether somebody went on after a page that asks.',
  ],
};
