import { expect, test } from 'vitest';
import { describeConfig } from '../../../daemon/config.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const SECRET = 'a-secret-of-24-characters';
const CHAT = 'https://chat.example.org/hooks/T000/very-secret';

function folderWith(...webhooks: readonly string[]) {
  const folder = configFolder(withLog(`alerts:\n  webhooks:\n${webhooks.map((one) => `    - ${one}\n`).join('')}`));
  folder.write('secret', `${SECRET}\n`);
  folder.write('short', 'short\n');
  folder.write('address', `${CHAT}\n`);
  folder.write('no-address', 'http://chat.example.org/\n');
  folder.write('no.pem', 'not a certificate\n');
  return folder;
}

const desk = (different = '') =>
  `{ id: help-desk, url: "https://desk.example.org/in", secret_file: secret${different === '' ? '' : `, ${different}`} }`;

test('a webhook is told of every alert unless something else is written, and its address and secret are shown nowhere', () => {
  const config = accepted(folderWith(desk(), '{ id: staff-chat, url_file: address, form: slack }').load());
  const [first, second] = config.webhooks;
  expect(first).toMatchObject({
    ...{ id: 'help-desk', form: 'filterwatch', themes: [], within: [], authorityFile: null, proxy: null },
    severities: ['informational', 'low', 'medium', 'high', 'critical'],
  });
  expect([first?.url.reveal(), first?.secret?.reveal()]).toEqual(['https://desk.example.org/in', SECRET]);
  expect([second?.url.reveal(), second?.secret]).toEqual([CHAT, null]);
  const shown = `${describeConfig(config)}\n${JSON.stringify(config)}`;
  expect(shown).toContain('staff-chat: chat.example.org, address hidden, form slack');
  expect(shown).not.toMatch(/very-secret|a-secret-of-24/);
});

test('what it wants to be told of, and where its name leads', () => {
  const config = accepted(
    folderWith(desk('send: { severities: [critical], themes: [contact, conduct] }, within: [10.0.5.0/24]')).load(),
  );
  expect(config.webhooks).toMatchObject([
    { severities: ['critical'], themes: ['contact', 'conduct'], within: ['10.0.5.0/24'] },
  ]);
});

test.each([
  ['http://127.0.0.1:9000/in', ['127.0.0.1']],
  ['http://localhost:9000/in', ['127.0.0.0/8', '::1']],
  ['http://10.0.5.7/in', ['10.0.5.7']],
  ['http://[fd12::7]/in', ['fd12::7']],
  // The same address in other writing.
  ['http://2130706433/in', ['127.0.0.1']],
])('%s is of the own network, which is said aloud', (address, within) => {
  const result = folderWith(`{ id: help-desk, url: "${address}", secret_file: secret }`).load();
  expect(said(result)).toEqual([
    expect.stringContaining('found an http address, where alerts travel unencrypted. Write an https address.'),
  ]);
  expect(result).toMatchObject({ kind: 'ok', config: { webhooks: [{ within }] } });
});

const HTTPS = 'an https address, such as https://hooks.example.org/services/T000';

test.each([
  ['{ id: A B }', /alerts\.webhooks\[0\]\.id|alerts\.webhooks\[\]\.id/],
  [desk().replace('https:', 'http:'), /unencrypted over the internet\. Write an https address/],
  [desk().replace('https://desk.example.org/in', 'https://169.254.169.254/latest'), /no router passes on/],
  [desk().replace('https://desk.example.org/in', 'https://[fe80::1]/'), /no router passes on/],
  [
    desk().replace('https://desk.example.org/in', 'https://user:word@desk.example.org/'),
    /found something else\. Write an https/,
  ],
  [desk().replace('https://desk.example.org/in', 'ftp://desk.example.org/'), /found something else\. Write an https/],
  [
    '{ id: help-desk, secret_file: secret }',
    new RegExp(`url: found nothing\\. Write ${HTTPS}; or “url_file:” with a file`),
  ],
  [desk('url_file: address'), /found an address, and another in a file\. Write one of the two/],
  ['{ id: help-desk, url: "https://desk.example.org/" }', /secret_file: found nothing\. Write “secret_file:”/],
  [desk().replace('secret_file: secret', 'secret_file: short'), /a secret of 24 characters or more/],
  [desk().replace('secret_file: secret', 'secret: abc'), /secret in this file, where others could read it/],
  [
    '{ id: help-desk, url_file: no-address, form: teams }',
    /holds something else\. Write the path of a file that holds an https address/,
  ],
  [desk('form: discord'), /form: found “discord”\. Write filterwatch, teams or slack/],
  [desk('send: { severities: [low] }'), /severities\[\]|severities/],
  [desk('send: { themes: [] }'), /themes: found an empty list\. Write a list of themes/],
  [
    desk('within: [169.254.0.0/16]'),
    /found “169\.254\.0\.0\/16”\. Write an address of the internet or of your own network/,
  ],
  [desk('within: [desk.example.org]'), /an address or a network, such as/],
  [desk('authority_file: no.pem'), /a file without a certificate/],
  [desk('proxy: proxy.example.org'), /proxy: found “proxy\.example\.org”\. Write a proxy as host:port/],
  [
    desk('proxy: "proxy.example.org:3128", within: [10.0.5.7]'),
    /proxy: found a proxy, and places under within:\. Write one of the two/,
  ],
  [
    '{ id: help-desk, url: "http://10.0.5.7/hook", form: teams, proxy: "proxy.example.org:3128" }',
    /proxy: found a proxy, with an http address\. Write an https address, or no proxy/,
  ],
] as const)('what is wrong is said where it stands: %s', (webhook, sentence) => {
  const problems = said(folderWith(webhook).load());
  expect(problems.join('\n')).toMatch(sentence);
  expect(problems.join('\n')).toContain('alerts.webhooks');
});

test('no two have one id', () => {
  expect(said(folderWith(desk(), desk()).load())).toEqual([
    expect.stringContaining('found “help-desk” once more. Write an id that no other webhook has.'),
  ]);
});
