import { ALERT_SETTINGS } from './alert-settings.ts';
import { group, rare, type Setting, variable } from './setting.ts';
import { WEBHOOK_SETTINGS } from './webhook-settings.ts';
import { WEEKLY_REPORT_SETTINGS } from './weekly-report-settings.ts';

/** How Filterwatch reaches people, and people Filterwatch. */
export const SERVICE_SETTINGS: readonly Setting[] = [
  group('mail', 'The mail server. Without one, incidents show on the dashboard and nobody is alerted.'),
  rare('mail.host', 'Name of the mail server.', null, 'smtp.example.org', variable('SMTP_HOST')),
  rare('mail.port', 'Its port.', '465; 587 for starttls, 25 for none', '465', { name: 'SMTP_PORT', form: 'number' }),
  rare(
    'mail.security',
    'How mail is encrypted on its way: tls, starttls or none.',
    'tls; starttls for the ports 25 and 587',
    'tls',
    variable('SMTP_SECURITY'),
  ),
  rare(
    'mail.unencrypted',
    'Needed beside “security: none”, word for word.',
    null,
    'I accept that alerts travel unencrypted',
  ),
  rare('mail.user', 'Account at the mail server.', 'no sign-in', 'filterwatch@example.org', variable('SMTP_USER')),
  rare(
    'mail.password_file',
    'File that holds its password. SMTP_PASSWORD may hold the password itself.',
    null,
    '/run/secrets/smtp_password',
    variable('SMTP_PASSWORD_FILE'),
  ),
  group(
    'mail.oauth',
    'In place of a password: the client credentials of a program (OAuth 2.0), as Microsoft Entra gives them. README, “The mail server”.',
  ),
  rare(
    'mail.oauth.token_url',
    'The address that gives the sign-in.',
    null,
    'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/oauth2/v2.0/token',
  ),
  rare('mail.oauth.client_id', 'The id of the program there.', null, '00000000-0000-0000-0000-000000000000'),
  rare('mail.oauth.client_secret_file', 'File that holds its secret.', null, '/run/secrets/mail_client_secret'),
  rare('mail.oauth.scope', 'What is asked for.', 'nothing in particular', 'https://outlook.office365.com/.default'),
  rare('mail.from', 'Sender of all mail.', null, 'Filterwatch <filterwatch@example.org>', variable('MAIL_FROM')),
  rare('mail.to', 'Who is alerted.', null, '[lead@example.org]', { name: 'MAIL_TO', form: 'list' }),
  rare(
    'mail.it',
    'Who is told when something is wrong with the system.',
    'the technicians’ accounts',
    '[it@example.org]',
  ),
  rare(
    'mail.names',
    'Whether the mail about one incident says which pupil it was, and the site. Only to addresses that are confirmed, and only with tls or starttls.',
    'false',
    'true',
  ),
  group(
    'mail.returned',
    'The mailbox of the sender, looked into for mail that comes back. Health says then whose does. README, “Mail that comes back”.',
  ),
  rare('mail.returned.host', 'Name of its IMAP server.', null, 'imap.example.org'),
  rare('mail.returned.port', 'Its port.', '993; 143 for starttls', '993'),
  rare('mail.returned.security', 'How it is read: tls or starttls.', 'tls; starttls for the port 143', 'tls'),
  rare('mail.returned.user', 'Its account.', 'that of the mail server', 'filterwatch@example.org'),
  rare(
    'mail.returned.password_file',
    'File that holds its password.',
    'that of the mail server',
    '/run/secrets/mailbox_password',
  ),
  rare('mail.returned.folder', 'The folder that mail lands in.', 'INBOX', 'INBOX'),
  ...ALERT_SETTINGS,
  ...WEBHOOK_SETTINGS,
  ...WEEKLY_REPORT_SETTINGS,
  group('dashboard', 'The dashboard.'),
  rare(
    'dashboard.listen',
    'Address and port to listen on.',
    '127.0.0.1:8470',
    '127.0.0.1:8470',
    variable('FILTERWATCH_LISTEN'),
  ),
  rare(
    'dashboard.address',
    'How people reach it; links in mails begin with it. With https, trust_proxy must be written too.',
    'as it listens',
    'https://filterwatch.example.org',
    variable('FILTERWATCH_ADDRESS'),
  ),
  rare(
    'dashboard.trust_proxy',
    'Addresses or networks of the proxies in front of it, which are believed about who asks.',
    'none',
    '[127.0.0.1]',
    { name: 'FILTERWATCH_TRUST_PROXY', form: 'list' },
  ),
  group(
    'metrics',
    'Figures for monitoring programs (/metrics, in the format of Prometheus). This machine may always ask.',
  ),
  rare(
    'metrics.token_file',
    'File that holds the token with which other machines may ask, 24 characters or more.',
    'only this machine',
    '/run/secrets/metrics_token',
    variable('FILTERWATCH_METRICS_TOKEN_FILE'),
  ),
  group('redis', 'Redis, for jobs. Without it they run inside Filterwatch.'),
  rare(
    'redis.url_file',
    'File that holds its address. REDIS_URL may hold the address itself.',
    null,
    '/run/secrets/redis_url',
    variable('REDIS_URL_FILE'),
  ),
];
