import { expect, test } from 'vitest';
import { checkLinks } from '../../../daemon/cli/doctor.ts';
import type { MailConfig } from '../../../daemon/config/mail-configuration.ts';
import { isThisMachine, opensHereAlone } from '../../../daemon/config/public-address.ts';

test.each([
  ['http://127.0.0.1:8470', true, true],
  ['http://localhost:8470', true, true],
  ['http://[::1]:8470', true, true],
  ['http://0.0.0.0:8470', false, true],
  ['http://[::]:8470', false, true],
  ['http://192.0.2.7:8470', false, false],
  ['https://filterwatch.example.org', false, false],
  // A name of the internet that begins like an address of this machine.
  ['http://127.0.0.1.example.org', false, false],
] as const)('%s: of this machine %s, opens here alone %s', (address, isOurs, isHereAlone) => {
  expect([isThisMachine(address), opensHereAlone(address)]).toEqual([isOurs, isHereAlone]);
});

test('the doctor says where links in mails lead, once there is mail', () => {
  const dashboard = { listen: { host: '127.0.0.1', port: 8470 }, address: null, trustProxy: [] };
  const mail = {} as MailConfig;
  expect(checkLinks({ mail: null, dashboard })).toEqual([]);
  expect(checkLinks({ mail, dashboard })).toMatchObject([
    { verdict: 'warning', found: 'lead to http://127.0.0.1:8470, which opens on this machine alone' },
  ]);
  const address = 'https://filterwatch.example.org';
  expect(checkLinks({ mail, dashboard: { ...dashboard, address } })).toMatchObject([
    { verdict: 'ok', found: `lead to ${address}` },
  ]);
});
