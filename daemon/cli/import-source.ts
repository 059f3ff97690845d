import { basename, matchesGlob } from 'node:path';
import type { SchoolColumns } from '../../parsers/columns/school-mapping.ts';
import type { CustomFormat } from '../../parsers/custom/definition.ts';
import { type Config, isFileSource } from '../config.ts';
import { KnownError } from '../errors.ts';
import { isPattern } from '../sources/files/file-search.ts';

/** How the lines of imported files are read, and under which source they are kept. */
export interface ImportSource {
  readonly id: string;
  readonly format: string;
  readonly logformat: string | null;
  readonly custom: CustomFormat | null;
  readonly columns: SchoolColumns | null;
  /** Null: the school's own. */
  readonly zone: string | null;
}

export interface SourceOptions {
  readonly source?: string;
  readonly format?: string;
  readonly logformat?: string;
}

type ConfiguredSource = Config['sources'][number];

/**
 * Files of a configured log belong to its source, so that what was followed is not counted again. Throws KnownError
 * where it cannot be told which of several sources that is.
 */
export function importSource(
  sources: readonly ConfiguredSource[],
  files: readonly string[],
  { source, format, logformat }: SourceOptions,
): ImportSource {
  const configured = source === undefined ? ownerOf(sources, files) : named(sources, source);
  return {
    id: configured?.id ?? 'import',
    format: format ?? configured?.format ?? 'auto',
    logformat: logformat ?? (format === undefined ? (configured?.logformat ?? null) : null),
    custom: format === undefined && logformat === undefined ? (configured?.custom ?? null) : null,
    columns: format === undefined ? (configured?.columns ?? null) : null,
    zone: configured?.zone ?? null,
  };
}

function named(sources: readonly ConfiguredSource[], id: string): ConfiguredSource {
  const found = sources.find((one) => one.id === id);
  if (found !== undefined) return found;
  const known = sources.length === 0 ? 'It has none' : `It has: ${idsOf(sources)}`;
  throw new KnownError('SOURCE_UNKNOWN', `The configuration has no log source “${id}”. Nothing was read. ${known}.`);
}

/** The only source there is, or the one whose rotated files these are by their names: access.log.1.gz of access.log. */
function ownerOf(sources: readonly ConfiguredSource[], files: readonly string[]): ConfiguredSource | undefined {
  if (sources.length < 2) return sources[0];
  const owners = sources.filter((source) => files.every((file) => isRotatedFrom(source, file)));
  const [owner, ...others] = owners;
  if (owner !== undefined && others.length === 0) return owner;
  throw new KnownError(
    'SOURCE_NEEDED',
    `The configuration has several log sources, and the names of the files do not tell which wrote them. Nothing was read. Write --source and one of: ${idsOf(sources)}.`,
  );
}

function isRotatedFrom(source: ConfiguredSource, file: string): boolean {
  const isFrom = (path: string): boolean =>
    isPattern(path) ? matchesGlob(basename(file), `${basename(path)}*`) : basename(file).startsWith(basename(path));
  return isFileSource(source) && source.paths.some(isFrom);
}

function idsOf(sources: readonly ConfiguredSource[]): string {
  return sources.map(({ id }) => id).join(', ');
}
