import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ContentFile } from '../../../daemon/lists/content.ts';

/** A folder of its own for one test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-lists-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** What is known of a file that came; its name in the folder is its number. */
export function contentFile(name: string, title: string, given: Partial<ContentFile> = {}): ContentFile {
  return { name, title, part: '', etag: null, lastModified: null, bytes: 0, sha256: '', ...given };
}
