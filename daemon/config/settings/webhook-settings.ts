import { group, rare, type Setting, separate } from './setting.ts';

/** Which other systems are told of alerts. */
export const WEBHOOK_SETTINGS: readonly Setting[] = [
  group(
    'alerts.webhooks',
    'Other systems that are told of alerts, without a name, an address or a search. README, “Webhooks”. Up to ten.',
  ),
  rare(
    'alerts.webhooks[].id',
    'What it is called on Health and on the command line; small letters, digits and hyphens.',
    null,
    'staff-chat',
  ),
  rare(
    'alerts.webhooks[].url',
    'Its https address; http for an address of this machine or of your own network alone.',
    null,
    'https://chat.example.org/hooks/T000',
  ),
  rare('alerts.webhooks[].form', 'What it reads: filterwatch, teams or slack.', 'filterwatch', 'teams'),
  group('alerts.webhooks[].send', 'Of which alerts it is told.'),
  rare('alerts.webhooks[].send.severities', 'Their severities: critical, high.', 'all alerts', '[critical, high]'),
  rare(
    'alerts.webhooks[].send.themes',
    'The themes of their categories: content, contact, conduct, commerce, infrastructure.',
    'all themes',
    '[contact, conduct]',
  ),
  rare(
    'alerts.webhooks[].within',
    'Addresses or networks that its name leads to, where that is not on the internet.',
    'the internet',
    '[10.0.5.7]',
  ),
  rare(
    'alerts.webhooks[].authority_file',
    'PEM file of the authority that its certificate is from, where that is the school’s own.',
    null,
    '/run/secrets/desk_authority.pem',
  ),
  separate(
    'alerts.webhooks[].url_file',
    'Instead of url: file that holds the address, where that is a secret, as with Teams and Slack.',
    'help-desk',
    '/run/secrets/help_desk_address',
  ),
  rare(
    'alerts.webhooks[].secret_file',
    'File that holds a secret of 24 characters or more, with which each request is signed. Needed for the form filterwatch.',
    null,
    '/run/secrets/help_desk',
  ),
  rare(
    'alerts.webhooks[].proxy',
    'Proxy that leads there, without a sign-in; for https alone.',
    'none',
    'proxy.example.org:3128',
  ),
];
