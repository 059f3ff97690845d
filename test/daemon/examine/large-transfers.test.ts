/* What one pupil moves through the school's line, from the bytes of the log to the event. */
import { describe, expect, test } from 'vitest';
import { squidLine } from '../../../daemon/demo/squid-line.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import type { Examined } from '../../../daemon/examine/examiner-protocol.ts';
import { batchOf, examinerSettings } from '../../support/batch.ts';

const TEN_OCLOCK = Date.UTC(2026, 10, 17, 10);
const MB = 1_000_000;

function tunnelLine(host: string, megabytes: number, endedAt: number): string {
  const line = squidLine({
    endedAt,
    durationMs: 60_000,
    client: '192.0.2.17',
    result: 'TCP_TUNNEL/200',
    bytes: megabytes * MB,
    method: 'CONNECT',
    target: `${host}:443`,
    account: 'pupil017',
    hierarchy: 'HIER_DIRECT/192.0.2.80',
    contentType: null,
  });
  return `${line}\n`;
}

const tunnels = (host: string, from = TEN_OCLOCK) =>
  [5, 6, 7, 8].map((minute) => tunnelLine(host, 700, from + minute * 60_000));
const examined = (lines: readonly string[], examine = createBatchExaminer(examinerSettings())): Examined =>
  examine(batchOf(Buffer.from(lines.join(''))));
const eventsIn = ({ outcome }: Examined) =>
  outcome.events.map(({ event }) => ({
    rule: event.verdict.ruleId,
    severity: event.verdict.severity,
    why: event.verdict.reasons[0]?.sentence,
  }));

test('the request that crosses the bound is the event, and the only one of the hour', () => {
  expect(eventsIn(examined(tunnels('files.example')))).toEqual([
    {
      rule: 'everyone-large-transfers',
      severity: 'low',
      why: 'The log shows 2.1 GB down within an hour, most of it from files.example, which counts as very large downloads and uploads.',
    },
  ]);
});

describe('after a crash', () => {
  const idsIn = ({ outcome }: Examined) => outcome.events.map(({ event }) => event.id);

  test('a log that is read again from its beginning gives the same event', () => {
    expect(idsIn(examined(tunnels('files.example')))).toEqual(idsIn(examined(tunnels('files.example'))));
  });

  test('what was committed before it is not told again: the sums begin anew', () => {
    const lines = tunnels('files.example');
    const before = examined(lines.slice(0, 3));
    const offset = lines.slice(0, 3).join('').length;
    const after = createBatchExaminer(examinerSettings())(batchOf(Buffer.from(lines[3] ?? ''), { from: offset }));
    expect([idsIn(before).length, idsIn(after).length]).toEqual([1, 0]);
  });
});

test('out of hours nobody waits for the line', () => {
  expect(eventsIn(examined(tunnels('files.example', TEN_OCLOCK + 12 * 3_600_000)))).toEqual([]);
});

test('updates and parts of pages are nobody’s', () => {
  expect(eventsIn(examined(tunnels('download.windowsupdate.com')))).toEqual([]);
  expect(eventsIn(examined(tunnels('d111111abcdef8.cloudfront.net')))).toEqual([]);
});

test('a site that the school has allowed does not make an amount acceptable', () => {
  const school = { ...examinerSettings().school, allowed: [{ entry: 'files.example', reason: 'Photos' }] };
  const examine = createBatchExaminer(examinerSettings({ school }));
  expect(eventsIn(examined(tunnels('files.example'), examine))).toHaveLength(1);
});
