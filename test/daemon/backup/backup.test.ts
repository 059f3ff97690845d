import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gather, type StoreToCopy } from '../../../daemon/backup/gather.ts';
import { packBackup } from '../../../daemon/backup/pack-backup.ts';
import { restoreBackup, tryRestore } from '../../../daemon/backup/restore.ts';
import { backupKindOf } from '../../../daemon/backup/unpack-backup.ts';

const MADE_AT = Date.UTC(2026, 10, 30, 3);
const SEGMENT = 'archive/site=main/day=2026-11-29/a1/records.parquet';

let folder = '';
let data = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-backup-'));
  data = join(folder, 'data');
  out = join(folder, 'backup.tar.zst');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const path = join(data, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A store whose copy needs these files; `copying` happens while it is copied. */
function store(files: readonly string[], copying = (): void => undefined): StoreToCopy {
  return {
    name: 'filterwatch.sqlite',
    copy(to) {
      writeFileSync(to, 'the store');
      copying();
    },
    filesOf: () => files,
  };
}

function fill(): void {
  write('filterwatch.sqlite', 'the store, being written');
  write('filterwatch.sqlite-wal', 'what is not in it yet');
  write(SEGMENT, 'records of a day');
  write('archive/tmp/half', 'in the making');
  write('spool/syslog/000001.log', 'a line that nobody has read\n');
  write('lists/index.bin', 'an index');
  write('lists/index.bin.tmp', 'half an index');
  writeFileSync(join(folder, 'filterwatch.yaml'), 'school: {}');
}

async function make(from: StoreToCopy = store([SEGMENT]), whileGathered = (): void => undefined): Promise<void> {
  const gathered = await gather(data, from, [join(folder, 'filterwatch.yaml')]);
  whileGathered();
  await packBackup(gathered.files, { out, passphrase: null, madeAt: MADE_AT, program: '0.1.0', siteId: 'main' });
  await gathered.remove();
}

const restoring = (): Parameters<typeof restoreBackup>[0] => ({
  from: out,
  passphrase: null,
  data: join(folder, 'restored'),
  check: () => undefined,
});

function contents(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(named.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

const RESTORED = {
  [SEGMENT]: 'records of a day',
  'filterwatch.sqlite': 'the store',
  'lists/index.bin': 'an index',
  'settings-of-backup/filterwatch.yaml': 'school: {}',
  'spool/syslog/000001.log': 'a line that nobody has read\n',
};

describe('a backup', () => {
  test('holds what the copy of the store needs, and nothing that is in the making', async () => {
    fill();
    await make();
    const manifest = await restoreBackup(restoring());
    expect(contents(join(folder, 'restored'))).toEqual(RESTORED);
    expect(manifest).toMatchObject({ madeAt: MADE_AT, program: '0.1.0', siteId: 'main' });
  });

  test('leaves nothing in the data folder, and nobody else may read it', async () => {
    fill();
    const before = contents(data);
    await make();
    expect(contents(data)).toEqual(before);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.zst', 'data', 'filterwatch.yaml']);
  });

  test('keeps files that are deleted, and cuts those that grow, while it is made', async () => {
    fill();
    await make(store([SEGMENT]), () => {
      rmSync(join(data, SEGMENT));
      writeFileSync(join(data, 'spool/syslog/000001.log'), 'a line that came later\n', { flag: 'a' });
    });
    await restoreBackup(restoring());
    expect(contents(join(folder, 'restored'))).toEqual(RESTORED);
  });

  test('takes the lines that came to the spool while the store was copied', async () => {
    fill();
    await make(store([SEGMENT], () => write('spool/syslog/000002.log', 'a newer line\n')));
    await restoreBackup(restoring());
    expect(contents(join(folder, 'restored'))).toEqual({ ...RESTORED, 'spool/syslog/000002.log': 'a newer line\n' });
  });

  test('copies the store anew when a segment went away meanwhile', async () => {
    fill();
    write('archive/site=main/day=2026-11-29/b2/records.parquet', 'compacted');
    let copies = 0;
    const from: StoreToCopy = {
      ...store([], () => {
        copies += 1;
      }),
      filesOf: () =>
        copies === 1 ? ['archive/site=main/gone'] : ['archive/site=main/day=2026-11-29/b2/records.parquet'],
    };
    await make(from);
    await restoreBackup(restoring());
    expect(copies).toBe(2);
    expect(Object.keys(contents(join(folder, 'restored')))).toContain(
      'archive/site=main/day=2026-11-29/b2/records.parquet',
    );
  });

  test('is refused in words when segments go away each time', async () => {
    fill();
    await expect(make(store(['archive/site=main/gone']))).rejects.toMatchObject({ code: 'BACKUP_ARCHIVE_CHANGES' });
    expect(readdirSync(data).filter((name) => name.startsWith('backup-'))).toEqual([]);
  });

  test('removes what a killed one left', async () => {
    fill();
    // No process has this number: the highest that Linux gives is 4194304.
    write('backup-4194305-abc/spool/000001.log', 'a link of one that was killed');
    await make();
    expect(readdirSync(data).filter((name) => name.startsWith('backup-'))).toEqual([]);
  });
});

describe('a restore', () => {
  test('never overwrites', async () => {
    fill();
    await make();
    await expect(restoreBackup({ ...restoring(), data })).rejects.toMatchObject({ code: 'RESTORE_NOT_EMPTY' });
    expect(contents(data)).toMatchObject({ 'filterwatch.sqlite': 'the store, being written' });
  });

  test('that is only tried leaves nothing', async () => {
    fill();
    await make();
    expect((await tryRestore(restoring())).files).toHaveLength(5);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.zst', 'data', 'filterwatch.yaml']);
  });

  test('leaves nothing of what does not belong together', async () => {
    fill();
    await make();
    const check = () => {
      throw new Error('It does not belong together.');
    };
    await expect(restoreBackup({ ...restoring(), check })).rejects.toThrow('belong together');
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.zst', 'data', 'filterwatch.yaml']);
  });

  test('refuses a backup with any bit of it changed, or with its end missing', async () => {
    fill();
    await make();
    const whole = readFileSync(out);
    let damages = 0;
    for (let place = 4; place < whole.length; place += 5) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      writeFileSync(out, place % 3 === 0 ? whole.subarray(0, place) : changed);
      const outcome = await restoreBackup(restoring()).then(
        () => contents(join(folder, 'restored')),
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
      );
      rmSync(join(folder, 'restored'), { recursive: true, force: true });
      // A bit that says nothing may change; then everything came out as it was packed.
      expect(outcome === 'BACKUP_DAMAGED' ? RESTORED : outcome).toEqual(RESTORED);
      damages += outcome === 'BACKUP_DAMAGED' ? 1 : 0;
    }
    expect(damages).toBeGreaterThan(whole.length / 10);
  });

  test.each([
    ['climbs out', '../outside'],
    ['is absolute', '/etc/outside'],
    ['climbs out on the way', 'spool/../../outside'],
  ])('refuses a file whose name %s', async (_, name) => {
    await write0(hostile([file(name, 'x')], { name: 'manifest.json', text: manifestOf([name]) }));
    await expect(restoreBackup(restoring())).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(readdirSync(folder)).not.toContain('outside');
  });

  test('refuses a file that its contents do not name, and contents that are not there', async () => {
    const manifest = { name: 'manifest.json', text: manifestOf([]) };
    await write0(hostile([file('lists/more', 'x')], manifest));
    await expect(restoreBackup(restoring())).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    await write0(hostile([], file('lists/more', 'x')));
    await expect(restoreBackup(restoring())).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  });

  test('says what is no backup', async () => {
    writeFileSync(out, 'something else');
    await expect(backupKindOf(out)).rejects.toMatchObject({ code: 'BACKUP_NOT_ONE' });
    await expect(backupKindOf(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'BACKUP_NOT_READ' });
  });
});

interface HostileFile {
  readonly name: string;
  readonly text: string;
}
const file = (name: string, text: string): HostileFile => ({ name, text });

function manifestOf(names: readonly string[]): string {
  const files = names.map((name) => ({ name, bytes: 1, sha256: '0'.repeat(64) }));
  return JSON.stringify({ format: 'filterwatch-backup-1', madeAt: 0, program: 'x', siteId: 'main', files });
}

function hostile(files: readonly HostileFile[], first: HostileFile): Promise<Uint8Array> {
  const entries = [first, ...files].map(({ name, text }) => ({ header: { name, size: text.length }, body: text }));
  return packTar(entries);
}

async function write0(tar: Promise<Uint8Array>): Promise<void> {
  writeFileSync(out, zstdCompressSync(await tar));
}
