import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderExample } from '../../../daemon/config/example-file.ts';
import { isFileSource } from '../../../daemon/config/file-sources.ts';
import { SCHEMA } from '../../../daemon/config/schema.ts';
import { SETTINGS } from '../../../daemon/config/settings.ts';
import { renderSettingsTable } from '../../../daemon/config/settings-table.ts';
import { WEEKDAYS } from '../../../daemon/policy/timetable-week.ts';
import { accepted, configFolder } from './config-folder.ts';

/** What the school names itself. */
const NAMES: Readonly<Record<string, string>> = {
  groups: '<group>',
  'categories.labels': '<label>',
  'sources[].syslog.formats': '<sender>',
  'formats[].json': '<field>',
  'sources[].columns': '<name>',
  'lists[].categories': '<part>',
  'roster[].ldap.groups': '<group>',
  'handover.columns': '<column>',
  'handover.categories': '<category>',
};

/** Every key that the schema knows, as the documentation writes it. */
function keysOf(schema: unknown, key: string): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap(), key);
  if (schema instanceof z.ZodPipe) return keysOf(schema.out, key);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => (option instanceof z.ZodArray ? keysOf(option, key) : []));
  if (schema instanceof z.ZodArray) return keysOf(schema.element, `${key}[]`);
  if (schema instanceof z.ZodRecord) {
    const member = `${key}.${NAMES[key] ?? ''}`;
    return [member, ...keysOf(schema.valueType, member)];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, member]) => {
    const documented = WEEKDAYS.some((day) => day === name) ? '<day>' : name;
    const path = key === '' ? documented : `${key}.${documented}`;
    return [path, ...keysOf(member, path)];
  });
}

test('every setting is documented once, and every documented setting exists', () => {
  const documented = SETTINGS.map(({ key }) => key);
  expect(new Set(documented).size).toBe(documented.length);
  expect([...documented].sort()).toEqual([...new Set(keysOf(SCHEMA, ''))].sort());
});

test('every variable of the environment stands for one setting', () => {
  const names = SETTINGS.flatMap(({ environment }) => (environment === null ? [] : [environment.name]));
  expect(new Set(names).size).toBe(names.length);
});

describe('the example file', () => {
  const here = (text: string) =>
    text
      .replaceAll('/var/log/squid/access.log', 'log.txt')
      .replaceAll('/var/lib/misc/dnsmasq.leases', 'dnsmasq.leases')
      .replaceAll('/run/secrets/', 'secrets/');

  function folderFor(settings: string) {
    const folder = configFolder(here(settings));
    folder.write('roster.csv', 'account,role\n');
    folder.write('dnsmasq.leases', '');
    folder.write('refusals.csv', 'account,refused\n');
    folder.write('oneroster.zip', '');
    folder.write('policy-cases.yaml', 'cases: []\n');
    folder.write('calendar/term-dates.ics', '');
    folder.write('calendar/training-days.csv', '');
    folder.write('secrets/smtp_password', 'correct horse');
    folder.write('secrets/mailbox_password', 'a password of the mailbox');
    folder.write('secrets/redis_url', 'redis://redis.example.org:6379');
    folder.write('secrets/entra_client_secret', 'a secret of the provider');
    folder.write('secrets/cloud_token', 'a-token-of-many-characters');
    folder.write('secrets/help_desk_address', 'https://desk.example.org/filterwatch');
    folder.write('secrets/help_desk', 'a-fifth-token-of-many-characters');
    folder.write('secrets/desk_authority.pem', '-----BEGIN CERTIFICATE-----\n');
    folder.write('secrets/trust_token', 'another-token-of-many-characters');
    folder.write('secrets/metrics_token', 'one-more-token-of-many-characters');
    folder.write('secrets/hill_token', 'a-third-token-of-many-characters');
    folder.write('secrets/check_pupils', 'a password of the proxy');
    folder.write('secrets/hill_authority.pem', '-----BEGIN CERTIFICATE-----\n');
    folder.write('policy-cases.yaml', '[]\n');
    return folder;
  }

  test('is accepted as it is', () => {
    const config = accepted(folderFor(renderExample()).load());
    expect([config.schoolName, config.sources.length, config.mail]).toEqual(['Example Primary School', 1, null]);
  });

  test('is accepted with every setting switched on', () => {
    // A sign-in to the mail server is a password or oauth.
    const all = renderExample().replace(/^#(?!#)/gm, '');
    const config = accepted(folderFor(all.replace(/^ {2}oauth:\n(?: {4}.*\n)+/m, '')).load());
    expect(config.sources.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'squid file',
      'firewalls syslog',
      'cloud push',
    ]);
    expect(config.formats.map(({ id }) => id)).toEqual(['hall-filter']);
    expect(config.mail?.password?.reveal()).toBe('correct horse');
    expect(config.mail?.returned?.password?.reveal()).toBe('a password of the mailbox');
    expect(config.redisUrl?.reveal()).toBe('redis://redis.example.org:6379');
    expect(config.dashboard.address).toBe('https://filterwatch.example.org');
    expect(Object.keys(config.groups)).toEqual(['social-media-team']);
  });

  test('shows every setting, or one that it is part of', () => {
    const lines = renderExample();
    const shown = SETTINGS.filter(({ example }) => example !== null).map(({ meaning }) => meaning);
    expect(shown.filter((meaning) => !lines.includes(meaning))).toEqual([]);
  });

  test('explains on lines with two # and switches off with one', () => {
    const wrong = renderExample()
      .split('\n')
      .filter((line) => /^ +#(?!#)/.test(line) || /^#[^#]*##/.test(line));
    expect(wrong).toEqual([]);
  });
});

test('a default that the documentation shows as a value is the default', () => {
  const minimal = accepted(configFolder('sources: [{ path: log.txt }]\n').load());
  const written = (key: string) => SETTINGS.find((setting) => setting.key === key)?.default;
  expect({
    id: written('school.id'),
    zone: written('school.zone'),
    policy: written('policy'),
    format: written('sources[].format'),
    start: written('sources[].start'),
    listen: written('dashboard.listen'),
  }).toEqual({
    id: minimal.siteId,
    zone: minimal.timetable.zone,
    policy: minimal.policy.source.kind === 'preset' ? minimal.policy.source.name : '',
    format: minimal.sources[0]?.format,
    start: minimal.sources.filter(isFileSource)[0]?.start,
    listen: `${minimal.dashboard.listen.host}:${minimal.dashboard.listen.port}`,
  });
});

test('the table for the README has one row for each setting', () => {
  const rows = renderSettingsTable().trimEnd().split('\n');
  expect(rows.slice(0, 3)).toEqual([
    '| Setting | Meaning | Default | Environment |',
    '| --- | --- | --- | --- |',
    '| `school` | The school. |  |  |',
  ]);
  expect(rows.length).toBe(SETTINGS.length + 2);
  expect(rows).toContain('| `mail.host` | Name of the mail server. |  | `SMTP_HOST` |');
  expect(rows.filter((row) => row.split('|').length !== 6)).toEqual([]);
});
