import { describe, expect, test } from 'vitest';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const ADDRESS = 'dashboard: { address: "http://127.0.0.1:8470" }\n';
const PROVIDER =
  'sign_in:\n  oidc:\n    - id: school\n      title: your school account\n      issuer: https://id.example.org\n      client_id: filterwatch\n      client_secret_file: secret\n';

function folderWith(settings: string) {
  const folder = configFolder(withLog(settings));
  folder.write('secret', 'a secret of the provider\n');
  return folder;
}

test('a provider to sign in at becomes part of the settings, its secret hidden', () => {
  const roles = '      roles: { head: [g1], lead: [g2, g3] }\n      allow_new_accounts: true\n';
  const { signIn } = accepted(folderWith(`${ADDRESS}${PROVIDER}${roles}`).load());
  expect(signIn.oidc).toMatchObject([
    { id: 'school', groupsClaim: 'groups', roles: { head: ['g1'], lead: ['g2', 'g3'] }, allowsNewAccounts: true },
  ]);
  expect(signIn.oidc[0]?.clientSecret.reveal()).toBe('a secret of the provider');
  expect(JSON.stringify(signIn)).not.toContain('a secret of the provider');
});

test('a second step is needed by those who see pupils, where the dashboard is reached over the network', () => {
  const over = 'dashboard: { address: "https://filterwatch.example.org", trust_proxy: [127.0.0.1] }\n';
  expect(accepted(folderWith(over).load()).signIn.secondFactorFor).toEqual(['lead', 'deputy', 'head']);
  expect(accepted(folderWith(ADDRESS).load()).signIn.secondFactorFor).toEqual([]);
  const none = `${over}sign_in: { second_factor: { required_for: [] } }\n`;
  expect(accepted(folderWith(none).load()).signIn.secondFactorFor).toEqual([]);
});

describe('what cannot be used is said with its place and what to write', () => {
  test.each([
    {
      yaml: `${PROVIDER}`,
      says: 'dashboard.address: found nothing, although there is a provider to sign in at. Write the address that people open: the provider sends them back to it.',
    },
    {
      yaml: `${ADDRESS}${PROVIDER.replace('https://id.example.org', 'http://id.example.org')}`,
      says: 'filterwatch.yaml:7:15  sign_in.oidc[].issuer: found “http://id.example.org”.',
    },
    {
      yaml: `${ADDRESS}${PROVIDER.replace('file: secret', 'file: missing')}`,
      says: 'filterwatch.yaml:9:27  sign_in.oidc[].client_secret_file: found a path where there is no file.',
    },
    {
      yaml: `${ADDRESS}${PROVIDER}      client_secret: abc\n`,
      says: 'sign_in.oidc[].client_secret: found a secret in this file, where others could read it. Write “client_secret_file:” with the path of a file that holds the secret.',
    },
    {
      yaml: `${ADDRESS}${PROVIDER}      roles: { boss: [g1] }\n`,
      says: 'sign_in.oidc[].roles',
    },
    {
      yaml: `${ADDRESS}${PROVIDER}      allow_new_accounts: true\n`,
      says: 'filterwatch.yaml:10:27  sign_in.oidc[].allow_new_accounts: found true, and no roles for the new accounts.',
    },
    {
      yaml: 'sign_in: { passwords: emergency }\n',
      says: 'filterwatch.yaml:2:23  sign_in.passwords: found “emergency”, and no provider. Write “everybody”, or a provider under “oidc:”.',
    },
    {
      yaml: 'sign_in: { second_factor: { required_for: [boss] } }\n',
      says: 'filterwatch.yaml:2:44  sign_in.second_factor.required_for[]: found “boss”. Write lead, deputy,',
    },
  ])('$says', ({ yaml, says }) => {
    expect(said(folderWith(yaml).load()).join('\n')).toContain(says);
  });
});
