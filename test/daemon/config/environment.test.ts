import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const MAIL = 'mail:\n  host: smtp.example.org\n  from: a@example.org\n  to: [b@example.org]\n';
const MAIL_ENV = { SMTP_HOST: 'mail.example.org', MAIL_FROM: 'a@example.org', MAIL_TO: 'b@example.org, c@example.org' };

describe('the environment', () => {
  test('goes before the file, setting by setting', () => {
    const folder = configFolder(withLog(`${MAIL}data: ./store\ndashboard:\n  listen: 127.0.0.1:8470\n`));
    const env = {
      FILTERWATCH_DATA: 'elsewhere',
      FILTERWATCH_LISTEN: '[::1]:9000',
      FILTERWATCH_ADDRESS: 'https://filterwatch.example.org',
      FILTERWATCH_TRUST_PROXY: '127.0.0.1,10.0.0.0/8',
      SMTP_PORT: '587',
      SMTP_SECURITY: 'starttls',
      SMTP_USER: 'filterwatch',
      SMTP_PASSWORD: 'correct horse',
      ...MAIL_ENV,
    };
    const { data, dashboard, mail } = accepted(folder.load({ env }));
    expect(data).toBe(join(folder.path, 'elsewhere'));
    expect(dashboard).toEqual({
      listen: { host: '::1', port: 9000 },
      address: 'https://filterwatch.example.org',
      trustProxy: ['127.0.0.1', '10.0.0.0/8'],
    });
    expect({ ...mail, password: mail?.password?.reveal() }).toEqual({
      host: 'mail.example.org',
      port: 587,
      security: 'starttls',
      user: 'filterwatch',
      password: 'correct horse',
      from: 'a@example.org',
      to: ['b@example.org', 'c@example.org'],
      itSupport: [],
      hasNames: false,
      oauth: null,
      returned: null,
    });
  });

  test('names its files relative to where the command runs', () => {
    const folder = configFolder(null);
    folder.write('school/settings.yaml', withLog('').replace('log.txt', '../log.txt'));
    const config = accepted(folder.load({ file: 'school/settings.yaml', env: { FILTERWATCH_DATA: 'store' } }));
    expect(config.data).toBe(join(folder.path, 'store'));
  });

  test('is enough for mail without a file', () => {
    const config = accepted(configFolder(null).load({ env: MAIL_ENV }));
    expect(config.mail).toMatchObject({ host: 'mail.example.org', to: ['b@example.org', 'c@example.org'] });
  });

  test('has no say where a variable is empty', () => {
    const env = { FILTERWATCH_DATA: '', SMTP_HOST: ' ', SMTP_PASSWORD: '', REDIS_URL: '', REDIS_URL_FILE: '' };
    const config = accepted(configFolder(withLog('')).load({ env }));
    expect([config.mail, config.redisUrl]).toEqual([null, null]);
  });

  test('is named in the problems of its values', () => {
    const env = { ...MAIL_ENV, SMTP_PORT: 'smtps', SMTP_SECURITY: 'ssl', MAIL_TO: 'lead', FILTERWATCH_LISTEN: '8470' };
    expect(said(configFolder(withLog(MAIL)).load({ env }))).toEqual([
      'environment  SMTP_PORT: found “smtps”. Write a port: a whole number from 1 to 65535.',
      'environment  SMTP_SECURITY: found “ssl”. Write tls, starttls or none.',
      'environment  MAIL_TO: found “lead”. Write a mail address, such as “lead@example.org” or “Lead <lead@example.org>”.',
      'environment  FILTERWATCH_LISTEN: found “8470”. Write an address and a port, such as 127.0.0.1:8470.',
    ]);
  });

  test('is what to mend where there is no file', () => {
    expect(said(configFolder(null).load({ env: { SMTP_HOST: 'mail.example.org' } }))).toEqual([
      'environment  MAIL_FROM: found nothing. Write a mail address, such as “lead@example.org” or “Lead <lead@example.org>”.',
      'environment  MAIL_TO: found nothing. Write a list of mail addresses, such as [lead@example.org].',
    ]);
  });

  test('with an https address needs the proxy that provides it', () => {
    const env = { FILTERWATCH_ADDRESS: 'https://filterwatch.example.org' };
    expect(said(configFolder(null).load({ env }))).toEqual([
      'environment  FILTERWATCH_TRUST_PROXY: found nothing, although the address is “https://filterwatch.example.org”. Write the address of the proxy that provides https, such as [127.0.0.1].',
    ]);
  });

  test('with variables about mail and no mail server is a warning', () => {
    const result = configFolder(withLog('')).load({ env: { SMTP_USER: 'filterwatch', SMTP_PASSWORD: 'hunter2' } });
    expect(result.kind).toBe('ok');
    expect(said(result)).toEqual([
      'environment  SMTP_HOST: warning: found nothing, although SMTP_USER, SMTP_PASSWORD are set. Write the name of the mail server; until then no mail is sent.',
    ]);
  });

  test('does not hide a section of the file that is no group of settings', () => {
    expect(said(configFolder(withLog('dashboard: here\n')).load({ env: { FILTERWATCH_LISTEN: '[::1]:1' } }))).toEqual([
      'filterwatch.yaml:2:12  dashboard: found a text. Write a group of settings, each as “name: value” on a line of its own.',
    ]);
  });
});
