/**
 * One spelling for every way in which filters log the same account: `SCHOOL\Pupil017`, `pupil017@SCHOOL.EXAMPLE` and
 * `pupil017` are all 'pupil017'. A name that would be nothing without its domain is kept whole.
 */
export function foldAccount(account: string): string {
  const whole = account.trim().normalize('NFC').toLowerCase();
  const withoutDomain = whole.slice(whole.lastIndexOf('\\') + 1);
  const at = withoutDomain.indexOf('@');
  const bare = at === -1 ? withoutDomain : withoutDomain.slice(0, at);
  return bare === '' ? whole : bare;
}

/** The computer behind a machine account (`PC-LIB-04$`), or null for an account that a person signs in with. */
export function machineName(foldedAccount: string): string | null {
  const isMachine = foldedAccount.endsWith('$') && foldedAccount.length > 1;
  return isMachine ? foldedAccount.slice(0, -1) : null;
}
