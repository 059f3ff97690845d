import { describe, expect, test } from 'vitest';
import type { ReceiverPort } from '../../../daemon/api/contract.ts';
import {
  portInWords,
  portStateInWords,
  refusalsInWords,
  systemDropsInWords,
} from '../../../dashboard/words/receivers.ts';
import { buildReceiver } from '../../support/dashboard-health-models.ts';

const port: ReceiverPort = {
  transport: 'udp',
  where: '0.0.0.0:5514',
  state: 'listening',
  message: null,
  systemDrops: 12_345,
};

test('a port is named with the way its lines travel', () => {
  expect(portInWords(port)).toBe('0.0.0.0:5514 (UDP)');
  expect(portInWords({ ...port, transport: 'http', where: '/api/v1/ingest/cloud' })).toBe(
    '/api/v1/ingest/cloud (HTTP)',
  );
});

test('a port that fails says why', () => {
  expect(portStateInWords(port)).toBe('Listening');
  expect(portStateInWords({ ...port, state: 'failing', message: 'The port is in use.' })).toBe('The port is in use.');
});

describe('what the system threw away', () => {
  test('is told for datagrams, also when it is not known', () => {
    expect(systemDropsInWords(port)).toBe('12,345');
    expect(systemDropsInWords({ ...port, systemDrops: null })).toBe('Not known');
  });

  test('cannot be for connections', () => {
    expect(systemDropsInWords({ ...port, transport: 'tcp', systemDrops: null })).toBe('–');
  });
});

test('every reason for a refusal is told with its number, and what was cut', () => {
  const refused = [
    { what: 'not_allowed', count: 1_700 },
    { what: 'disk_refused', count: 0 },
    { what: 'something_new', count: 2 },
    { what: '__proto__', count: 3 },
  ];
  expect(refusalsInWords(buildReceiver({ refused, cut: 1 }))).toEqual([
    'Refused: 1,700 from addresses that may not send.',
    'Refused: 2 (something_new).',
    'Refused: 3 (__proto__).',
    '1 line came without the end, because of the length.',
  ]);
});
