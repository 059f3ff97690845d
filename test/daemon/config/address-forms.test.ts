import { describe, expect, test } from 'vitest';
import { isAddressOrNetwork, isHostName } from '../../../daemon/config/host-name.ts';
import { formatListenAddress, parseListenAddress } from '../../../daemon/config/listen-address.ts';
import { isMailbox } from '../../../daemon/config/mail-address.ts';
import { parsePublicAddress } from '../../../daemon/config/public-address.ts';

function split<Item>(items: readonly Item[], isRight: (item: Item) => boolean): readonly boolean[] {
  return items.map(isRight);
}
const all = (items: readonly unknown[], answer: boolean) => items.map(() => answer);

describe('addresses', () => {
  test('a mail address stands alone or in brackets behind a name', () => {
    const right = [
      'lead@example.org',
      "o'brien+alerts@mail.example.org",
      'Lead <lead@example.org>',
      'root@localhost',
      '"A, B" <a@example.org>',
    ];
    const wrong = [
      '',
      'lead',
      '@example.org',
      'lead@',
      'a b@example.org',
      'Lead lead@example.org',
      'a@example.org, b@example.org',
      'a@example.org\nBcc: b@example.org',
      'Lead <lead@example.org> x',
      'a@b@example.org',
      `${'x'.repeat(65)}@example.org`,
    ];
    expect([split(right, isMailbox), split(wrong, isMailbox)]).toEqual([all(right, true), all(wrong, false)]);
  });

  test('a host is a name or an IP address', () => {
    const right = ['smtp.example.org', 'mail', 'my_container', '192.0.2.1', '2001:db8::1'];
    const wrong = [
      '',
      'smtp example',
      'smtp.',
      '-a.example',
      'a..b',
      '192.0.2.256',
      '1.2.3',
      'smtp://a',
      'a:25',
      `${'a'.repeat(64)}.example`,
    ];
    expect([split(right, isHostName), split(wrong, isHostName)]).toEqual([all(right, true), all(wrong, false)]);
  });

  test('a proxy is an address or a network', () => {
    const right = ['127.0.0.1', '::1', '10.20.0.0/16', '2001:db8::/32'];
    const wrong = ['', 'proxy', '10.20.0.0/33', '10.20.0.0/', '10.20.0.0/16/2', '2001:db8::/129', '10.20.0.0/-1'];
    expect([split(right, isAddressOrNetwork), split(wrong, isAddressOrNetwork)]).toEqual([
      all(right, true),
      all(wrong, false),
    ]);
  });

  test('the dashboard listens on an address and a port', () => {
    const right = ['127.0.0.1:8470', '[::1]:8470', 'localhost:0', '0.0.0.0:65535'];
    expect(right.map(parseListenAddress)).toEqual([
      { host: '127.0.0.1', port: 8470 },
      { host: '::1', port: 8470 },
      { host: 'localhost', port: 0 },
      { host: '0.0.0.0', port: 65535 },
    ]);
    expect(right.map((text) => formatListenAddress(parseListenAddress(text) ?? { host: '', port: -1 }))).toEqual(right);
    const wrong = [
      '',
      '8470',
      ':8470',
      '127.0.0.1',
      '127.0.0.1:65536',
      '::1:8470',
      '[127.0.0.1]:8470',
      'http://localhost:8470',
      'a:b',
    ];
    expect(wrong.map(parseListenAddress)).toEqual(wrong.map(() => null));
  });

  test('people open a server, without a path behind it', () => {
    expect(parsePublicAddress('https://Filterwatch.example.org:443/')).toBe('https://filterwatch.example.org');
    expect(parsePublicAddress('http://192.0.2.1:8470')).toBe('http://192.0.2.1:8470');
    const wrong = [
      '',
      'filterwatch.example.org',
      'ftp://example.org',
      'https://example.org/x',
      'https://example.org?x',
      'https://example.org#x',
      'https://me:pw@example.org',
    ];
    expect(wrong.map(parsePublicAddress)).toEqual(wrong.map(() => null));
  });
});
