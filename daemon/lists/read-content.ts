import { basename, join } from 'node:path';
import {
  detectListFormat,
  LIST_FORMATS,
  type ListFormat,
  type ListReader,
  type ListSink,
  openListReader,
  type SkipReason,
} from '../../categories/list-formats.ts';
import { type ListSource, partOf } from '../../categories/list-source.ts';
import type { PlacedContent } from './content.ts';
import { refused } from './refusals.ts';
import { eachLine, type Pieces } from './text-lines.ts';
import { eachText } from './unpack.ts';

/** Takes what a list holds. Parts are the list's own; '' is the part of a list of one category. */
export interface ContentSink {
  site(entry: string, part: string): void;
  network(network: string, part: string): void;
  exception(entry: string, part: string): void;
  /** An entry that is passed over because it is known to be wrong. */
  leftOut(): void;
  /** A line that gives no entry, although it says something. */
  skipped(reason: SkipReason): void;
}

/** Reads a whole content. Throws LIST_REFUSED where it is no list at all. */
export async function readContent({ source, folder, files }: PlacedContent, sink: ContentSink): Promise<void> {
  for (const file of files) {
    await eachText(join(folder, file.name), file.title, (title, text) => {
      const part = file.part === '' ? partNamedBy(title, source) : file.part;
      return readText({ title, text, source }, part, sink);
    });
  }
}

interface Text {
  readonly title: string;
  readonly text: Pieces;
  readonly source: ListSource;
}

/** Lines that are looked at before the format is known. */
const MAX_HEAD_LINES = 400;

async function readText({ title, text, source }: Text, part: string, sink: ContentSink): Promise<void> {
  const head: string[] = [];
  let reader: ListReader | null = null;
  const begin = (): ListReader => {
    refuseErrorPage(head);
    const open = openListReader(formatFor(title, source, part, head), inPart(sink, part, source.leftOut));
    for (const line of head.splice(0)) open.line(line);
    return open;
  };
  await eachLine(text, (line) => {
    if (line === null) sink.skipped('line too long');
    else if (reader !== null) reader.line(line);
    else if (head.push(line) === MAX_HEAD_LINES) reader = begin();
  });
  (reader ?? begin()).end();
}

const SAYS_NOTHING: readonly SkipReason[] = ['blank line', 'comment', 'heading or setting of the list'];

/** A part that the reader finds in a line, as in a CSV, goes before the file's. */
function inPart(sink: ContentSink, filePart: string, leftOut: readonly string[]): ListSink {
  const wrong = new Set(leftOut);
  return {
    site: (entry, part) => {
      if (wrong.has(entry)) sink.leftOut();
      else sink.site(entry, part === '' ? filePart : part);
    },
    network: (network, part) => sink.network(network, part === '' ? filePart : part),
    exception: (entry, part) => sink.exception(entry, part === '' ? filePart : part),
    skipped: (reason) => {
      if (!SAYS_NOTHING.includes(reason)) sink.skipped(reason);
    },
  };
}

/** In a folder a part, these names say what a file holds. */
const NAMED: readonly string[] = ['domains', 'urls', 'expressions'];

function formatFor(title: string, source: ListSource, part: string, head: readonly string[]): ListFormat {
  const name = bareName(title);
  const named = LIST_FORMATS.find((known) => known === name && NAMED.includes(known));
  const detected = named ?? (source.format === 'auto' ? detectListFormat(head, basename(title)) : source.format);
  if (detected !== null) return detected;
  // A file that says nothing is an empty part, and one whose part is not used is of no matter, in whatever format.
  if (head.some(saysSomething) && partOf(source, part) !== null) throw unknownFormat(title);
  return 'domains';
}

function saysSomething(line: string): boolean {
  return /^[^#;!]*[\p{L}\p{N}]/u.test(line);
}

function unknownFormat(title: string): Error {
  return refused(
    `“${basename(title)}” is in no format that is known.`,
    `Look at it at its origin, and write its format: one of ${LIST_FORMATS.join(', ')}.`,
  );
}

/**
 * 'adult' for 'blacklists/adult/domains', 'gambling' for 'lists/gambling.txt', 'porn' for 'porn-only/hosts'; '' where the list
 * has one category. A name that the list has as a part goes before one that it has not.
 */
function partNamedBy(title: string, source: ListSource): string {
  if (isOfOnePart(source)) return '';
  const folder = title.split(/[/\\]/).at(-2) ?? '';
  const name = bareName(title);
  const usual = NAMED.includes(name) ? folder : name;
  const candidates = [usual, name, folder].flatMap((one) => [one, one.replace(/-(?:only|hosts|nl)$/, '')]);
  return candidates.find((one) => Object.hasOwn(source.parts, one)) ?? usual;
}

export function isOfOnePart({ parts, otherParts }: ListSource): boolean {
  return otherParts !== null && Object.keys(parts).length === 0;
}

function bareName(title: string): string {
  return basename(title.replaceAll('\\', '/')).replace(/\.(?:txt|csv|list|conf|hosts|zone|gz)$/i, '');
}

const MARKUP = /^\s*(?:<!doctype|<html|<\?xml|<head|<body|<script)/i;
const JSON_START = /^\s*(?:\{|\[\s*(?:["{[\]\d]|$))/;

function refuseErrorPage(head: readonly string[]): void {
  const start = head.slice(0, 5).join('\n').trimStart();
  if (MARKUP.test(start))
    throw refused(
      'A web page came instead of a list: an error page, a sign-in page, or the page of a filter on the way.',
      'Open the address in a browser on this machine, and let the filter pass it.',
    );
  if (JSON_START.test(start))
    throw refused('JSON came instead of a list: most likely an error message.', 'Look at the address in a browser.');
}
