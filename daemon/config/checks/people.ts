import { PUPILS_GROUP, STAFF_GROUP } from '../../identity/roster.ts';
import { ROSTER_MAX_BYTES } from '../../roster-file.ts';
import { type Draft, errorAt, indexesOf, placeOfName, resolvePath, textAt } from '../draft.ts';
import { describeFound, quoted } from '../found.ts';
import { type Path, valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';

/** What a shape cannot say of people: that each place of the roster is of one kind and there, and that no group takes the name of one that we make. */
export function checkPeople(draft: Draft): readonly Problem[] {
  return [
    ...checkPlaces(draft),
    ...checkDevices(draft),
    ...checkFile(draft, ['refusals'], 'the path of a CSV file'),
    ...checkGroups(draft),
  ];
}

function checkPlaces(draft: Draft): readonly Problem[] {
  return [
    ...checkFile(draft, ['roster'], 'the path of a CSV file'),
    ...indexesOf(draft, ['roster']).flatMap((index) => checkPlace(draft, index)),
  ];
}

const KINDS = ['file', 'oneroster', 'ldap'] as const;

function checkPlace(draft: Draft, index: number): readonly Problem[] {
  const at: Path = ['roster', index];
  const kinds = KINDS.filter((kind) => isWritten(draft, [...at, kind]));
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? 'none of file, oneroster and ldap' : kinds.join(' and ');
    return [errorAt(draft, at, found, 'one of file, oneroster and ldap in each place')];
  }
  const stray = ['account', 'school'].filter((name) => isWritten(draft, [...at, name]) && kinds[0] !== 'oneroster');
  return [
    ...stray.map((name) =>
      errorAt(draft, [...at, name], `“${name}:” beside “${kinds[0]}:”`, 'it beside “oneroster:” alone'),
    ),
    ...checkFile(draft, [...at, 'file'], 'the path of a CSV file'),
    ...checkBundle(draft, [...at, 'oneroster']),
    ...(kinds[0] === 'ldap' ? checkDirectory(draft, [...at, 'ldap']) : []),
  ];
}

function checkFile(draft: Draft, at: Path, write: string): readonly Problem[] {
  const path = textAt(draft, at);
  const trouble = path === null ? null : fileTrouble(resolvePath(draft, at, path), ROSTER_MAX_BYTES);
  if (path === null || trouble === null) return [];
  return [errorAt(draft, at, `${quoted(path)}, ${trouble.because}`, write)];
}

function checkBundle(draft: Draft, at: Path): readonly Problem[] {
  const path = textAt(draft, at);
  const trouble = path === null ? null : fileTrouble(resolvePath(draft, at, path), Number.POSITIVE_INFINITY);
  if (path === null || trouble === null || trouble.because === 'which is a folder') return [];
  return [errorAt(draft, at, `${quoted(path)}, ${trouble.because}`, 'the path of a zip file or of a folder')];
}

/** The password of an account that reads every name of a school never goes over a wire that others can read. */
function checkDirectory(draft: Draft, at: Path): readonly Problem[] {
  const url = textAt(draft, [...at, 'url']);
  const isPlain = url !== null && /^ldap:/i.test(url) && valueAt(draft.data, [...at, 'starttls']) !== true;
  const isBoth = url !== null && /^ldaps:/i.test(url) && valueAt(draft.data, [...at, 'starttls']) === true;
  const bind = textAt(draft, [...at, 'bind']);
  const hasPassword = isWritten(draft, [...at, 'password_file']);
  return [
    ...(isPlain
      ? [
          errorAt(
            draft,
            [...at, 'url'],
            quoted(url),
            'an address that begins with ldaps://, or “starttls: true” beside it',
          ),
        ]
      : []),
    ...(isBoth
      ? [
          errorAt(
            draft,
            [...at, 'starttls'],
            'true with an ldaps address',
            'one of the two: ldaps is encrypted from the beginning',
          ),
        ]
      : []),
    ...(bind !== null && !hasPassword
      ? [
          errorAt(
            draft,
            [...at, 'bind'],
            'an account without a password',
            '“password_file:” with the path of a file that holds it',
          ),
        ]
      : []),
    ...(bind === null && hasPassword
      ? [errorAt(draft, [...at, 'bind'], describeFound(null), 'the account that the password is for')]
      : []),
    ...checkFile(draft, [...at, 'authority_file'], 'the path of a PEM file'),
  ];
}

const OF_A_DEVICE = ['address', 'mac', 'host'] as const;

function checkDevices(draft: Draft): readonly Problem[] {
  return [
    ...checkFile(draft, ['devices'], 'the path of a CSV file'),
    ...indexesOf(draft, ['devices']).flatMap((index) => {
      const at: Path = ['devices', index];
      if (OF_A_DEVICE.some((name) => isWritten(draft, [...at, name]))) return [];
      return [errorAt(draft, at, 'nothing that the device is known by', 'address, mac or host')];
    }),
  ];
}

function isWritten(draft: Draft, at: Path): boolean {
  return valueAt(draft.data, at) !== undefined;
}

/** A nominated “staff” would lift the rules for pupils from whoever is in it. */
function checkGroups(draft: Draft): readonly Problem[] {
  const groups = valueAt(draft.data, ['groups']);
  if (typeof groups !== 'object' || groups === null || Array.isArray(groups)) return [];
  const taken = Object.keys(groups).filter((name) => [STAFF_GROUP, PUPILS_GROUP].includes(name.trim().toLowerCase()));
  return taken.map((name) => ({
    ...placeOfName(draft, ['groups', name]),
    found: `the group ${quoted(name)}, which the roster makes`,
    write: 'another name, and the role of these people in the roster',
    severity: 'error',
  }));
}
