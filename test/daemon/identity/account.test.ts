import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAccount, machineName } from '../../../daemon/identity/account.ts';

test.each([
  ['pupil017', 'pupil017'],
  ['Pupil017', 'pupil017'],
  ['SCHOOL\\Pupil017', 'pupil017'],
  ['pupil017@SCHOOL.EXAMPLE', 'pupil017'],
  ['SCHOOL\\pupil017@AD', 'pupil017'],
  ['  pupil017 ', 'pupil017'],
  ['ÉMILIE.B', 'émilie.b'],
  ['@realm', '@realm'],
  ['SCHOOL\\', 'school\\'],
  ['', ''],
])('the account “%s” is folded to “%s”', (logged, folded) => {
  expect(foldAccount(logged)).toBe(folded);
});

test('folding an account twice changes nothing more', () => {
  const account = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9.]{1,8}[\\@][A-Za-z0-9.]{0,8}$/));
  fc.assert(
    fc.property(account, (text) => {
      const folded = foldAccount(text);
      fc.pre(!/[\\@]/.test(folded) && folded === folded.trim());
      expect(foldAccount(folded)).toBe(folded);
    }),
  );
});

test('the account of a computer names the computer, and a person’s account none', () => {
  expect(machineName('pc-lib-04$')).toBe('pc-lib-04');
  expect(machineName('pupil017')).toBeNull();
  expect(machineName('$')).toBeNull();
});
