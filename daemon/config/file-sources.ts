import type { FileSource, SourceConfig } from './configuration.ts';

/** True for a source that is read from files, not received. */
export function isFileSource(source: SourceConfig): source is FileSource {
  return source.kind === 'file';
}

/** The first path of a source of files; null for one that is received. */
export function firstPathOf(source: SourceConfig): string | null {
  return isFileSource(source) ? (source.paths[0] ?? null) : null;
}
