import { expect, test } from 'vitest';
import { detect } from '../../../parsers/detect.ts';
import { squid } from '../../../parsers/squid.ts';
import { squidCombined } from '../../../parsers/squid-combined.ts';
import { parseLine } from '../../support/parse-line.ts';

const IMITATION =
  '1768209255.001    183 10.21.4.18 TCP_MISS/200 5120 GET http://www.example.org/ pupil017 DEFAULT_PARENT/ text/html';
const WITH_PROXY_BEHIND = IMITATION.replace('DEFAULT_PARENT/', 'DEFAULT_PARENT/192.0.2.3');
const EXTENDED =
  '10.21.4.18 - 00:00:5e:00:53:0f jane doe [12/Jan/2026:09:14:03 +0000] "GET http://www.example.org/ HTTP/1.1" 200 304 "-" "Mozilla/5.0" TCP_MISS:HIER_DIRECT';

function parserOf(line: string): string {
  const detection = detect([line]);
  return detection.kind === 'detected' ? detection.parser.id : detection.saw;
}

test("e2guardian's imitation of a Squid log is told from Squid's own by the parent that it does not name", () => {
  expect(parserOf(IMITATION)).toBe('e2guardian-squid');
  expect(parseLine(squid, IMITATION)).toEqual({ kind: 'malformed', reason: 'not a native Squid line' });
});

test('with a proxy behind it the imitation is perfect, and Squid’s parser reads it', () => {
  expect(parserOf(WITH_PROXY_BEHIND)).toBe('squid');
  expect(parseLine(squid, WITH_PROXY_BEHIND)).toMatchObject({
    record: { userName: 'pupil017', disposition: 'allowed' },
  });
});

test('the host of its tunnels is read behind their scheme', () => {
  const tunnel = WITH_PROXY_BEHIND.replace('GET http://www.example.org/', 'CONNECT https://games.example:443');
  expect(parseLine(squid, tunnel)).toMatchObject({ record: { kind: 'tls', urlDomain: 'games.example', url: null } });
});

test("the address of a network card in OPNsense's extended format is not taken for a part of the name", () => {
  expect(parserOf(EXTENDED)).toBe('opnsense-squid');
  expect(parseLine(squidCombined, EXTENDED)).toEqual({
    kind: 'malformed',
    reason: 'a column more than the combined format has',
  });
});

test("a secure web gateway's line begins like Squid's and is not taken for one", () => {
  const gateway = `1768209255.002    97 10.21.4.18 TCP_MISS/200 8187 GET http://www.example.org/ - DIRECT/www.example.org text/plain DEFAULT_CASE_11-Pupils-DefaultGroup-NONE <IW_edu,6.9,-> -`;
  expect(parserOf(gateway)).toBe('cisco-wsa');
  expect(parseLine(squid, gateway)).toEqual({ kind: 'malformed', reason: 'not a native Squid line' });
});
