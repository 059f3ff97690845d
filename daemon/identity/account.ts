/**
 * One spelling for every way in which filters and directories write the same account: `SCHOOL\Pupil017`, `SCHOOL/pupil017`,
 * `pupil017@SCHOOL.EXAMPLE`, `cn=pupil017,ou=Year 5,o=school` and `pupil017` are all 'pupil017'. A name that would be nothing without
 * its domain is kept whole, and so is a private mail address: guests sign in with them, and anybody can have one that begins like the
 * account of a child.
 */
export function foldAccount(account: string): string {
  const whole = readable(account);
  const named = /^[./]?[a-z]{1,20}=/.test(whole) ? nameInDirectory(whole) : null;
  if (named !== null) return named;
  const withoutDomain = whole.slice(whole.lastIndexOf('\\') + 1);
  const at = withoutDomain.indexOf('@');
  if (at !== -1 && PRIVATE_MAIL.test(withoutDomain.slice(at + 1))) return whole;
  const bare = withoutSlash(at === -1 ? withoutDomain : withoutDomain.slice(0, at), at !== -1).trim();
  return bare === '' ? whole : bare;
}

const PRIVATE_MAIL =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|gmx|mail|yandex|btinternet|sky|virginmedia|talktalk)\.(?:com|co\.uk|net|org|me|de|fr|ru|uk)|protonmail\.com|pm\.me)$/;

/** The computer behind an account that a machine signs in with (`PC-LIB-04$`, `host/pc-lib-04.school.example`), or null for a person's. */
export function machineName(foldedAccount: string): string | null {
  if (foldedAccount.startsWith('host/') && foldedAccount.length > 5)
    return foldedAccount.slice(5).split('.', 1)[0] || null;
  const isMachine = foldedAccount.endsWith('$') && foldedAccount.length > 1;
  return isMachine ? foldedAccount.slice(0, -1) : null;
}

/** Lower case, and without the percent signs that logs write for the marks between a domain and a name. */
function readable(account: string): string {
  const decoded = account.includes('%') ? account.replace(/%(?:5c|40|2c|3d|2f|20)/gi, decodeURIComponent) : account;
  return decoded.trim().normalize('NFC').toLowerCase();
}

/** Names of the parts of a directory's path that can be a person's; the first part of a path is the person. */
const OF_A_PERSON = /^(?:cn|uid|samaccountname|userprincipalname|mail|userid)=/;

/** `cn=pupil017,ou=…`, `/dc=example/cn=pupil017` as certificates have it, `.cn=pupil017.ou=….o=school` as eDirectory does. */
function nameInDirectory(path: string): string | null {
  const parts = partsOf(path);
  const named = path.startsWith('/')
    ? parts.findLast((part) => OF_A_PERSON.test(part))
    : parts.slice(0, 1).find((part) => OF_A_PERSON.test(part));
  const value = named?.slice(named.indexOf('=') + 1).trim() ?? '';
  if (value === '') return null;
  // A mail address or a UPN may stand there; it has no path inside.
  const at = value.indexOf('@');
  return at > 0 ? value.slice(0, at) : value;
}

function partsOf(path: string): readonly string[] {
  if (path.startsWith('/')) return path.slice(1).split('/');
  // A dot parts only where the next part names itself: 'cn=alex.specimen.ou=pupils'.
  if (path.startsWith('.') || !path.includes(',')) return path.replace(/^\./, '').split(/\.(?=[a-z]{1,4}=)/);
  return path
    .split(/(?<!\\),/)
    .map((part) => part.trim().replace(/\\(?:2c|(.))/g, (_, mark: string | undefined) => mark ?? ','));
}

/** `SCHOOL/pupil017` is a domain and a name; `host/pc-lib-04` is a computer, and `name/admin@REALM` is no plain name at all. */
function withoutSlash(name: string, hasRealm: boolean): string {
  const bare = /^[a-z0-9][a-z0-9.-]*\/([^/]+)$/.exec(name)?.[1];
  const isService = hasRealm || /^(?:host|http|ldap|cifs)\//.test(name);
  return bare === undefined || isService ? name : bare;
}
