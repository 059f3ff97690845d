import type { z } from 'zod';
import { type Draft, placeOf, placeOfName } from './draft.ts';
import { describeFound, describeKind, shown } from './found.ts';
import { nearest } from './nearest.ts';
import { type Path, type PathPart, pathKey, settingName, valueAt } from './path.ts';
import type { Problem } from './problem.ts';
import { SCHEMA, type Settings } from './schema.ts';
import { namesWithin } from './settings.ts';

export type Shaped<Read = Settings> =
  | { readonly kind: 'settings'; readonly settings: Read }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Holds the draft against the shape of the settings: unknown names, missing settings, values of the wrong kind. */
export function shapeSettings(draft: Draft): Shaped {
  return shapeDraft(draft, SCHEMA, namesWithin);
}

/** The same for a file of another shape; `names` says which may be written in the group at a path. */
export function shapeDraft<Read>(
  draft: Draft,
  schema: z.ZodType<Read>,
  names: (path: Path) => readonly string[],
): Shaped<Read> {
  const parsed = schema.safeParse(draft.data);
  if (parsed.success) return { kind: 'settings', settings: parsed.data };
  // Several checks can refuse one value; the first says enough.
  const byPlace = new Map<string, readonly Problem[]>();
  for (const issue of parsed.error.issues.flatMap(meantIssues)) {
    const path = issue.path.map(asPart);
    const key = pathKey([issue.code === 'unrecognized_keys' ? 'unknown' : 'value', ...path]);
    if (!byPlace.has(key)) byPlace.set(key, problemsOf(draft, issue, { path, names }));
  }
  return { kind: 'problems', problems: [...byPlace.values()].flat() };
}

/** Of several forms that of the right kind is the one that was meant: what is wrong inside it says more than that none of them fits. */
function meantIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0));
  return (inside ?? [issue]).flatMap((one) =>
    one === issue ? [one] : meantIssues({ ...one, path: [...issue.path, ...one.path] }),
  );
}

function asPart(part: PropertyKey): PathPart {
  return typeof part === 'symbol' ? String(part) : part;
}

interface Where {
  readonly path: Path;
  readonly names: (path: Path) => readonly string[];
}

function problemsOf(draft: Draft, issue: z.core.$ZodIssue, { path, names }: Where): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownName(draft, path, name, names(path)));
  return [{ ...placeOf(draft, path), ...wordsFor(draft, issue, path), severity: 'error' }];
}

type Words = Pick<Problem, 'found' | 'write'>;

function wordsFor(draft: Draft, issue: z.core.$ZodIssue, path: Path): Words {
  const value = valueAt(draft.data, path);
  // Whoever confuses a password with the file that holds it must not see it in a log.
  const isSecret = SECRET_FILES.some((name) => name === path.at(-1));
  if (isSecret) return { found: describeKind(value), write: issue.message };
  if (issue.code !== 'invalid_type') return { found: describeFound(value), write: issue.message };
  if (issue.expected === 'object' || issue.expected === 'record')
    return { found: describeKind(value), write: issue.message };
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  if (issue.expected === 'string' && isBare) return inQuotes(draft.spots.get(pathKey(path))?.source || String(value));
  return { found: describeFound(value), write: issue.message };
}

const SECRET_FILES = ['password_file', 'url_file', 'token_file'];

/** 012345 is a number to YAML, and an account to a school. */
function inQuotes(source: string): Words {
  return { found: `${shown(source)} without quotes`, write: `"${shown(source)}", in quotes` };
}

function unknownName(draft: Draft, group: Path, name: string, known: readonly string[]): Problem {
  const place = placeOfName(draft, [...group, name]);
  const secret = secretWords(group, name, known);
  if (secret === null) return { ...place, ...unknownWords(name, known), severity: 'error' };
  // Without a colon, the password is part of the name: “password=…”.
  const setting = settingName([...group, name.replace(/[^\p{L}\p{N}_-].*$/su, '')]);
  return { ...place, ...secret, setting, severity: 'error' };
}

function secretWords(group: Path, name: string, known: readonly string[]): Words | null {
  const section = settingName(group);
  if (section === 'redis' && /^(url|password|host)$/i.test(name)) {
    return {
      found: 'an address of Redis in this file, where others could read its password',
      write: '“url_file:” with the path of a file that holds the address, or set REDIS_URL',
    };
  }
  if (!/pass|secret|token/i.test(name)) return null;
  if (section.startsWith('sources')) {
    return {
      found: 'a token in this file, where others could read it',
      write: '“token_file:” under “push:”, with the path of a file that holds the token',
    };
  }
  const [file = '', kind = ''] = known.map((one) => /^\w*(password|secret|token)_file$/.exec(one)).find(Boolean) ?? [];
  if (file !== '' && section !== 'mail') {
    return {
      found: `a ${kind} in this file, where others could read it`,
      write: `“${file}:” with the path of a file that holds the ${kind}`,
    };
  }
  return {
    found: 'a password in this file, where others could read it',
    write: '“password_file:” under “mail:”, with the path of a file that holds the password, or set SMTP_PASSWORD',
  };
}

function unknownWords(name: string, known: readonly string[]): Words {
  const meant = nearest(name, known);
  return { found: 'an unknown setting', write: meant === null ? `one of: ${known.join(', ')}` : `“${meant}”` };
}
