import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gather, SETTINGS } from '../backup/gather.ts';
import type { BackupManifest } from '../backup/manifest.ts';
import { packBackup } from '../backup/pack-backup.ts';
import { type RestoreOptions, restoreBackup, tryRestore } from '../backup/restore.ts';
import { backupKindOf } from '../backup/unpack-backup.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { createAudit } from '../store/audit.ts';
import { createSettings, LAST_BACKUP } from '../store/settings.ts';
import { copyStore, faultsOfStore, type NamedSegment, segmentsOfStore } from '../store/store-copy.ts';
import { print, printJson } from './output.ts';
import { readPassphrase } from './passphrase.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { storePath, withStore } from './store.ts';

interface BackupOptions extends CommonOptions {
  readonly out: string;
  readonly encrypt?: boolean;
  readonly passphraseFile?: string;
}

/** Writes everything that the school keeps to one file, while the daemon goes on. */
export async function backup(options: BackupOptions, program: string): Promise<void> {
  process.umask(0o077);
  const config = configFor(options);
  const out = resolve(options.out);
  refuseOverwriting(out);
  const store = storePath(config.data);
  if (!existsSync(store)) throw nothingThere(config.data);
  const isSecret = options.encrypt === true || options.passphraseFile !== undefined;
  const passphrase = isSecret ? await readPassphrase(options.passphraseFile, 'new') : null;
  const { siteId } = config;
  const madeAt = now();
  const gathered = await gather(config.data, storeToCopy(store), settingsFiles(config));
  try {
    const manifest = await packBackup(gathered.files, { out, passphrase, madeAt, program, siteId });
    await noteDown(config, madeAt);
    await told(options, manifest, { out, isEncrypted: passphrase !== null, bytes: statSync(out).size });
  } finally {
    await gathered.remove();
  }
}

/** That a copy of everything was taken is seen by whoever may see who looked. */
async function noteDown(config: Config, at: number): Promise<void> {
  await withStore(config, async (database) => {
    const entry = { at, staffId: null, action: 'backup', subjectKind: 'data', subjectId: config.siteId } as const;
    await createAudit(database, config.siteId).add(entry);
    await createSettings(database, config.siteId).set(LAST_BACKUP, String(at));
  });
}

function refuseOverwriting(out: string): void {
  if (!existsSync(out)) return;
  throw new KnownError('BACKUP_EXISTS', `${out} is there already, and a backup never overwrites. Name another file.`);
}

function nothingThere(data: string): KnownError {
  return new KnownError(
    'BACKUP_NOTHING',
    `There is no store in ${data}, so there is nothing to back up. Name the data folder with --data, or the configuration with --config.`,
  );
}

function storeToCopy(store: string) {
  return {
    name: basename(store),
    copy: (to: string) => copyStore(store, to),
    filesOf: (copy: string) =>
      segmentsOfStore(copy)
        .filter(({ isDamaged }) => !isDamaged)
        .flatMap(filesOf),
  };
}

/** As they are named in the data folder. */
function filesOf({ path, hashes }: NamedSegment): readonly string[] {
  return Object.keys(hashes).map((name) => `archive/${path}/${name}`);
}

function settingsFiles({ file, roster, devices, refusals }: Config): readonly string[] {
  const lists = roster.flatMap((place) => (place.kind === 'ldap' ? [] : [place.path]));
  const paths = [file, ...lists, devices.file, refusals].filter((path) => path !== null);
  return paths.filter((path) => existsSync(path) && statSync(path).isFile());
}

async function told(
  options: BackupOptions,
  manifest: BackupManifest,
  made: { readonly out: string; readonly isEncrypted: boolean; readonly bytes: number },
): Promise<void> {
  if (options.json) return printJson({ ...made, files: manifest.files.length, madeAt: manifest.madeAt });
  const size = sizeInWords(made.bytes);
  await print(`${made.out}: ${countedFiles(manifest)}, ${size}.`);
  await print(
    made.isEncrypted
      ? 'It is encrypted. Without the passphrase nobody can read it, and nobody can find the passphrase again.'
      : 'It is not encrypted: it holds children’s names and what they looked at. Keep it where only you can read it, or use --encrypt.',
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

interface RestoreCommand {
  readonly data: string;
  readonly passphraseFile?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** Puts a backup where a data folder is to be, or with `check` says whether that could be done. */
export async function restore(from: string, command: RestoreCommand): Promise<void> {
  process.umask(0o077);
  const isSecret = (await backupKindOf(from)) === 'encrypted';
  const passphrase = isSecret ? await readPassphrase(command.passphraseFile, 'known') : null;
  const data = resolve(command.data);
  const options: RestoreOptions = { from, passphrase, data, check: checkUnpacked };
  const manifest = command.check ? await tryRestore(options) : await restoreBackup(options);
  const summary = { madeAt: manifest.madeAt, files: manifest.files.length, program: manifest.program };
  if (command.json) return printJson({ ...summary, restored: command.check !== true, data });
  const when = `${new Date(manifest.madeAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  await print(`The backup of ${when} is whole: ${countedFiles(manifest)}, each as it was packed.`);
  if (command.check) return print('Nothing was restored.');
  await print(
    `It is restored to ${data}.${settingsSentence(data, manifest)} Start Filterwatch: logs are read on from where they had been read to.`,
  );
}

function settingsSentence(data: string, { files }: BackupManifest): string {
  const hasSettings = files.some(({ name }) => name.startsWith(`${SETTINGS}/`));
  return hasSettings ? ` The settings of that day are in ${join(data, SETTINGS)}: compare them with yours.` : '';
}

function countedFiles({ files }: BackupManifest): string {
  return `${files.length.toLocaleString('en-GB')} ${files.length === 1 ? 'file' : 'files'}`;
}

function checkUnpacked(folder: string, { files }: BackupManifest): void {
  const store = files.find(({ name }) => name.endsWith('.sqlite'));
  const [fault] = store === undefined ? ['there is no store in it'] : faultsOfStore(join(folder, store.name));
  if (store === undefined || fault !== undefined) throw notWhole(fault ?? '');
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  for (const segment of segmentsOfStore(join(folder, store.name))) {
    const odd = Object.entries(segment.hashes).find(
      ([name, hash]) => hashes.get(`archive/${segment.path}/${name}`) !== hash,
    );
    if (odd !== undefined && !segment.isDamaged) throw notWhole(`${segment.path}/${odd[0]} is not what was written`);
  }
}

function notWhole(what: string): KnownError {
  return new KnownError(
    'BACKUP_DAMAGED',
    `What is in this backup does not belong together: ${what}. Nothing was changed. Take an older backup.`,
  );
}
