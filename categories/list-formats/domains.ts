/**
 * One site a line, as plain lists of names are written: 'bet.example', '*.bet.example', '.bet.example',
 * 'https://bet.example/', with comments behind '#', ';', '!' or '//'.
 */
import { givePlace, isCleanName } from './place.ts';
import type { ListReader, ListSink } from './sink.ts';

export function openDomains(sink: ListSink): ListReader {
  return {
    line(text) {
      if (isCleanName(text)) sink.site(text, '');
      else readUnusual(text, sink);
    },
    end: () => undefined,
  };
}

/** What a line says in front of a comment; '' where all of it is one. */
export function withoutComment(text: string): string {
  const bare = text.trim();
  if (/^(?:[#;!]|\/\/)/.test(bare)) return '';
  const behind = bare.search(/\s(?:[#;!]|\/\/)/);
  return (behind === -1 ? bare : bare.slice(0, behind)).trimEnd();
}

function readUnusual(text: string, sink: ListSink): void {
  const place = withoutComment(text).replace(/^([^/#]*)#.*/, '$1');
  if (place === '') sink.skipped('comment', text);
  else givePlace(sink, place, { line: text, part: '' });
}
