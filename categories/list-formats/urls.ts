/** Pages and folders, one a line, as squidGuard's `urls` files have them: 'tube.example/live'. */
import { withoutComment } from './domains.ts';
import { giveSite, isCleanName } from './place.ts';
import type { ListReader, ListSink } from './sink.ts';

export function openUrls(sink: ListSink): ListReader {
  return {
    line(text) {
      if (isCleanName(text)) sink.site(text, '');
      else readUnusual(text, sink);
    },
    end: () => undefined,
  };
}

function readUnusual(text: string, sink: ListSink): void {
  const place = withoutComment(text);
  if (place === '') sink.skipped('comment', text);
  else giveSite(sink, place, { line: text, part: '' });
}
