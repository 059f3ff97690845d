import { expect, test } from 'vitest';
import { KnownError } from '../../daemon/errors.ts';
import { createLog, describeError } from '../../daemon/log.ts';

test.each(['debug', 'info', 'silent'])('%s is a level of the log', (level) => {
  expect(createLog(level).level).toBe(level);
});

test.each(['verbose', '', 'INFO'])('“%s” is no level, and those that are are named', (level) => {
  expect(() => createLog(level)).toThrow(KnownError);
  expect(() => createLog(level)).toThrow(/Write one of: trace, debug, info/);
});

test('an error is logged by its name, code and place: its message may quote a line of the log', () => {
  const line = 'http://www.example.org/ pupil017';
  const cause = Object.assign(new TypeError(`Invalid URL: ${line}`), { code: 'ERR_INVALID_URL', input: line });
  const described = describeError(new Error(`Could not read ${line}`, { cause }));
  expect(described.map(({ type, code }) => ({ type, code }))).toEqual([
    { type: 'Error', code: null },
    { type: 'TypeError', code: 'ERR_INVALID_URL' },
  ]);
  expect(described[0]?.frames[0]).toContain('log.test.ts');
  expect(JSON.stringify(described)).not.toContain('pupil017');
});

test('a message of several lines leaves nothing in the frames', () => {
  const described = describeError(new Error('first\npupil017\n    at the end'));
  expect(JSON.stringify(described)).not.toMatch(/pupil017|the end/);
});

test('a known error says what it says to people', () => {
  const [described] = describeError(new KnownError('STORE_NEWER', 'The store is newer.'));
  expect(described).toMatchObject({ type: 'KnownError', code: 'STORE_NEWER', message: 'The store is newer.' });
});

test('a circle of causes ends, and what is no error is told by its type', () => {
  const error = new Error('round');
  error.cause = error;
  expect(describeError(error)).toHaveLength(3);
  expect(describeError('text with pupil017')).toEqual([{ type: 'string', code: null, message: null, frames: [] }]);
});
