import { group, rare, type Setting } from './setting.ts';

/** How staff sign in. */
export const SIGN_IN_SETTINGS: readonly Setting[] = [
  group('sign_in', 'How staff sign in to the dashboard.'),
  group('sign_in.second_factor', 'A code from an app on a phone, after the password. Everybody may set it up.'),
  rare(
    'sign_in.second_factor.required_for',
    'Roles that must: they set it up when they sign in next, before anything else.',
    '[lead, deputy, head] where dashboard.address begins with https; else none',
    '[lead, deputy, head]',
  ),
  rare(
    'sign_in.passwords',
    'Who may sign in with a password: everybody, or the emergency account alone, where there is a provider.',
    'everybody',
    'everybody',
  ),
  rare(
    'sign_in.emergency_hours',
    'How long the emergency account of “filterwatch user break-glass” lasts from its first use, in hours.',
    '24',
    '24',
  ),
  group(
    'sign_in.oidc',
    'Providers of accounts by OpenID Connect, such as Microsoft Entra or Google Workspace; each an item of a list.',
  ),
  rare(
    'sign_in.oidc[].id',
    'A short name; it stands in the address that the provider sends people back to.',
    null,
    'entra',
  ),
  rare('sign_in.oidc[].title', 'What its button is called.', null, 'your school account'),
  rare(
    'sign_in.oidc[].issuer',
    'Its issuer.',
    null,
    'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0',
  ),
  rare('sign_in.oidc[].client_id', 'The client id that it gave.', null, '00000000-0000-0000-0000-000000000000'),
  rare(
    'sign_in.oidc[].client_secret_file',
    'File that holds the client secret.',
    null,
    '/run/secrets/entra_client_secret',
  ),
  rare(
    'sign_in.oidc[].groups_claim',
    'Where the groups stand: “groups”, “roles” for app roles of Entra, “email” to name people one by one.',
    'groups',
    'groups',
  ),
  rare('sign_in.oidc[].hosted_domain', 'Google: accounts of this domain alone.', 'any', 'school.example'),
  rare(
    'sign_in.oidc[].roles',
    'Groups by role, looked at anew at each sign-in; the highest counts, and whoever is in none is refused.',
    'roles are given on the page Accounts',
    '{ head: [id-of-a-group], lead: [id-of-another] }',
  ),
  rare(
    'sign_in.oidc[].allow_new_accounts',
    'Whether an account is made for somebody who has none; then roles are needed.',
    'false',
    'false',
  ),
];
