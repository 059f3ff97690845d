import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createSecret } from '../../../daemon/config/secret.ts';
import { describeConfig } from '../../../daemon/config.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const PASSWORD = 'hunter2-correct-horse';
const MAIL = 'mail:\n  host: smtp.example.org\n  from: a@example.org\n  to: [b@example.org]\n  user: filterwatch\n';
const URL = `redis://:${PASSWORD}@redis.example.org:6379`;

test('a secret shows itself to nobody but its user', () => {
  const secret = createSecret(PASSWORD);
  const shown = [`${secret}`, String(secret), JSON.stringify({ secret }), inspect(secret), inspect({ deep: [secret] })];
  expect(shown.join()).not.toContain(PASSWORD);
  expect(JSON.stringify({ secret })).toBe('{"secret":"(hidden)"}');
  expect(secret.reveal()).toBe(PASSWORD);
});

describe('a configuration with passwords', () => {
  const load = () => accepted(configFolder(withLog(MAIL)).load({ env: { SMTP_PASSWORD: PASSWORD, REDIS_URL: URL } }));

  test('can be printed whole', () => {
    const config = load();
    expect([config.mail?.password?.reveal(), config.redisUrl?.reveal()]).toEqual([PASSWORD, URL]);
    expect([JSON.stringify(config), inspect(config, { depth: null, showHidden: true })].join()).not.toContain(PASSWORD);
  });

  test('is described without them', () => {
    expect(describeConfig(load())).not.toContain(PASSWORD);
    expect(describeConfig(load())).toContain(
      'smtp.example.org:465, tls, as filterwatch, password hidden, to b@example.org',
    );
  });

  test('cannot be copied to where they are not needed', () => {
    expect(() => structuredClone(load())).toThrow();
  });
});

describe('a password in the settings themselves is refused, and not repeated', () => {
  test.each([['password'], ['pass'], ['smtp_password'], ['Passwort']])('mail.%s', (name) => {
    expect(
      said(
        configFolder(withLog(`mail:\n  ${name}: ${PASSWORD}\n${MAIL.slice(6)}`)).load({ env: { SMTP_PASSWORD: 'x' } }),
      ),
    ).toEqual([
      `filterwatch.yaml:3:3  mail.${name}: found a password in this file, where others could read it. Write “password_file:” under “mail:”, with the path of a file that holds the password, or set SMTP_PASSWORD.`,
    ]);
  });

  test('redis.url', () => {
    expect(said(configFolder(withLog(`redis:\n  url: ${URL}\n`)).load())).toEqual([
      'filterwatch.yaml:3:3  redis.url: found an address of Redis in this file, where others could read its password. Write “url_file:” with the path of a file that holds the address, or set REDIS_URL.',
    ]);
  });

  test.each([
    ['the password where the path of its file belongs', `${MAIL}  password_file: ${PASSWORD}\n`],
    ['the same as a path', `${MAIL}  password_file: /${PASSWORD}/x\n`],
    ['a number where the path of its file belongs', `${MAIL}  password_file: 271828182845\n`],
    ['a list where the path of its file belongs', `${MAIL}  password_file: [${PASSWORD}]\n`],
    ['the address where the path of its file belongs', `redis:\n  url_file: ${URL}\n`],
    ['the address in one line', `redis: ${URL}\n`],
    [
      'a server with a password',
      `mail:\n  host: smtp://me:${PASSWORD}@smtp.example.org\n  from: a@example.org\n  to: [b@example.org]\n`,
    ],
    ['a text instead of the section', `mail: ${PASSWORD}\n`],
    ['a log on a share with a password', `roster: smb://me:p@${PASSWORD}@share.example/roster.csv\n`],
    ['a password without a colon', `mail: { password=${PASSWORD} }\n`],
    ['text that is no YAML', `mail:\n  password: "${PASSWORD}\n`],
  ])('%s', (_what, yaml) => {
    const result = configFolder(withLog(yaml)).load();
    expect(result.kind).toBe('problems');
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${PASSWORD}|271828182845`));
    expect(said(result).join()).not.toMatch(new RegExp(`${PASSWORD}|271828182845`));
  });
});

describe('a file with a password', () => {
  test('that cannot be read is refused, by file or by variable', () => {
    const folder = configFolder(withLog(`${MAIL}  password_file: password.txt\nredis:\n  url_file: .\n`));
    expect(said(folder.load())).toEqual([
      'filterwatch.yaml:7:18  mail.password_file: found a path where there is no file. Write the path of a file that holds the password.',
      'filterwatch.yaml:9:13  redis.url_file: found a path which is a folder. Write the path of a file that holds the address of Redis, such as redis://redis.example.org:6379.',
    ]);
    expect(said(folder.load({ env: { SMTP_PASSWORD_FILE: 'a', REDIS_URL_FILE: 'b' } }))).toEqual([
      'environment  SMTP_PASSWORD_FILE: found a path where there is no file. Write the path of a file that holds the password.',
      'environment  REDIS_URL_FILE: found a path where there is no file. Write the path of a file that holds the address of Redis, such as redis://redis.example.org:6379.',
    ]);
  });

  test('that is empty, or holds something else, is refused', () => {
    const folder = configFolder(withLog(`${MAIL}  password_file: empty\nredis:\n  url_file: other\n`));
    folder.write('empty', '\n');
    folder.write('other', PASSWORD);
    expect(said(folder.load())).toEqual([
      'filterwatch.yaml:7:18  mail.password_file: found the path of an empty file. Write the path of a file that holds the password.',
      'filterwatch.yaml:9:13  redis.url_file: found the path of a file that holds something else. Write the path of a file that holds the address of Redis, such as redis://redis.example.org:6379.',
    ]);
  });

  test('named by a variable is relative to where the command runs and goes before the file', () => {
    const folder = configFolder(withLog(`${MAIL}  password_file: nowhere\n`));
    folder.write('secrets/smtp', ` ${PASSWORD} \n`);
    const config = accepted(folder.load({ env: { SMTP_PASSWORD_FILE: 'secrets/smtp' } }));
    expect(config.mail?.password?.reveal()).toBe(` ${PASSWORD} `);
  });

  test('is not read when the environment holds the password', () => {
    const folder = configFolder(withLog(`${MAIL}  password_file: nowhere\n`));
    expect(accepted(folder.load({ env: { SMTP_PASSWORD: PASSWORD } })).mail?.password?.reveal()).toBe(PASSWORD);
  });
});

test('a password and a file with another are one too many', () => {
  const env = { SMTP_PASSWORD: PASSWORD, SMTP_PASSWORD_FILE: 'log.txt' };
  expect(said(configFolder(withLog(MAIL)).load({ env }))).toEqual([
    'environment  SMTP_PASSWORD: found a value, and another in SMTP_PASSWORD_FILE. Write one of the two.',
  ]);
});

test('an address of Redis that is none is refused, and not repeated', () => {
  expect(said(configFolder(withLog('')).load({ env: { REDIS_URL: PASSWORD } }))).toEqual([
    'environment  REDIS_URL: found something else. Write the address of Redis, such as redis://redis.example.org:6379.',
  ]);
});

test('a password without a user is refused', () => {
  expect(
    said(configFolder(withLog(MAIL.replace('  user: filterwatch\n', ''))).load({ env: { SMTP_PASSWORD: PASSWORD } })),
  ).toEqual([
    'filterwatch.yaml:2:1  mail.user: found nothing, although there is a password. Write the account at the mail server.',
  ]);
});
