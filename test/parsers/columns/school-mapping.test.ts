import { describe, expect, test } from 'vitest';
import { FORMATS_WITH_COLUMNS, withSchoolColumns } from '../../../parsers/columns/school-mapping.ts';
import type { ParseResult } from '../../../parsers/record.ts';
import { parseLines } from '../../support/parse-line.ts';

function lastOf(format: string, columns: Parameters<typeof withSchoolColumns>[1], lines: readonly string[]) {
  const parser = withSchoolColumns(format, columns);
  if (parser === null) throw new Error(`${format} has no columns.`);
  const result: ParseResult | undefined = parseLines(parser, lines).at(-1);
  return result?.kind === 'record' ? result.record : result;
}

describe('what the school says of a column goes before its name', () => {
  test('in CSV', () => {
    const columns = { Pupil: 'user', Adresse: 'url', Wann: 'time', User: '-' } as const;
    const header = 'Wann,User,Pupil,Adresse';
    expect(
      lastOf('csv', columns, [header, '2026-01-31 09:12:44,export-job,okafor.t,https://games.example/play']),
    ).toMatchObject({
      timestamp: Date.UTC(2026, 0, 31, 9, 12, 44),
      userName: 'okafor.t',
      urlDomain: 'games.example',
    });
  });

  test('in CSV with the day in a column of its own', () => {
    const columns = { Tag: 'date', Uhr: 'time', Adresse: 'url' } as const;
    expect(lastOf('csv', columns, ['Tag,Uhr,Adresse', '31/01/2026,09:12:44,https://games.example/'])).toMatchObject({
      timestamp: Date.UTC(2026, 0, 31, 9, 12, 44),
    });
  });

  test('in JSON lines', () => {
    const line = '{"time":"2026-01-31T09:12:44Z","url":"https://games.example/","actor":"okafor.t"}';
    expect(lastOf('json-lines', { actor: 'user' }, [line])).toMatchObject({ userName: 'okafor.t' });
  });

  test('in W3C', () => {
    const lines = ['#Fields: date time x-wer cs-uri', '2026-01-31 09:12:44 okafor.t https://games.example/'];
    expect(lastOf('w3c', { 'x-wer': 'user' }, lines)).toMatchObject({ userName: 'okafor.t' });
  });
});

test('formats without named columns have none to be told of', () => {
  expect(FORMATS_WITH_COLUMNS).toEqual(['csv', 'json-lines', 'w3c']);
  expect(withSchoolColumns('squid', {})).toBeNull();
});
