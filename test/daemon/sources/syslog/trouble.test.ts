import { expect, test } from 'vitest';
import { listenTrouble } from '../../../../daemon/sources/syslog/trouble.ts';

const place = { transport: 'udp', host: '192.0.2.1', port: 514 } as const;

function troubleWith(code: string): string {
  return listenTrouble(Object.assign(new Error('from the system'), { code }), place);
}

test.each([
  ['EACCES', 'ports below 1024 need a permission', 'CAP_NET_BIND_SERVICE'],
  ['EADDRINUSE', 'another program does', 'choose another port'],
  ['EADDRNOTAVAIL', 'this computer has no such address', 'Write one of its addresses'],
  ['ENOTFOUND', '“192.0.2.1”', 'Write an address of this computer'],
  ['ERR_OSSL_X509_KEY_VALUES_MISMATCH', 'the certificate and its key cannot be used', 'both PEM'],
  ['ENETDOWN', '(ENETDOWN)', 'Check the network'],
])('%s is told with its meaning and what to do', (code, what, remedy) => {
  const message = troubleWith(code);
  expect(message).toContain('port 514 (UDP)');
  expect(message).toContain(what);
  expect(message).toContain('Messages sent there do not arrive; we keep trying.');
  expect(message).toContain(remedy);
});

test('a bug is no trouble of the world', () => {
  expect(() => listenTrouble(new TypeError('a bug'), place)).toThrow(TypeError);
});
