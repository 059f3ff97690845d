/**
 * Regular expressions on whole addresses, as squidGuard's `expressions` files have them. They are counted and never run: most
 * cover far more than their list is about, and one of a stranger may take for ever on an address that was made for it.
 */
import { withoutComment } from './domains.ts';
import type { ListReader, ListSink } from './sink.ts';

export function openExpressions(sink: ListSink): ListReader {
  return {
    line: (text) => sink.skipped(withoutComment(text) === '' ? 'comment' : 'regular expression', text),
    end: () => undefined,
  };
}
