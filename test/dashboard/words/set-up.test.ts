import { expect, test } from 'vitest';
import { nothingArrives } from '../../../dashboard/words/set-up.ts';
import { buildSource } from '../../support/dashboard-health-models.ts';
import { NOW } from '../../support/dashboard-models.ts';

const line = { at: NOW, domain: 'www.example.org', disposition: 'allowed', hasUserName: true, category: null };

test('nothing needs doing while lines come', () => {
  expect(nothingArrives({ source: buildSource(), latest: [line] })).toBeNull();
});

test('a file that cannot be read is the first thing to mend', () => {
  const source = buildSource({ state: { kind: 'waiting', since: NOW, message: 'The file is not there.' } });
  expect(nothingArrives({ source, latest: [] })?.[0]).toBe('The file is not there.');
});

test('lines that nobody understands are not called silence', () => {
  expect(nothingArrives({ source: buildSource({ records: 0 }), latest: [] })?.[0]).toMatch(/^Lines arrive, but none/);
});

test('where nothing has come, a page opened on a school device makes a line', () => {
  const source = buildSource({ records: 0, malformed: [], lastLineAt: null });
  expect(nothingArrives({ source, latest: [] })?.[0]).toMatch(/^Open any web page on a school device/);
});
