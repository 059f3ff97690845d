import { expect, test } from 'vitest';
import { accepted, configFolder, said } from './config-folder.ts';

test.each([
  ['send: yes please', 'reports.send', 'true or false'],
  ['at: "7"', 'reports.at', '07:00'],
  ['at: "24:00"', 'reports.at', '07:00'],
  ['to: []', 'reports.to', 'one mail address at least'],
  ['to: [head]', 'reports.to', 'a mail address'],
])('“%s” is refused with what to write', (written, path, write) => {
  const folder = configFolder(`sources:\n  - path: log.txt\nreports:\n  ${written}\n`);
  const text = JSON.stringify(said(folder.load()));
  expect(text).toContain(path.split('.')[1]);
  expect(text).toContain(write);
});

test('a school can leave reports unmailed', () => {
  const folder = configFolder('sources:\n  - path: log.txt\nreports: { send: false }\n');
  expect(accepted(folder.load()).reports).toEqual({ isSent: false, at: '07:00', to: [] });
});
