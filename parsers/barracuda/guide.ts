import type { Guide } from '../record.ts';

/** What to switch on in Barracuda's CloudGen Firewall and Web Security Gateway. */
export const BARRACUDA_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'Web Security Gateway: on Advanced > Syslog, enter this machine as “Web Traffic Syslog” server. “Web Interface Syslog” is not needed.',
    'Web Security Gateway: on Users/Groups > Authentication, connect your directory, and install the DC Agent; without it every user is “ANON”.',
    'CloudGen Firewall: under Configuration > Infrastructure Services > Syslog Streaming, enable streaming and add “Firewall Web” (the web log as JSON) to the log data filters; the activity log holds connections, not pages.',
    'CloudGen Firewall: in the application rules, tick “URL Filter” and “Log” for the rules that pupils match; install the DC Agent or Captive Portal for names.',
    'Both: inspect TLS for search engines and video sites, or the words that were searched for are not in the log.',
  ],
  cannotShow: [
    'CloudGen Firewall: what its action numbers other than 0 mean is not documented; such requests count as neither blocked nor allowed.',
    'CloudGen Firewall: the names of categories; they are numbers.',
    'Web Security Gateway: status and browser of a request.',
  ],
};
