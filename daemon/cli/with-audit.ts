import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type AuditKeeping, createAuditKeeping } from '../audit-keeping.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { openSigningKey } from '../evidence/signing-key.ts';
import { signingKeyPath } from '../evidence-ports.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { storePath } from './store.ts';

/** Opens the record of who looked for one command, and closes it whatever happens; a daemon may run beside it. */
export async function withAudit<Answer>(
  config: Config,
  use: (stores: Stores, keeping: AuditKeeping) => Promise<Answer>,
): Promise<Answer> {
  const path = storePath(config.data);
  if (!existsSync(path))
    throw new KnownError(
      'NO_DATA',
      `There is no store in ${config.data}, so nobody has looked at anything there. Name the right folder with --data, or the configuration with --config.`,
    );
  const stores = await openStores(path, config.siteId);
  try {
    const signingKey = () => openSigningKey(signingKeyPath(config.data));
    return await use(stores, createAuditKeeping({ stores, siteId: config.siteId, now, signingKey }));
  } finally {
    await stores.database.close();
  }
}

const OWNER_ONLY = 0o600;

/** Writes pieces into a new file that its owner alone can read; answers where it lies. */
export async function writeNewFile(out: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<string> {
  const path = resolve(out);
  try {
    const file = await open(path, 'wx', OWNER_ONLY);
    try {
      for await (const piece of pieces) await file.write(piece);
    } finally {
      await file.close();
    }
    return path;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError(
      'FILE_NOT_WRITTEN',
      `Nothing was written to ${path} (${why}). Name a file behind --out that is not there yet, in a folder with room.`,
      { cause },
    );
  }
}
