import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The import table. Pure rooms decide and touch nothing; doors touch one part of the world each and know no other door;
 * the composition knows everybody. `import type` crosses only where the table says so.
 */
const ROOT = join(import.meta.dirname, '..');
const PURE_IN_ORDER = [
  'daemon/identity',
  'daemon/activity',
  'daemon/policy',
  'daemon/incidents',
  'daemon/records',
  'daemon/requests',
  'daemon/health',
  'daemon/report',
];
const LIBRARIES = ['parsers', 'categories'];
const PURE = [...LIBRARIES, ...PURE_IN_ORDER];
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'daemon/sources': ['node:', 'yauzl'],
  'daemon/directory': ['node:', 'ldapts', 'yauzl'],
  'daemon/store': ['node:', 'better-sqlite3', 'kysely'],
  'daemon/queue': ['node:', 'ioredis', 'bullmq'],
  'daemon/notify': ['node:', 'nodemailer', 'ghtml'],
  'daemon/mailbox': ['node:', 'imapflow', 'postal-mime'],
  'daemon/oidc': ['openid-client'],
  'daemon/second-factor': ['node:', 'otpauth', 'uqr'],
  'daemon/clock': ['node:', 'node-cron'],
  'daemon/lists': ['node:', 'modern-tar', 'yauzl', 'zod'],
  'daemon/archive': ['node:', '@duckdb/node-api', '@duckdb/node-bindings'],
  'daemon/evidence': ['node:', 'yauzl', 'yazl', 'zod'],
  'daemon/pdf': ['node:', 'pdfmake'],
  'daemon/trust': ['node:', 'zod'],
  'daemon/webhook': ['node:'],
  'daemon/probe': ['node:'],
  'daemon/metrics': ['prom-client'],
  'daemon/systemd': ['node:'],
  'daemon/backup': ['node:', 'age-encryption', 'modern-tar', 'zod'],
  'daemon/api': ['node:', 'fastify', '@fastify/', 'zod', 'fastify-type-provider-zod', 'pino'],
};
/** What any room may have: how an error is told, and a file that says who may write. */
const SHARED = ['daemon/errors.ts', 'daemon/lock-file.ts'];
/** Pure, but at the top of the daemon: steps are handed in, so they know types alone. */
const CORRIDOR = ['daemon/pipeline.ts', 'daemon/examine/tally', 'daemon/examine/possible-time.ts'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What pure rooms may have of others beside types: a library that reads user agents, and how addresses are read. */
const PURE_EXCEPTIONS: readonly Import[] = [
  { file: 'daemon/identity/device-kind.ts', target: 'ua-parser-js', typeOnly: false },
  { file: 'daemon/identity/network-table.ts', target: 'categories/ip-address.ts', typeOnly: false },
];
const isException = (one: Import): boolean =>
  PURE_EXCEPTIONS.some(({ file, target }) => file === one.file && target === one.target);

const imports = sourceFiles(ROOT).flatMap(importsOf);

test('pure rooms import no package and nothing of Node', () => {
  expect(imports.filter((one) => isIn(one.file, PURE) && !isOurs(one.target) && !isException(one))).toEqual([]);
});

test('pure rooms know nothing of the world: no clock, no process, no waiting', () => {
  const worldly = sourceFiles(ROOT)
    .filter((file) => isIn(file, [...PURE, ...CORRIDOR]))
    .filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bawait\b|\bMath\.random\(|\bsetTimeout\(/.test(codeOf(file)),
    );
  expect(worldly).toEqual([]);
});

test('parsers and categories import themselves alone', () => {
  for (const room of LIBRARIES) {
    expect(imports.filter((one) => isIn(one.file, [room]) && !isIn(one.target, [room]))).toEqual([]);
  }
});

test('the arrows between pure rooms of the daemon point to the left', () => {
  const allowed = (one: Import): boolean => {
    const room = PURE_IN_ORDER.findIndex((name) => isIn(one.file, [name]));
    const left = PURE_IN_ORDER.slice(0, room + 1);
    return isIn(one.target, left) || (one.typeOnly && isIn(one.target, LIBRARIES));
  };
  expect(imports.filter((one) => isIn(one.file, PURE_IN_ORDER) && !allowed(one) && !isException(one))).toEqual([]);
});

test('the corridor is handed its steps: of others it imports types alone', () => {
  const isAllowed = (one: Import): boolean => one.typeOnly || isIn(one.target, CORRIDOR);
  expect(imports.filter((one) => isIn(one.file, CORRIDOR) && !isAllowed(one))).toEqual([]);
});

test('a door uses its own packages and no other door', () => {
  for (const [door, packages] of Object.entries(DOORS)) {
    const allowed = (one: Import): boolean =>
      isOurs(one.target)
        ? isIn(one.target, [door, ...PURE, ...CORRIDOR, ...SHARED])
        : packages.some(
            (name) =>
              one.target === name ||
              (one.target.startsWith(name) && /[:/]$/.test(name)) ||
              one.target.startsWith(`${name}/`),
          );
    expect(imports.filter((one) => isIn(one.file, [door]) && !allowed(one))).toEqual([]);
  }
});

test('the dashboard knows the contract, and that by its types alone', () => {
  const allowed = (one: Import): boolean =>
    isIn(one.target, ['dashboard']) ||
    /^(fastify|@fastify\/.+|ghtml|node:path|node:url)(\/|$)/.test(one.target) ||
    (one.typeOnly && one.target === 'daemon/api/contract.ts');
  expect(imports.filter((one) => isIn(one.file, ['dashboard']) && !allowed(one))).toEqual([]);
});

test('only clock/now.ts asks what time it is', () => {
  const askers = sourceFiles(ROOT).filter(
    (file) => !file.startsWith('dashboard/public') && /\bDate\.now\(/.test(codeOf(file)),
  );
  expect(askers).toEqual(['daemon/clock/now.ts']);
});

test('no import goes round in a circle', () => {
  expect(circles()).toEqual([]);
});

test('a room is no longer than 300 lines', () => {
  const data = /^(categories\/(seed|taxonomy)|daemon\/policy\/presets)\//;
  const long = sourceFiles(ROOT).filter(
    (file) => !data.test(file) && readFileSync(join(ROOT, file), 'utf8').split('\n').length > 300,
  );
  expect(long).toEqual([]);
});

function sourceFiles(root: string): readonly string[] {
  return ['parsers', 'categories', 'daemon', 'dashboard']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');
}

function importsOf(file: string): readonly Import[] {
  const statements = codeOf(file).matchAll(/^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm);
  return [...statements].map((match) => ({
    file,
    target: resolved(file, match[2] ?? ''),
    typeOnly: match[1] !== undefined || onlyTypesNamed(match[0]),
  }));
}

/** `import { type A, type B } from` brings no value either. */
function onlyTypesNamed(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return (
    names !== undefined && !/^import\s+\w/.test(statement) && names.every((name) => name.trim().startsWith('type '))
  );
}

function resolved(file: string, target: string): string {
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
}

function isOurs(target: string): boolean {
  return isIn(target, ['parsers', 'categories', 'daemon', 'dashboard']);
}

function isIn(path: string, rooms: readonly string[]): boolean {
  return rooms.some((room) => path === room || path.startsWith(`${room}/`) || path === `${room}.ts`);
}

function circles(): readonly string[] {
  const targets = Map.groupBy(
    imports.filter((one) => isOurs(one.target) && !one.typeOnly),
    (one) => one.file,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const one of targets.get(file) ?? []) visit(one.target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}
