import { expect, test } from 'vitest';
import { checkPoint } from '../../parsers/check-point.ts';

const LOG = { timeZone: 'Europe/London', writtenAt: () => 0 };

function line(uid: number, action: string, url = 'http://games.example/'): string {
  return `time=1769850764|product=URL Filtering|action=${action}|loguid={${uid}}|src=10.44.3.17|resource=${url}`;
}

test('a later state of a log is skipped, another verdict or address is not', () => {
  const parse = checkPoint.open(LOG);
  const lines = [line(1, 'Accept'), line(1, 'Accept'), line(1, 'Block'), line(1, 'Accept', 'http://games.example/b')];
  expect(lines.map((each) => parse(each).kind)).toEqual(['record', 'skipped', 'record', 'record']);
});

test('of very many logs the oldest is forgotten, the last ones are not', () => {
  const parse = checkPoint.open(LOG);
  for (let uid = 0; uid < 4_001; uid++) parse(line(uid, 'Accept'));
  expect([parse(line(4_000, 'Accept')).kind, parse(line(0, 'Accept')).kind]).toEqual(['skipped', 'record']);
});
