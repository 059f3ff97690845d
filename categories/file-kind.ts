/**
 * What kind of file a request fetched, by the ending of its address and by the type of the answer. The two are weighed
 * against each other: a page of text at 'setup.exe' is a page about it, and a type that says nothing ('some bytes') leaves it
 * to the ending.
 */
import type { Answer } from './answer.ts';
import type { CategoryMatch } from './category.ts';
import { KINDS_BY_ENDING, KINDS_BY_TYPE, type KnownKind } from './file-kind/kinds.ts';
import { pathOf } from './page-path.ts';
import { categoryId } from './taxonomy.ts';

/** What a request shows of a file; a `LogRecord` has this shape. */
export interface FiledRequest extends Answer {
  readonly kind: 'web' | 'tls' | 'dns';
  readonly method: string | null;
  readonly url: string | null;
}

/**
 * The match of the file that a request fetched, or null. Always the same object for one kind and ending: nothing is made per
 * line. `isHarmlessSite` is true for sites that hand out programs for schools and for everybody: their programs do not count.
 */
export function matchOfFile(request: FiledRequest, isHarmlessSite: boolean): CategoryMatch | null {
  const kind = fileKindOf(request);
  if (kind === null || (isHarmlessSite && kind.category === 'executable-files')) return null;
  return MATCHES.get(kind) ?? null;
}

/** The kind of the file; null for pages, their parts, and what was not fetched. */
export function fileKindOf({
  kind,
  method,
  url,
  disposition,
  statusCode,
  contentType,
}: FiledRequest): KnownKind | null {
  if (kind !== 'web' || url === null || (method !== null && method !== 'GET')) return null;
  // A blocked request carries the type of the block page, so only its ending tells what was asked for.
  if (disposition === 'blocked') return kindOfEnding(url, null);
  if (statusCode !== null && statusCode !== 200 && statusCode !== 206) return null;
  if (contentType === null || contentType === '') return kindOfEnding(url, null);
  if (isPageOrPart(contentType)) return null;
  const type = plainType(contentType);
  const byType = KINDS_BY_TYPE.get(type) ?? (MEDIA.test(type) ? mediaKind(type) : null);
  if (byType !== null) return kindOfEnding(url, byType.category) ?? byType;
  return saysNothing(type) ? kindOfEnding(url, null) : null;
}

/** Text, pictures, styles, scripts of pages and data: nine lines in ten end here, at their first letters. */
function isPageOrPart(contentType: string): boolean {
  const first = contentType.charCodeAt(0) | 32;
  if (first === 116 || first === 105 || first === 102) return true;
  return /^application\/(?:json|javascript|x-javascript|xml|xhtml|font|wasm|grpc|x-protobuf)/i.test(contentType);
}

function plainType(contentType: string): string {
  const end = contentType.search(/[;\s]/);
  return (end === -1 ? contentType : contentType.slice(0, end)).toLowerCase();
}

const MEDIA = /^(?:audio|video)\//;

function mediaKind(type: string): KnownKind {
  return type.startsWith('audio/') ? AUDIO : VIDEO;
}

/** Servers send these when they do not know, or do not want the browser to open it. */
function saysNothing(type: string): boolean {
  return /^(?:(?:application|binary)\/(?:octet-stream|binary|download|x-download|force-download|x-octet-stream|save)|\*\/\*)$/.test(
    type,
  );
}

/** The kind that the last part of the path ends in; where the type has said which category it is, only that one. */
function kindOfEnding(url: string, category: KnownKind['category'] | null): KnownKind | null {
  const path = pathOf(url);
  const dot = path.lastIndexOf('.');
  if (dot === -1 || path.length - dot > LONGEST_ENDING || path.indexOf('/', dot) !== -1) return null;
  const found = KINDS_BY_ENDING.get(path.slice(dot + 1).toLowerCase()) ?? null;
  return category === null || found?.category === category ? found : null;
}

const LONGEST_ENDING = 12;
const AUDIO: KnownKind = { category: 'audio-video-files', words: 'a sound file' };
const VIDEO: KnownKind = { category: 'audio-video-files', words: 'a film' };

const MATCHES: ReadonlyMap<KnownKind, CategoryMatch> = new Map(
  [...KINDS_BY_ENDING.values(), ...KINDS_BY_TYPE.values(), AUDIO, VIDEO].map((kind) => [
    kind,
    Object.freeze({ category: categoryId(kind.category), because: 'file_type', evidence: kind.words }),
  ]),
);
