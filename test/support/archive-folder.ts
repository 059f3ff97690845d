import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createEngine, type Engine } from '../../daemon/archive/duckdb.ts';

export interface ArchiveFolder {
  readonly folder: () => string;
  readonly engine: () => Engine;
}

/** A real engine over an empty folder, one for all tests of the file. */
export function archiveFolder(): ArchiveFolder {
  let opened: { readonly folder: string; readonly engine: Engine } | null = null;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'filterwatch-archive-'));
    opened = { folder, engine: createEngine(folder) };
  });
  afterAll(async () => {
    await opened?.engine.close();
    if (opened) rmSync(opened.folder, { recursive: true });
  });
  const there = () => {
    if (opened === null) throw new Error('The engine is opened before the tests of the file.');
    return opened;
  };
  return { folder: () => there().folder, engine: () => there().engine };
}
