import type { Guide } from '../record.ts';

/** What to switch on in Skyhigh Secure Web Gateway. */
export const SKYHIGH_GUIDE: Guide = {
  delivery: ['syslog', 'file', 'export'],
  switchOn: [
    'Policy > Rule Sets > Log Handler: import the rule set for sending access logs to syslog (McAfeeWG| with names and bars, or name="value"), and give it Authentication.UserName, Client.IP, URL, Response.StatusCode, URL.Categories, Block.ID and Block.Reason.',
    'Configuration > Appliances > File Editor > rsyslog.conf: send daemon.info to this machine.',
    'Keep the names of the rule set as they come. For a line of your own, describe it as a custom format.',
    'Cloud: fetch the log with the Logging Client or the reporting API and put the files into a folder that this machine reads.',
    'Let people sign in (Kerberos, NTLM or the client proxy), otherwise there is no user.',
    'Switch on the SSL Scanner for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The name of the device.',
    'Whether somebody went on after a page of coaching or quota: it is logged as blocked, and what follows as a line of its own.',
  ],
};
