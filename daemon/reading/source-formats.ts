import { type Config, firstPathOf, type SourceConfig } from '../config.ts';
import type { SourceFormat } from '../examine/examiner-protocol.ts';

/** How the lines of every source are to be read; senders whose format is set stand there for themselves. */
export function sourceFormatsOf(config: Config): readonly SourceFormat[] {
  return config.sources.flatMap((source) => [formatOf(source), ...senderFormats(source, config)]);
}

/** How the lines of one source are to be read. */
export function formatOf(source: SourceConfig): SourceFormat {
  const { id: sourceId, format, logformat, custom, columns, zone } = source;
  return { sourceId, format, logformat, custom, columns, zone, fileName: firstPathOf(source) ?? '' };
}

function senderFormats(source: SourceConfig, { formats }: Config): readonly SourceFormat[] {
  if (source.kind !== 'syslog') return [];
  return Object.entries(source.formats).map(([sender, format]) => ({
    ...formatOf(source),
    sourceId: `${source.id}:${sender}`,
    format,
    logformat: null,
    columns: null,
    custom: formats.find(({ id }) => id === format) ?? null,
  }));
}
