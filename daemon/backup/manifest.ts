import { z } from 'zod';
import { KnownError } from '../errors.ts';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'filterwatch-backup-1';

/** One file of a backup; its name has the parts of its path in the data folder. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

/** What a backup holds; the first file in it. */
export interface BackupManifest {
  readonly format: typeof FORMAT;
  /** Epoch milliseconds: when the store was copied. */
  readonly madeAt: number;
  readonly program: string;
  readonly siteId: string;
  readonly files: readonly BackupFile[];
}

const SHAPE = z.object({
  format: z.literal(FORMAT),
  madeAt: z.number(),
  program: z.string(),
  siteId: z.string(),
  files: z.array(
    z.object({ name: z.string(), bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

/** The manifest in these bytes. Throws BACKUP_DAMAGED where it is none, or names a file outside the data folder. */
export function readManifest(bytes: Uint8Array): BackupManifest {
  const manifest = SHAPE.safeParse(jsonOf(bytes));
  if (!manifest.success) throw damaged('its list of contents cannot be read, or is of another version');
  const odd = manifest.data.files.find(({ name }) => !isInside(name));
  if (odd !== undefined) throw damaged('it names a file that would lie outside the data folder');
  return manifest.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Plain parts alone: nothing absolute, nothing that climbs. */
function isInside(name: string): boolean {
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part));
}

export function damaged(what: string): KnownError {
  return new KnownError(
    'BACKUP_DAMAGED',
    `This backup cannot be restored: ${what}. Nothing was changed. Take another copy of it, or an older backup.`,
  );
}
