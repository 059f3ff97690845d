import { type Draft, ENVIRONMENT, type Environment } from './draft.ts';
import { pathKey, valueAt } from './path.ts';
import type { Problem } from './problem.ts';
import type { EnvironmentVariable } from './settings/setting.ts';
import { SETTINGS } from './settings.ts';

/** Lets the environment go before the file. An empty variable counts as not set: compose files hand those on. */
export function withEnvironment(written: Draft): Draft {
  const origins = new Map(written.origins);
  let data = written.data;
  for (const { key, environment } of SETTINGS) {
    const text = environment === null ? null : variable(written.env, environment.name);
    if (environment === null || text === null || !isWanted(key, written)) continue;
    const path = key.split('.');
    const changed = withValue(data, path, readVariable(text, environment));
    if (changed === null) continue;
    data = changed;
    origins.set(pathKey(path), { file: ENVIRONMENT, setting: environment.name });
  }
  return { ...written, data, origins };
}

/** A variable's text, trimmed; null when it is empty or not set. */
export function variable(env: Environment, name: string): string | null {
  const text = env[name]?.trim() ?? '';
  return text === '' ? null : text;
}

/** Variables about mail that have no effect, since nobody has named a mail server. */
export function strayMailVariables(draft: Draft): readonly Problem[] {
  if (hasMail(draft)) return [];
  const names = SETTINGS.filter(({ key }) => key.startsWith('mail.')).map(({ environment }) => environment?.name ?? '');
  const set = [...names, 'SMTP_PASSWORD'].filter((name) => variable(draft.env, name) !== null);
  if (set.length === 0) return [];
  const found = `nothing, although ${set.join(', ')} ${set.length === 1 ? 'is' : 'are'} set`;
  const place = { file: ENVIRONMENT, line: null, column: null, setting: 'SMTP_HOST' };
  return [{ ...place, found, write: 'the name of the mail server; until then no mail is sent', severity: 'warning' }];
}

function isWanted(key: string, written: Draft): boolean {
  return !key.startsWith('mail.') || hasMail(written);
}

function hasMail({ data, env }: Draft): boolean {
  return valueAt(data, ['mail']) !== undefined || variable(env, 'SMTP_HOST') !== null;
}

function readVariable(text: string, { form }: EnvironmentVariable): unknown {
  switch (form) {
    case 'text':
      return text;
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'list':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
  }
}

/** The data with one value changed; null where it cannot be, because something else stands there, which is told elsewhere. */
function withValue(data: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data))) return null;
  const changed = withValue(valueAt(data, [name]), rest, value);
  return changed === null ? null : { ...data, [name]: changed };
}
