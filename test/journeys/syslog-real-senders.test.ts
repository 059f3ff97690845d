import { execFile, spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readSyslogHeader } from '../../parsers/fields/syslog-header.ts';
import { receive } from '../daemon/sources/syslog/receiving.ts';
import { journey } from '../support/journey.ts';
import { realTool } from '../support/real-tool.ts';
import { waitFor } from '../support/wait-for.ts';

const rsyslogd = realTool('rsyslogd', ['/usr/sbin/rsyslogd']);
const logger = realTool('logger', ['/usr/bin/logger']);
const on = journey();

const SENDER_ID = 'syslog:127.0.0.1';
const LINES = [
  '1769850764.120    312 10.21.4.18 TCP_MISS/200 5120 GET http://www.example.org/ - HIER_DIRECT/192.0.2.20 text/html',
  '1769850764.121      9 10.21.4.19 TCP_DENIED/403 3900 GET http://games.example/größe - HIER_NONE/- text/html',
  `1769850764.122     17 10.21.4.20 TCP_MISS/200 90 GET http://www.example.org/${'long/'.repeat(1_200)} - HIER_DIRECT/192.0.2.20 -`,
  ...Array.from(
    { length: 500 },
    (_, number) =>
      `1769850765.${100 + number}     12 10.21.4.21 TCP_MISS/200 512 GET http://www.example.org/${number} - HIER_DIRECT/192.0.2.20 -`,
  ),
];

/** What a message says behind its header. */
function messageOf(line: string): string {
  return line.slice(readSyslogHeader(line).messageStart);
}

describe.skipIf(rsyslogd === null)('rsyslogd follows the log of Squid and forwards it', () => {
  test.each([
    ['by UDP', 'udp', ''],
    ['by TCP, each line ended by a newline', 'tcp', 'TCP_Framing="traditional"'],
    ['by TCP, each message counted', 'tcp', 'TCP_Framing="octet-counted"'],
    ['by TCP in the form of RFC 5424', 'tcp', 'TCP_Framing="octet-counted" template="RSYSLOG_SyslogProtocol23Format"'],
  ] as const)('%s, and each line arrives once', async (_, transport, framing) => {
    const { portOf, linesOf, receiver } = await receive();
    const folder = on.folder();
    const log = join(folder, 'access.log');
    writeFileSync(log, '');
    const target = `target="127.0.0.1" port="${portOf(transport)}" protocol="${transport}"`;
    const settings = [
      `global(workDirectory="${folder}" maxMessageSize="64k")`,
      'module(load="imfile" mode="inotify")',
      `input(type="imfile" File="${log}" Tag="squid:" ruleset="forward")`,
      `ruleset(name="forward") { action(type="omfwd" ${target} ${framing}) }`,
    ];
    writeFileSync(join(folder, 'rsyslog.conf'), `${settings.join('\n')}\n`);
    const files = ['-f', join(folder, 'rsyslog.conf'), '-i', join(folder, 'pid')];
    const running = spawn(rsyslogd ?? '', ['-n', ...files], { stdio: 'ignore' });
    on.afterwards(() => running.kill());
    appendFileSync(log, `${LINES.join('\n')}\n`);
    await waitFor(() => linesOf(SENDER_ID).length >= LINES.length, 'all lines', 30_000);
    expect(linesOf(SENDER_ID).map(messageOf)).toEqual(LINES);
    expect(receiver.state().counts).toMatchObject({ received: LINES.length, cut: 0 });
    running.kill();
  });
});

describe.skipIf(logger === null)('logger sends a message', () => {
  test.each([
    ['by UDP', 'udp', ['-d', '--rfc3164']],
    ['by UDP in the form of RFC 5424', 'udp', ['-d', '--rfc5424']],
    ['by TCP', 'tcp', ['-T', '--rfc3164']],
    ['by TCP, counted', 'tcp', ['-T', '--octet-count', '--rfc5424']],
  ] as const)('%s', async (_, transport, options) => {
    const { portOf, linesOf } = await receive();
    const place = ['-n', '127.0.0.1', '-P', String(portOf(transport)), '-t', 'squid'];
    await promisify(execFile)(logger ?? '', [...place, ...options, '--', LINES[0] ?? '']);
    await waitFor(() => linesOf(SENDER_ID).length > 0, 'the message');
    expect(linesOf(SENDER_ID).map(messageOf)).toEqual([LINES[0]]);
  });
});
