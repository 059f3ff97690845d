import { expect, test } from 'vitest';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const TOKEN = 'a-token-of-24-characters';
const SCHOOL = '{ id: hill, title: Hill School, address: "https://hill.example.org", token_file: token }';

function folderWith(settings: string) {
  const folder = configFolder(withLog(settings));
  folder.write('token', `${TOKEN}\n`);
  folder.write('short', 'short\n');
  folder.write('authority.pem', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
  folder.write('no.pem', 'not a certificate\n');
  return folder;
}

const schools = (...items: readonly string[]) =>
  `trust:\n  schools:\n${items.map((item) => `    - ${item}\n`).join('')}`;
const school = (different: string) => {
  const [name = ''] = different.split(':', 1);
  const others = ['id: hill', 'title: Hill School', 'address: "https://hill.example.org"', 'token_file: token'];
  return `{ ${[...others.filter((one) => !one.startsWith(`${name}:`)), different].filter((one) => one !== '').join(', ')} }`;
};

test('a school tells its trust, and a trust asks its schools, by tokens that are not shown', () => {
  const told = accepted(folderWith('trust: { token_file: token }\n').load()).trust;
  expect([told.token?.reveal(), told.schools]).toEqual([TOKEN, []]);
  const asking = accepted(folderWith(schools(SCHOOL.replace(' }', ', authority_file: authority.pem }'))).load()).trust;
  expect(asking.token).toBe(null);
  expect(asking.schools).toMatchObject([{ id: 'hill', title: 'Hill School', address: 'https://hill.example.org' }]);
  expect(asking.schools[0]?.authorityFile).toMatch(/authority\.pem$/);
  expect(asking.schools[0]?.token.reveal()).toBe(TOKEN);
  expect(JSON.stringify([told, asking])).not.toContain(TOKEN);
});

test.each(['http://127.0.0.1:8470', 'http://localhost:8470', 'http://[::1]:8470'])(
  '%s is this machine, and needs no encryption',
  (address) => {
    expect(accepted(folderWith(schools(school(`address: "${address}"`))).load()).trust.schools).toMatchObject([
      { address },
    ]);
  },
);

test('another machine is asked without encryption where that was accepted, word by word', () => {
  const settings = schools(
    SCHOOL.replace('https:', 'http:').replace(' }', ', unencrypted: I accept that the figures travel unencrypted }'),
  );
  expect(accepted(folderWith(settings).load()).trust.schools).toHaveLength(1);
});

const TOKEN_FILE =
  'Write the path of a file that holds a token of 24 characters or more without blanks, as “openssl rand -hex 24” makes one.';
const NO_TOKEN_FILE = TOKEN_FILE.replace('Write the path', 'Write “token_file:” with the path');
const ADDRESS =
  'Write the address that people of that school open, such as https://filterwatch.example.org, with nothing behind the name or port.';
const IN_SECRET =
  'a token in this file, where others could read it. Write “token_file:” with the path of a file that holds the token.';
const PEM = 'Write the path of a PEM file with the certificate of that authority.';
const SCHOOLS = 'trust.schools[]';

test.each([
  ['trust: yes\n', '2:8  trust: found a text. Write a group of settings, each as “name: value” on a line of its own.'],
  ['trust: { token: abc }\n', `2:10  trust.token: found ${IN_SECRET}`],
  [
    'trust: { token_file: 7 }\n',
    '2:22  trust.token_file: found a number. Write the path of a file that holds the token.',
  ],
  ['trust: { token_file: missing }\n', `2:22  trust.token_file: found a path where there is no file. ${TOKEN_FILE}`],
  [
    'trust: { token_file: short }\n',
    `2:22  trust.token_file: found the path of a file that holds something else. ${TOKEN_FILE}`,
  ],
  [
    'trust: { schools: hill }\n',
    '2:19  trust.schools: found “hill”. Write a list of schools, each with id, title, address and token_file.',
  ],
  [
    schools(school('id: "Hill School"')),
    `4:89  ${SCHOOLS}.id: found “Hill School”. Write up to 40 small letters, digits and hyphens, such as “main”.`,
  ],
  [
    schools(school('title: ""')),
    `4:82  ${SCHOOLS}.title: found an empty text. Write a text of up to 200 characters, on one line.`,
  ],
  [schools(school('address: hill')), `4:67  ${SCHOOLS}.address: found “hill”. ${ADDRESS}`],
  [
    schools(school('address: "https://hill.example.org/path"')),
    `4:67  ${SCHOOLS}.address: found “https://hill.example.org/path”. ${ADDRESS}`,
  ],
  [
    schools(school('address: "http://hill.example.org"')),
    `4:67  ${SCHOOLS}.address: found “http://hill.example.org”, where the token travels unencrypted. Write an https address; or, beside it, “unencrypted: I accept that the figures travel unencrypted”.`,
  ],
  [
    schools(school('token_file: missing')),
    `4:88  ${SCHOOLS}.token_file: found a path where there is no file. ${TOKEN_FILE}`,
  ],
  [
    schools(school('token_file: short')),
    `4:88  ${SCHOOLS}.token_file: found the path of a file that holds something else. ${TOKEN_FILE}`,
  ],
  [schools(SCHOOL.replace(', token_file: token', '')), `4:7  ${SCHOOLS}.token_file: found nothing. ${NO_TOKEN_FILE}`],
  [
    schools(SCHOOL.replace('token_file: token', 'token: abc, token_file: token')),
    `4:76  ${SCHOOLS}.token: found ${IN_SECRET}`,
  ],
  [
    schools(SCHOOL.replace('id: hill, ', '')),
    `4:7  ${SCHOOLS}.id: found nothing. Write up to 40 small letters, digits and hyphens, such as “main”.`,
  ],
  [
    schools(school('unencrypted: yes please')),
    `4:108  ${SCHOOLS}.unencrypted: found “yes please”. Write “I accept that the figures travel unencrypted”, word by word, or nothing.`,
  ],
  [
    schools(school('authority_file: missing.pem')),
    `4:111  ${SCHOOLS}.authority_file: found a path where there is no file. ${PEM}`,
  ],
  [
    schools(school('authority_file: no.pem')),
    `4:111  ${SCHOOLS}.authority_file: found a file without a certificate. ${PEM}`,
  ],
  [
    schools(school('authority: x')),
    `4:95  ${SCHOOLS}.authority: found an unknown setting. Write one of: id, title, address, token_file, authority_file, unencrypted.`,
  ],
  [schools(SCHOOL, SCHOOL), `5:13  ${SCHOOLS}.id: found “hill” once more. Write an id that no other school has.`],
])('what is wrong is said with its place and what to write: %s', (yaml, says) => {
  expect(said(folderWith(yaml).load())).toEqual([`filterwatch.yaml:${says}`]);
});
