import { group, rare, type Setting, variable } from './setting.ts';

/** Several schools of one trust: what each tells, and who asks. */
export const TRUST_SETTINGS: readonly Setting[] = [
  group('trust', 'Several schools of one trust, each with a Filterwatch of its own: figures alone, never a name.'),
  rare(
    'trust.token_file',
    'File that holds the token with which the trust may ask this school for its figures, 24 characters or more.',
    'nobody may ask',
    '/run/secrets/trust_token',
    variable('FILTERWATCH_TRUST_TOKEN_FILE'),
  ),
  group('trust.schools', 'On the Filterwatch of the trust: the schools that it asks, for its page “Our schools”.'),
  rare('trust.schools[].id', 'Short name of the school.', null, 'hill'),
  rare('trust.schools[].title', 'What the page calls it.', null, 'Hill Primary School'),
  rare('trust.schools[].address', 'Where it is reached: https, or this machine.', null, 'https://hill.example.org'),
  rare('trust.schools[].token_file', 'File that holds the token of that school.', null, '/run/secrets/hill_token'),
  rare(
    'trust.schools[].authority_file',
    'Certificate of the authority that its certificate is from: a PEM file.',
    'those that the system trusts',
    '/run/secrets/hill_authority.pem',
  ),
  rare(
    'trust.schools[].unencrypted',
    '“I accept that the figures travel unencrypted”, for an http address.',
    null,
    'I accept that the figures travel unencrypted',
  ),
];
