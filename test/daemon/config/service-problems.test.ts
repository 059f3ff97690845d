import { describe, expect, test } from 'vitest';
import { configFolder, said, withLog } from './config-folder.ts';

const MAIL = 'mail:\n  host: smtp.example.org\n  from: a@example.org\n  to: [b@example.org]';

interface Case {
  readonly what: string;
  /** Below a first line that names a log. */
  readonly yaml: string;
  readonly says: readonly string[];
}

const PEOPLE_CASES: readonly Case[] = [
  {
    what: 'a roster that is not there',
    yaml: 'roster: pupils.csv\n',
    says: ['filterwatch.yaml:2:9  roster: found “pupils.csv”, where there is no file. Write the path of a CSV file.'],
  },
  {
    what: 'a group that would lift the rules for pupils',
    yaml: 'groups:\n  Staff: [pupil017]\n',
    says: [
      'filterwatch.yaml:3:3  groups.Staff: found the group “Staff”, which the roster makes. Write another name, and the role of these people in the roster.',
    ],
  },
];

const NAMES_CASES: readonly Case[] = [
  {
    what: 'names at once for somebody who reviews nothing',
    yaml: 'names:\n  at_once: [lead, technician]\n',
    says: ['filterwatch.yaml:3:19  names.at_once[]: found “technician”. Write lead, deputy or head.'],
  },
  {
    what: 'names at once that are no list',
    yaml: 'names:\n  at_once: yes\n',
    says: [
      'filterwatch.yaml:3:12  names.at_once: found “yes”. Write a list of roles, such as [lead, deputy]; or [] for nobody.',
    ],
  },
];

const MAIL_CASES: readonly Case[] = [
  {
    what: 'mail without a server, a sender and somebody to alert',
    yaml: 'mail:\n  port: 465\n',
    says: [
      'filterwatch.yaml:2:1  mail.host: found nothing. Write the name of a mail server, such as “smtp.example.org”.',
      'filterwatch.yaml:2:1  mail.from: found nothing. Write a mail address, such as “lead@example.org” or “Lead <lead@example.org>”.',
      'filterwatch.yaml:2:1  mail.to: found nothing. Write a list of mail addresses, such as [lead@example.org].',
    ],
  },
  {
    what: 'a security that does not exist',
    yaml: `${MAIL}\n  security: ssl\n`,
    says: ['filterwatch.yaml:6:13  mail.security: found “ssl”. Write tls, starttls or none.'],
  },
  {
    what: 'names in mails that are not encrypted',
    yaml: `${MAIL}\n  names: true\n  security: none\n  unencrypted: I accept that alerts travel unencrypted\n`,
    says: [
      'filterwatch.yaml:6:10  mail.names: found true with security none. Write “names: false”, or “security: tls” above it.',
    ],
  },
  {
    what: 'names that are neither wanted nor not',
    yaml: `${MAIL}\n  names: yes please\n`,
    says: ['filterwatch.yaml:6:10  mail.names: found “yes please”. Write true or false.'],
  },
  {
    what: 'oauth without an account, by an address that can be overheard',
    yaml: `${MAIL}\n  oauth:\n    token_url: http://login.example.org/token\n    client_id: x\n    client_secret_file: nothing\n`,
    says: [
      'filterwatch.yaml:2:1  mail.user: found nothing, although there is oauth:. Write the account that mail is sent from.',
      'filterwatch.yaml:7:16  mail.oauth.token_url: found “http://login.example.org/token”. Write the https address that gives the sign-in, such as “https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token”.',
      'filterwatch.yaml:9:25  mail.oauth.client_secret_file: found a path where there is no file. Write the path of a file that holds the secret of the program.',
    ],
  },
  {
    what: 'a mailbox that nobody can sign in to',
    yaml: `${MAIL}\n  returned:\n    host: imap.example.org\n`,
    says: [
      'filterwatch.yaml:6:3  mail.returned.user: found nothing. Write “user:” and “password_file:” of the mailbox: there is no sign-in to the mail server that it could have.',
    ],
  },
  {
    what: 'a mailbox without a password, and without encryption',
    yaml: `${MAIL}\n  returned:\n    host: imap.example.org\n    security: none\n    user: filterwatch\n`,
    says: [
      'filterwatch.yaml:8:15  mail.returned.security: found “none”. Write tls or starttls.',
      'filterwatch.yaml:9:11  mail.returned.user: found “filterwatch” without a password. Write “password_file:” below it, with the path of a file that holds the password of the mailbox.',
    ],
  },
  {
    what: 'encryption given up without the sentence',
    yaml: `${MAIL}\n  security: none\n  unencrypted: yes please\n`,
    says: [
      'filterwatch.yaml:7:16  mail.unencrypted: found “yes please”. Write “unencrypted: I accept that alerts travel unencrypted” beside “security: none”, or “security: tls”.',
    ],
  },
  {
    what: 'a port out of range',
    yaml: `${MAIL}\n  port: 70000\n`,
    says: ['filterwatch.yaml:6:9  mail.port: found 70000. Write a port: a whole number from 1 to 65535.'],
  },
  {
    what: 'a port in quotes',
    yaml: `${MAIL}\n  port: "465"\n`,
    says: ['filterwatch.yaml:6:9  mail.port: found “465”. Write a port: a whole number from 1 to 65535.'],
  },
  {
    what: 'a port of the other security',
    yaml: `${MAIL}\n  port: 587\n  security: tls\n`,
    says: [
      'filterwatch.yaml:6:9  mail.port: warning: found 587 with security tls. Write tls for port 465, starttls for port 587.',
    ],
  },
  {
    what: 'addresses that are none',
    yaml: 'mail:\n  host: smtp.example.org\n  from: Filterwatch\n  to: [lead@example.org, "head@"]\n',
    says: [
      'filterwatch.yaml:4:9  mail.from: found “Filterwatch”. Write a mail address, such as “lead@example.org” or “Lead <lead@example.org>”.',
      'filterwatch.yaml:5:26  mail.to[]: found “head@”. Write a mail address, such as “lead@example.org” or “Lead <lead@example.org>”.',
    ],
  },
  {
    what: 'nobody to alert',
    yaml: 'mail:\n  host: smtp.example.org\n  from: a@example.org\n  to: []\n',
    says: ['filterwatch.yaml:5:7  mail.to: found an empty list. Write one mail address at least.'],
  },
  {
    what: 'a user without a password',
    yaml: `${MAIL}\n  user: filterwatch\n`,
    says: [
      'filterwatch.yaml:6:9  mail.user: found “filterwatch” without a password. Write “password_file:” with the path of a file that holds the password, or set SMTP_PASSWORD.',
    ],
  },
];

const DASHBOARD_CASES: readonly Case[] = [
  {
    what: 'an address to listen on without a port',
    yaml: 'dashboard:\n  listen: localhost\n',
    says: [
      'filterwatch.yaml:3:11  dashboard.listen: found “localhost”. Write an address and a port, such as 127.0.0.1:8470.',
    ],
  },
  {
    what: 'an address with a path',
    yaml: 'dashboard:\n  address: http://localhost:8470/dashboard\n',
    says: [
      'filterwatch.yaml:3:12  dashboard.address: found “http://localhost:8470/dashboard”. Write the address that people open, such as https://filterwatch.example.org, with nothing behind the name or port.',
    ],
  },
  {
    what: 'https without a proxy that provides it',
    yaml: 'dashboard:\n  address: https://filterwatch.example.org\n',
    says: [
      'filterwatch.yaml:2:1  dashboard.trust_proxy: found nothing, although the address is “https://filterwatch.example.org”. Write the address of the proxy that provides https, such as [127.0.0.1].',
    ],
  },
  {
    what: 'https with an empty list of proxies',
    yaml: 'dashboard:\n  address: https://filterwatch.example.org\n  trust_proxy: []\n',
    says: [
      'filterwatch.yaml:4:16  dashboard.trust_proxy: found an empty list. Write the address of the proxy that provides https, such as [127.0.0.1].',
    ],
  },
  {
    what: 'a proxy that is no address',
    yaml: 'dashboard:\n  trust_proxy: [all, 10.20.0.0/33]\n',
    says: [
      'filterwatch.yaml:3:17  dashboard.trust_proxy[]: found “all”. Write an IP address or a network, such as 127.0.0.1 or 10.20.0.0/16.',
      'filterwatch.yaml:3:22  dashboard.trust_proxy[]: found “10.20.0.0/33”. Write an IP address or a network, such as 127.0.0.1 or 10.20.0.0/16.',
    ],
  },
  {
    what: 'a dashboard that others reach without encryption',
    yaml: 'dashboard:\n  address: http://filterwatch.example.org\n',
    says: [
      'filterwatch.yaml:3:12  dashboard.address: warning: found “http://filterwatch.example.org”, where passwords travel unencrypted. Write an https address, with a proxy in front that provides it.',
    ],
  },
];

describe('problems of people, mail and the dashboard name the place', () => {
  test.each([...PEOPLE_CASES, ...NAMES_CASES, ...MAIL_CASES, ...DASHBOARD_CASES])('$what', ({ yaml, says }) => {
    expect(said(configFolder(withLog(yaml)).load())).toEqual(says);
  });
});
