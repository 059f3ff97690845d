/* Firewalls and resolvers send syslog; what they report becomes incidents, each sender with a line of its own on Health. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const health = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      format: z.string().nullable(),
      records: z.number(),
      malformed: z.array(z.object({ reason: z.string(), lines: z.number() })),
    }),
  ),
  receivers: z.array(
    z.object({
      id: z.string(),
      received: z.number(),
      refused: z.array(z.object({ what: z.string(), count: z.number() })),
      ports: z.array(z.object({ transport: z.string(), state: z.string(), systemDrops: z.number().nullable() })),
    }),
  ),
});

describe('syslog from two senders', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const syslog = { listen: `127.0.0.1:${port}`, transport: ['udp', 'tcp'], senders: ['127.0.0.0/30'] };
    const sources = [{ id: 'network', title: 'Network', syslog }];
    school = makeSchool(on, { logPath: '/nowhere', settings: { sources } });
    await addLead(school);
    daemon = await school.start();
    await overTcp(port, '127.0.0.1', proxyMessages());
    for (const message of resolverMessages()) await datagram(port, '127.0.0.2', message);
    await datagram(port, '127.0.0.9', resolverMessages()[0] ?? '');
    await waitFor(() => linesStored(school.data).all === 12 + 12, 'every line to be stored', 20_000);
  });

  test('each sender is a source of its own, with its own format', async () => {
    const { sources } = health.parse(await (await signIn(daemon.address, LEAD)).getJson('/api/v1/health'));
    expect(
      sources.map(({ records: _, malformed: __, ...source }) => source).toSorted((a, b) => a.id.localeCompare(b.id)),
    ).toEqual([
      { id: 'network:127.0.0.1', title: 'Network, 127.0.0.1', format: 'Squid, native format' },
      { id: 'network:127.0.0.2', title: 'Network, 127.0.0.2', format: expect.stringContaining('dnsmasq') },
    ]);
    expect(sources.flatMap(({ malformed }) => malformed)).toEqual([]);
  });

  test('the way in tells what it received and what it refused', async () => {
    const { receivers } = health.parse(await (await signIn(daemon.address, LEAD)).getJson('/api/v1/health'));
    expect(receivers).toMatchObject([
      {
        id: 'network',
        received: 24,
        ports: [
          { transport: 'udp', state: 'listening', systemDrops: 0 },
          { transport: 'tcp', state: 'listening', systemDrops: null },
        ],
      },
    ]);
    expect(receivers[0]?.refused.filter(({ count }) => count > 0)).toEqual([{ what: 'not_allowed', count: 1 }]);
  });

  test('the visit and the look-up are incidents, the look-up the less serious one', async () => {
    const { stdout } = await school.command(['incidents', '--json']);
    const found = jsonLines(stdout).map(({ rule, severity, events }) => ({ rule, severity, events }));
    expect(found).toEqual(
      expect.arrayContaining([
        { rule: 'everyone-gambling', severity: 'medium', events: 1 },
        { rule: 'everyone-gambling', severity: 'low', events: 1 },
      ]),
    );
  });

  test('after kill -9 nothing is counted again, and what comes then is', async () => {
    await daemon.kill();
    daemon = await school.start();
    await datagram(port, '127.0.0.2', resolverMessages()[0] ?? '');
    await datagram(port, '127.0.0.2', resolverMessages()[1] ?? '');
    await waitFor(() => linesStored(school.data).all === 26, 'the new lines to be stored', 20_000);
  });
});

/** As Squid's `access_log tcp://` behind a syslog relay: six pages, one of them a betting site, twelve lines. */
function proxyMessages(): readonly string[] {
  const page = (url: string) => pageLine('pupil017', url, Date.now()).trimEnd();
  const pages = [...Array(11).fill('http://www.example.org/'), 'http://bet365.com/'];
  return pages.map((url) => `<134>${syslogTime()} proxy squid[812]: ${page(url)}\n`);
}

/** As dnsmasq by syslog: a betting site for IPv4 and IPv6, and four other names; a question and its answer each. */
function resolverMessages(): readonly string[] {
  const message = (text: string) => `<30>${syslogTime()} dns dnsmasq[812]: ${text}`;
  const questions: readonly (readonly [type: string, name: string])[] = [
    ['A', 'one.example'],
    ['A', 'two.example'],
    ['A', 'three.example'],
    ['A', 'four.example'],
    ['A', 'bet365.com'],
    ['AAAA', 'bet365.com'],
  ];
  return questions.flatMap(([type, name]) => [
    message(`query[${type}] ${name} from 192.0.2.44`),
    message(`cached ${name} is ${type === 'A' ? '198.51.100.7' : '2001:db8::7'}`),
  ]);
}

/** 'Nov 24 12:34:56' on the clock of the school, where it is always noon. */
function syslogTime(): string {
  const now = new Date();
  const local = new Date(now.getTime() + (12 - now.getUTCHours()) * 3_600_000);
  const [, day = '', month, , time] = local.toUTCString().split(' ');
  return `${month} ${day.replace(/^0/, ' ')} ${time}`;
}

async function datagram(port: number, from: string, message: string): Promise<void> {
  const socket = createSocket('udp4');
  socket.bind(0, from);
  await once(socket, 'listening');
  await new Promise<void>((resolve, reject) =>
    socket.send(message, port, '127.0.0.1', (error) => (error ? reject(error) : resolve())),
  );
  socket.close();
}

async function overTcp(port: number, from: string, messages: readonly string[]): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  await once(socket, 'connect');
  socket.end(messages.join(''));
  await once(socket, 'close');
}
