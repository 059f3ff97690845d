import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeConfig } from '../../../daemon/config.ts';
import { selfSignedCertificate } from '../../support/certificate.ts';
import { realTool } from '../../support/real-tool.ts';
import { accepted, configFolder, said } from './config-folder.ts';

const TOKEN = 'a-token-that-is-long-enough';
const SYSLOG = 'listen: 0.0.0.0:5514, senders: [192.0.2.1]';

function saidOf(source: string, env: Readonly<Record<string, string>> = {}): readonly string[] {
  return said(configFolder(`sources:\n  - ${source}\n`).load({ env }));
}

describe('a source that receives syslog', () => {
  test('is read whole', () => {
    const folder = configFolder(`
school: { zone: Europe/Dublin }
sources:
  - id: firewalls
    title: Firewalls of the school
    format: squid
    zone: Asia/Tokyo
    syslog:
      listen: 0.0.0.0:5514
      transport: [udp, tcp, udp]
      senders: [192.0.2.0/24, 2001:db8::/32]
      relays: [198.51.100.7]
      formats: { 192.0.2.1: squid-combined }
`);
    expect(accepted(folder.load()).sources).toEqual([
      {
        id: 'firewalls',
        title: 'Firewalls of the school',
        kind: 'syslog',
        listen: { host: '0.0.0.0', port: 5514 },
        transports: ['udp', 'tcp'],
        senders: ['192.0.2.0/24', '2001:db8::/32', '198.51.100.7'],
        relays: ['198.51.100.7'],
        tls: null,
        formats: { '192.0.2.1': 'squid-combined' },
        format: 'squid',
        logformat: null,
        custom: null,
        columns: null,
        zone: 'Asia/Tokyo',
      },
    ]);
  });

  test('needs an address and who may send, and listens by UDP', () => {
    const [source] = accepted(configFolder(`sources:\n  - { id: a, syslog: { ${SYSLOG} } }\n`).load()).sources;
    expect(source).toMatchObject({ title: 'a', transports: ['udp'], senders: ['192.0.2.1'], relays: [], formats: {} });
  });

  test.each([
    [
      '{ id: a, syslog: { listen: "0.0.0.0:5514" } }',
      'filterwatch.yaml:2:14  sources[].syslog.senders: found nothing. Write who may send: a list of IP addresses and networks, such as [192.0.2.1, 192.0.2.0/24]. Everybody else is refused.',
    ],
    [
      '{ id: a, syslog: { listen: "0.0.0.0:5514", senders: [] } }',
      'filterwatch.yaml:2:57  sources[].syslog.senders: found an empty list. Write who may send: a list of IP addresses and networks, such as [192.0.2.1, 192.0.2.0/24]. Everybody else is refused.',
    ],
    [
      '{ id: a, syslog: { listen: "0.0.0.0:5514", senders: [192.0.2.0/33] } }',
      'filterwatch.yaml:2:58  sources[].syslog.senders[]: found “192.0.2.0/33”. Write an IP address or a network, such as 192.0.2.1 or 192.0.2.0/24.',
    ],
    [
      '{ id: a, syslog: { listen: "0.0.0.0:5514", senders: [0.0.0.0/0] } }',
      'filterwatch.yaml:2:58  sources[].syslog.senders[]: found “0.0.0.0/0”, which lets everybody send. Write the addresses or the network of the filters alone.',
    ],
    [
      '{ id: a, syslog: { listen: "5514", senders: [192.0.2.1] } }',
      'filterwatch.yaml:2:32  sources[].syslog.listen: found “5514”. Write an address and a port, such as 192.0.2.10:5514; 0.0.0.0 stands for every address of this machine.',
    ],
    [
      `{ id: a, syslog: { ${SYSLOG}, transport: [udp, sctp] } }`,
      'filterwatch.yaml:2:85  sources[].syslog.transport[]: found “sctp”. Write udp, tcp or tls.',
    ],
    [
      `{ id: a, syslog: { ${SYSLOG}, formats: { 192.0.2.1: suqid } } }`,
      'filterwatch.yaml:2:90  sources[].syslog.formats.192.0.2.1: found “suqid”. Write “squid”, or another format; “filterwatch formats” lists them all.',
    ],
    [
      `{ id: a, syslog: { ${SYSLOG}, formats: { 192.0.2.9: squid } } }`,
      'filterwatch.yaml:2:79  sources[].syslog.formats.192.0.2.9: found “192.0.2.9”, which is not among the senders. Write the address of a sender, or add it to “senders:”.',
    ],
    [
      `{ syslog: { ${SYSLOG} } }`,
      'filterwatch.yaml:2:5  sources[].id: found nothing. Write a short name for this source, such as “firewall”.',
    ],
    [
      `{ id: a, path: log.txt, syslog: { ${SYSLOG} } }`,
      'filterwatch.yaml:2:37  sources[].syslog: found “syslog:” beside “path:”. Write one of the two, and the other as a source of its own.',
    ],
    [
      `{ id: a, start: end, syslog: { ${SYSLOG} } }`,
      'filterwatch.yaml:2:21  sources[].start: found “end”. Write “start:” beside “path:” alone.',
    ],
    [
      `{ id: a, syslog: { ${SYSLOG}, key_file: k.pem } }`,
      'filterwatch.yaml:2:78  sources[].syslog.key_file: found “k.pem”, although nothing is encrypted. Write “transport: tls”, or leave the file out.',
    ],
  ])('%s', (source, says) => {
    expect(saidOf(source)).toEqual([says]);
  });
});

describe('two that listen on one address are refused', () => {
  const two = (first: string, second: string) =>
    said(
      configFolder(
        `sources:\n  - { id: a, syslog: { ${first}, senders: [192.0.2.1] } }\n  - { id: b, syslog: { ${second}, senders: [192.0.2.1] } }\n`,
      ).load(),
    );
  const TAKEN =
    'filterwatch.yaml:3:32  sources[].syslog.listen: found “192.0.2.10:5514”, which the source of line 2 listens on. Write another port.';

  test.each([
    ['the same', 'listen: 192.0.2.10:5514', 'listen: 192.0.2.10:5514', [TAKEN]],
    ['one of every address', 'listen: 0.0.0.0:5514', 'listen: 192.0.2.10:5514', [TAKEN]],
    [
      'TLS runs over TCP',
      'listen: 192.0.2.10:5514, transport: [udp, tcp]',
      'listen: 192.0.2.10:5514, transport: tcp',
      [TAKEN],
    ],
    ['UDP and TCP are apart', 'listen: 192.0.2.10:5514', 'listen: 192.0.2.10:5514, transport: tcp', []],
    ['two ports', 'listen: 192.0.2.10:5514', 'listen: 192.0.2.10:5515', []],
  ])('%s', (_what, first, second, says) => {
    expect(two(first, second)).toEqual(says);
  });

  test('the dashboard too', () => {
    expect(saidOf('{ id: a, syslog: { listen: "0.0.0.0:8470", transport: tcp, senders: [192.0.2.1] } }')).toEqual([
      'filterwatch.yaml:2:32  sources[].syslog.listen: found “0.0.0.0:8470”, which the dashboard listens on. Write another port.',
    ]);
  });
});

test('a port below 1024 is a warning, except for root', () => {
  const folder = configFolder('sources:\n  - { id: a, syslog: { listen: "0.0.0.0:514", senders: [192.0.2.1] } }\n');
  const result = folder.load({ isRoot: false });
  expect([result.kind, said(result), said(folder.load({ isRoot: true }))]).toEqual([
    'ok',
    [
      'filterwatch.yaml:2:32  sources[].syslog.listen: warning: found “0.0.0.0:514”, a port below 1024, which this account may not be allowed to use. Write a port of 1024 or more and have the packets redirected, or give Filterwatch the right CAP_NET_BIND_SERVICE.',
    ],
    [],
  ]);
});

describe('encrypted syslog', () => {
  const openssl = realTool('openssl', ['/usr/bin/openssl']);
  const SOURCE = `sources:\n  - id: a\n    syslog:\n      listen: 0.0.0.0:6514\n      transport: tls\n      senders: [192.0.2.1]\n`;

  test('needs a certificate and its key', () => {
    expect(said(configFolder(SOURCE).load())).toEqual([
      'filterwatch.yaml:3:5  sources[].syslog.certificate_file: found nothing. Write the path of a PEM file; tls needs it.',
      'filterwatch.yaml:3:5  sources[].syslog.key_file: found nothing. Write the path of a PEM file; tls needs it.',
    ]);
  });

  test('names the files that are not there, or hold something else', () => {
    const folder = configFolder(`${SOURCE}      certificate_file: cert.pem\n      key_file: log.txt\n`);
    expect(said(folder.load())).toEqual([
      'filterwatch.yaml:7:25  sources[].syslog.certificate_file: found “cert.pem”, where there is no file. Write the path of a PEM file that holds a certificate.',
      'filterwatch.yaml:8:17  sources[].syslog.key_file: found “log.txt”, which holds something else. Write the path of a PEM file that holds the private key of the certificate.',
    ]);
  });

  test.skipIf(openssl === null)('wants the key of its certificate', () => {
    const folder = configFolder(
      `${SOURCE}      certificate_file: cert.pem\n      key_file: key.pem\n      client_authority_file: cert.pem\n`,
    );
    const { key, cert } = selfSignedCertificate(openssl ?? '');
    folder.write('cert.pem', cert);
    folder.write('key.pem', key);
    expect(accepted(folder.load()).sources).toMatchObject([
      {
        tls: {
          certificate: join(folder.path, 'cert.pem'),
          key: join(folder.path, 'key.pem'),
          clientAuthority: join(folder.path, 'cert.pem'),
        },
      },
    ]);
    folder.write('key.pem', selfSignedCertificate(openssl ?? '').key);
    expect(said(folder.load())).toEqual([
      'filterwatch.yaml:8:17  sources[].syslog.key_file: found the key of another certificate. Write the path of the key that “certificate_file:” was made with.',
    ]);
  });
});

describe('a source that takes lines by HTTP', () => {
  const SOURCE = '{ id: cloud-filter, push: { token_file: token } }';
  const WRITE = 'a token of 24 characters or more without blanks, as “openssl rand -hex 24” makes one';

  test('reads its token from a file', () => {
    const folder = configFolder(`sources:\n  - ${SOURCE}\n`);
    folder.write('token', `${TOKEN}\n`);
    const config = accepted(folder.load());
    const [source] = config.sources;
    expect(source?.kind === 'push' && source.token.reveal()).toBe(TOKEN);
    expect(JSON.stringify(config) + describeConfig(config)).not.toContain(TOKEN);
  });

  test.each([
    ['a variable', { FILTERWATCH_PUSH_TOKEN_CLOUD_FILTER: TOKEN }],
    ['a file that a variable names', { FILTERWATCH_PUSH_TOKEN_CLOUD_FILTER_FILE: 'elsewhere' }],
  ])('or from %s', (_what, env) => {
    const folder = configFolder('sources:\n  - { id: cloud-filter, push: {} }\n');
    folder.write('elsewhere', TOKEN);
    const [source] = accepted(folder.load({ env })).sources;
    expect(source?.kind === 'push' && source.token.reveal()).toBe(TOKEN);
  });

  test('refuses a token that is short, missing or in this file, and repeats none', () => {
    const place = 'filterwatch.yaml:2:45  sources[].push.token_file';
    const folder = configFolder(`sources:\n  - ${SOURCE}\n`);
    folder.write('token', 'correct horse battery staple');
    expect(said(folder.load())).toEqual([
      `${place}: found the path of a file that holds something else. Write the path of a file that holds ${WRITE}.`,
    ]);
    expect(saidOf(SOURCE, { FILTERWATCH_PUSH_TOKEN_CLOUD_FILTER: 'hunter2' })).toEqual([
      `environment  FILTERWATCH_PUSH_TOKEN_CLOUD_FILTER: found something else. Write ${WRITE}.`,
    ]);
    expect(saidOf('{ id: a, push: {} }')).toEqual([
      `filterwatch.yaml:2:14  sources[].push.token_file: found nothing. Write “token_file:” with the path of a file that holds ${WRITE}; or set FILTERWATCH_PUSH_TOKEN_A.`,
    ]);
    expect(saidOf(`{ id: a, push: { token: ${TOKEN} } }`, { FILTERWATCH_PUSH_TOKEN_A: TOKEN })).toEqual([
      'filterwatch.yaml:2:22  sources[].push.token: found a token in this file, where others could read it. Write “token_file:” under “push:”, with the path of a file that holds the token.',
    ]);
  });
});

test('what is received is described line by line, tokens hidden', () => {
  const yaml = `sources:\n  - { id: a, syslog: { ${SYSLOG}, transport: [udp, tcp] } }\n  - { id: b, push: {} }\n`;
  const config = accepted(configFolder(yaml).load({ env: { FILTERWATCH_PUSH_TOKEN_B: TOKEN } }));
  expect(
    describeConfig(config)
      .split('\n')
      .filter((line) => line.startsWith('source')),
  ).toEqual([
    'source           a: syslog on 0.0.0.0:5514 (udp, tcp) from 192.0.2.1, format auto',
    'source           b: pushed by HTTP, token hidden, format auto',
  ]);
});
