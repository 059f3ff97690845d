import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAccount, machineName } from '../../../daemon/identity/account.ts';

test.each([
  ['cn=Pupil017,ou=Year 5,o=school', 'pupil017'],
  ['CN=Pupil017,OU=Year 5,DC=school,DC=example', 'pupil017'],
  ['uid=pupil017,ou=people,dc=school,dc=example', 'pupil017'],
  ['cn=Specimen\\, Alex,ou=Pupils,o=school', 'specimen, alex'],
  ['cn=Specimen\\2C Alex,ou=Pupils,o=school', 'specimen, alex'],
  ['/DC=example/DC=school/CN=pupil017', 'pupil017'],
  ['.cn=alex.specimen.ou=pupils.o=school', 'alex.specimen'],
  ['cn=pupil017@school.example,ou=Pupils', 'pupil017'],
  ['ou=Pupils,o=school', 'ou=pupils,o=school'],
  ['SCHOOL/Pupil017', 'pupil017'],
  ['SCHOOL%5CPupil017', 'pupil017'],
  ['pupil017%40school.example', 'pupil017'],
  ['SCHOOL\\\\pupil017', 'pupil017'],
  ['pupil017@SCHOOL.EXAMPLE', 'pupil017'],
  ['pupil017/admin@SCHOOL.EXAMPLE', 'pupil017/admin'],
  ['AzureAD\\PupilSeventeen', 'pupilseventeen'],
  ['100%', '100%'],
  // Whoever signs in to a guest network with a mail address of their own is nobody of the school.
  ['pupil017@gmail.com', 'pupil017@gmail.com'],
  ['Pupil017%40hotmail.co.uk', 'pupil017@hotmail.co.uk'],
  ['pupil017@gmail.school.example', 'pupil017'],
  // What a hostile device types is no domain.
  ['"><script>alert(1)</script>', '"><script>alert(1)</script>'],
  ['a/b/c', 'a/b/c'],
])('the account “%s” is folded to “%s”', (logged, folded) => {
  expect(foldAccount(logged)).toBe(folded);
});

test.each([
  ['host/PC-LIB-04.school.example', 'pc-lib-04'],
  ['host/pc-lib-04.school.example@SCHOOL.EXAMPLE', 'pc-lib-04'],
  ['SCHOOL\\PC-LIB-04$', 'pc-lib-04'],
  ['PC-LIB-04$@SCHOOL.EXAMPLE', 'pc-lib-04'],
])('“%s” is the computer %s', (logged, computer) => {
  expect(machineName(foldAccount(logged))).toBe(computer);
});

const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,11}$/);
const domain = fc.stringMatching(/^[a-z]{1,10}$/);

test('every way to write an account comes to the same', () => {
  fc.assert(
    fc.property(name, domain, (account, school) => {
      const forms = [
        account,
        ` ${account.toUpperCase()} `,
        `${school.toUpperCase()}\\${account}`,
        `${school}/${account}`,
        `${account}@${school}.example`,
        `${account}%40${school}.example`,
        `cn=${account},ou=${school},o=example`,
        `uid=${account}, ou=${school}, o=example`,
        `/DC=${school}/CN=${account}`,
      ].filter((form) => !/^(?:host|http|ldap|cifs)\//i.test(form));
      expect([...new Set(forms.map(foldAccount))]).toEqual([account]);
    }),
  );
});

/** Whatever stands between the parts of an account. */
const MARKS = ['\\', '@', '/', '=', ',', '.', '$', '%', '2', '0', 'c', 'n', ' ', 'É', 'İ', '\u0000', '\ud800'];

test('no account is folded to nothing, and folding throws for no text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...MARKS) })), (text) => {
      expect(foldAccount(text) === '').toBe(text.replaceAll('%20', ' ').trim() === '');
    }),
  );
});
