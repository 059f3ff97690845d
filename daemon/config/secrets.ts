import { type Draft, ENVIRONMENT, errorAt, resolvePath, textAt } from './draft.ts';
import { variable } from './environment.ts';
import { type Path, valueAt } from './path.ts';
import type { Problem } from './problem.ts';
import { createSecret, type Secret } from './secret.ts';
import { readTextFile } from './text-file.ts';

export interface Secrets {
  readonly mailPassword: Secret | null;
  readonly redisUrl: Secret | null;
  readonly problems: readonly Problem[];
}

/** Reads the passwords that the draft tells of. No problem holds one, nor the path that might be one by mistake. */
export function readSecrets(draft: Draft): Secrets {
  const hasMail = valueAt(draft.data, ['mail']) !== undefined;
  const password = hasMail ? readSecret(draft, MAIL_PASSWORD) : NONE;
  const redis = readSecret(draft, REDIS_URL);
  const problems = [...password.problems, ...redis.problems];
  const asSecret = ({ text }: Read) => (text === null ? null : createSecret(text));
  return { mailPassword: asSecret(password), redisUrl: asSecret(redis), problems };
}

interface Wanted {
  readonly variable: string;
  readonly fileVariable: string;
  readonly path: Path;
  readonly what: string;
  readonly isRight: (text: string) => boolean;
}

const MAIL_PASSWORD: Wanted = {
  variable: 'SMTP_PASSWORD',
  fileVariable: 'SMTP_PASSWORD_FILE',
  path: ['mail', 'password_file'],
  what: 'the password',
  isRight: () => true,
};
const REDIS_URL: Wanted = {
  variable: 'REDIS_URL',
  fileVariable: 'REDIS_URL_FILE',
  path: ['redis', 'url_file'],
  what: 'the address of Redis, such as redis://redis.example.org:6379',
  isRight: (text) => /^rediss?:\/\//.test(text) && URL.canParse(text),
};

interface Read {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

const NONE: Read = { text: null, problems: [] };

function readSecret(draft: Draft, wanted: Wanted): Read {
  if (variable(draft.env, wanted.variable) === null) return readSecretFile(draft, wanted);
  const given = withoutLineBreak(draft.env[wanted.variable] ?? '');
  const place = { file: ENVIRONMENT, line: null, column: null, setting: wanted.variable };
  if (variable(draft.env, wanted.fileVariable) !== null) {
    const found = `a value, and another in ${wanted.fileVariable}`;
    return refused({ ...place, found, write: 'one of the two', severity: 'error' });
  }
  if (!wanted.isRight(given))
    return refused({ ...place, found: 'something else', write: wanted.what, severity: 'error' });
  return { text: given, problems: [] };
}

const MAX_BYTES = 4 * 1024;

function readSecretFile(draft: Draft, { path, what, isRight }: Wanted): Read {
  const written = textAt(draft, path);
  if (written === null) return NONE;
  const file = readTextFile(resolvePath(draft, path, written), MAX_BYTES);
  const write = `the path of a file that holds ${what}`;
  if (file.kind === 'trouble') return refused(errorAt(draft, path, `a path ${file.because}`, write));
  const text = withoutLineBreak(file.text);
  if (text.trim() === '') return refused(errorAt(draft, path, 'the path of an empty file', write));
  if (!isRight(text)) return refused(errorAt(draft, path, 'the path of a file that holds something else', write));
  return { text, problems: [] };
}

/** Editors end a file with a line break; no password ends with one. */
function withoutLineBreak(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}

function refused(problem: Problem): Read {
  return { text: null, problems: [problem] };
}
