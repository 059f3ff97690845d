import { expect, test } from 'vitest';
import { canBeRead, planColumns } from '../../../parsers/columns/column-plan.ts';
import { COLUMN_NAMES, type Meaning, plainName } from '../../../parsers/columns/meaning.ts';
import { openCsvWithMapping } from '../../../parsers/csv.ts';
import { openJsonLinesWithMapping } from '../../../parsers/json-lines.ts';
import { openW3cWithMapping } from '../../../parsers/w3c.ts';
import { LOG } from '../../support/parse-line.ts';

test('names are compared by their letters and digits alone', () => {
  for (const name of ['Client IP', 'client_ip', 'client.ip', 'clientIp', 'CLIENT-IP']) {
    expect(planColumns([name]).placesOf('clientIp')).toEqual([0]);
  }
});

test('the address inside the school goes before that outside', () => {
  expect(planColumns(['client_ip', 'x', 'device_local_ip']).placesOf('clientIp')).toEqual([2, 0]);
});

test('“name” is a person beside an address, and the address where there is no other', () => {
  const beside = planColumns(['time', 'name', 'url']);
  expect([beside.placesOf('userName'), beside.placesOf('dnsName')]).toEqual([[1], []]);
  const alone = planColumns(['time', 'name', 'client']);
  expect([alone.placesOf('userName'), alone.placesOf('dnsName')]).toEqual([[], [1]]);
});

test('no name stands twice for one meaning', () => {
  for (const [meaning, names] of COLUMN_NAMES) {
    const list = names.split(' ');
    expect([meaning, list.length]).toEqual([meaning, new Set(list).size]);
    expect(list.filter((name) => plainName(name) !== name)).toEqual([]);
  }
});

test('a time and an address are needed', () => {
  expect(canBeRead(planColumns(['user', 'url', 'action']))).toBe(false);
  expect(canBeRead(planColumns(['user', 'time', 'action']))).toBe(false);
  expect(canBeRead(planColumns(['date', 'query']))).toBe(true);
});

const MAPPING = new Map<string, Meaning | 'ignored'>([
  ['Wann', 'timestamp'],
  ['Wer', 'userName'],
  ['Was', 'url'],
  ['User', 'ignored'],
]);
const RECORD = {
  kind: 'record',
  record: { timestamp: 1769850764000, userName: 'okafor.t', urlDomain: 'games.example' },
};

test('what a school says of its columns goes before the names that we know', () => {
  const csv = openCsvWithMapping(LOG, MAPPING);
  expect(csv('Wann,User,Wer,Was')).toEqual({ kind: 'skipped', reason: 'header' });
  expect(csv('2026-01-31 09:12:44,10.0.0.1,okafor.t,games.example/')).toMatchObject(RECORD);

  const json = openJsonLinesWithMapping(LOG, MAPPING);
  expect(json('{"wann":1769850764,"user":"x","wer":"okafor.t","was":"games.example/"}')).toMatchObject(RECORD);

  const w3c = openW3cWithMapping(LOG, MAPPING);
  expect(w3c('#Fields: wann user wer was')).toEqual({ kind: 'skipped', reason: 'directive of the log' });
  expect(w3c('1769850764 x okafor.t games.example/')).toMatchObject(RECORD);
});

test('a row that has the words of a header in all its cells changes nothing', () => {
  const parse = openCsvWithMapping(LOG, new Map());
  parse('Time,User,URL,Agent');
  parse('2026-01-31 09:12:44,user,url,time');
  expect(parse('2026-01-31 09:12:44,okafor.t,games.example/,x')).toMatchObject(RECORD);
});
