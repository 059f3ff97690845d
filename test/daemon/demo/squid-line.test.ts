import { expect, test } from 'vitest';
import { isLoggedBy, squidLine } from '../../../daemon/demo/squid-line.ts';

const REQUEST = {
  endedAt: 1_795_164_111_007,
  durationMs: 183,
  client: '10.20.8.31',
  result: 'TCP_TUNNEL/200',
  bytes: 48_213,
  method: 'CONNECT',
  target: 'maths.example:443',
  account: 'pupil017',
  hierarchy: 'HIER_DIRECT/198.51.100.20',
  contentType: null,
};

test('a request is written as Squid writes it', () => {
  expect(squidLine(REQUEST)).toBe(
    '1795164111.007    183 10.20.8.31 TCP_TUNNEL/200 48213 CONNECT maths.example:443 pupil017 HIER_DIRECT/198.51.100.20 -',
  );
});

test('nobody is a dash', () => {
  expect(squidLine({ ...REQUEST, account: null, contentType: 'text/html' })).toMatch(
    / - HIER_DIRECT\/198\.51\.100\.20 text\/html$/,
  );
});

test('a line is logged from the millisecond on in which its request was over', () => {
  const line = squidLine(REQUEST);
  expect(isLoggedBy(line, REQUEST.endedAt - 1)).toBe(false);
  expect(isLoggedBy(line, REQUEST.endedAt)).toBe(true);
});
