import { expect, test } from 'vitest';
import { importSource, type SourceOptions } from '../../../daemon/cli/import-source.ts';
import type { FileSource } from '../../../daemon/config.ts';
import { KnownError } from '../../../daemon/errors.ts';

type Source = FileSource;

function sourceAt(path: string, different: Partial<Source> = {}): Source {
  const source = { id: path, title: path, kind: 'file', paths: [path], format: 'auto', logformat: null } as const;
  return { ...source, custom: null, columns: null, zone: 'Europe/London', start: 'beginning', ...different };
}

const PROXY = sourceAt('/var/log/squid/access.log', { id: 'proxy', logformat: '%ts %>a %un %Ss/%03>Hs %<st %rm %ru' });
const GUESTS = sourceAt('/var/log/guests.log', { id: 'guests', format: 'squid-combined' });

function codeOf(sources: readonly Source[], files: readonly string[], options: SourceOptions = {}): string {
  try {
    importSource(sources, files, options);
  } catch (error) {
    if (error instanceof KnownError) return error.code;
    throw error;
  }
  return 'none';
}

test('without a configured log the files are a source of their own', () => {
  expect(importSource([], ['old.log'], {})).toEqual({
    id: 'import',
    format: 'auto',
    logformat: null,
    custom: null,
    columns: null,
    zone: null,
  });
});

test('files belong to the only configured log, whatever they are called', () => {
  expect(importSource([PROXY], ['/tmp/old.log.gz'], {})).toMatchObject({ id: 'proxy', logformat: PROXY.logformat });
});

test('of several logs the names of the files tell which wrote them', () => {
  const files = ['/backup/guests.log.1', '/backup/guests.log.2.gz'];
  expect(importSource([PROXY, GUESTS], files, {})).toMatchObject({
    id: 'guests',
    format: 'squid-combined',
    logformat: null,
  });
});

test('of several logs the one whose pattern fits the names of the files wrote them, rotated or not', () => {
  const filter = sourceAt('/srv/filter/guardian-*.log', { id: 'filter' });
  const files = ['/backup/guardian-2026-01-31.log', '/backup/guardian-2026-01-30.log.gz'];
  expect(importSource([PROXY, filter], files, {}).id).toBe('filter');
  expect(codeOf([PROXY, filter], ['/backup/other.log'])).toBe('SOURCE_NEEDED');
});

test('files that may be of any, or of two of several logs, are refused until somebody says so', () => {
  expect(codeOf([PROXY, GUESTS], ['old.log'])).toBe('SOURCE_NEEDED');
  expect(codeOf([PROXY, GUESTS], ['guests.log.1', 'access.log.1'])).toBe('SOURCE_NEEDED');
  expect(codeOf([PROXY, { ...PROXY, id: 'second' }], ['access.log.1'])).toBe('SOURCE_NEEDED');
  expect(importSource([PROXY, GUESTS], ['old.log'], { source: 'proxy' }).id).toBe('proxy');
});

test('a log that is not configured is refused', () => {
  expect(codeOf([PROXY], ['old.log'], { source: 'other' })).toBe('SOURCE_UNKNOWN');
  expect(codeOf([], ['old.log'], { source: 'other' })).toBe('SOURCE_UNKNOWN');
});

test('a format that is given goes before the configured ones', () => {
  expect(importSource([PROXY], ['old.log'], { format: 'squid' })).toMatchObject({
    id: 'proxy',
    format: 'squid',
    logformat: null,
  });
  expect(importSource([GUESTS], ['old.log'], { logformat: '%ts %>a' })).toMatchObject({ logformat: '%ts %>a' });
});
