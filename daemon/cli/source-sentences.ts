import { existsSync } from 'node:fs';
import { formatListenAddress } from '../config/listen-address.ts';
import { filesAt, isGlob } from '../config/log-paths.ts';
import type { SourceConfig } from '../config.ts';

/** What the program does with a source, for whoever started it: one sentence for each path or port. */
export function sourceSentences(source: SourceConfig): readonly string[] {
  switch (source.kind) {
    case 'file':
      return source.paths.map(pathSentence);
    case 'syslog':
      return [`Listening for syslog on ${formatListenAddress(source.listen)} (${source.transports.join(', ')})`];
    case 'push':
      return [`Taking lines at /api/v1/ingest/${source.id}`];
  }
}

function pathSentence(path: string): string {
  if (isGlob(path)) return `Following ${path} (${filesAt(path).length} files now)`;
  return `Following ${path}${existsSync(path) ? '' : ' (it is not there yet; waiting for it)'}`;
}
