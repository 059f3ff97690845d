import { quoted } from '../../records/visible-text.ts';
import type { EvidenceRecord, LogFileFacts, SourceFacts } from '../evidence-case.ts';
import { utcTime } from '../school-times.ts';
import type { Block, SummaryParts } from '../summary.ts';

const SHOWN = 30;

/** Where the filter's own log says what the pack says: for whoever may read it. */
export function placesPart({ evidence, times }: SummaryParts): readonly Block[] {
  const numbered = evidence.records.map((one, index) => ({ one, number: index + 1 }));
  const flagged = numbered.filter(({ one }) => one.isFlaggedHere).slice(0, SHOWN);
  const files = [...new Set(flagged.map(({ one }) => one.place.fileId))];
  const names = new Map(files.filter((id) => id !== null).map((id, index) => [id, `file ${index + 1}`]));
  const title = (id: string) => evidence.sources.find((source) => source.id === id)?.title ?? id;
  return [
    { kind: 'heading', text: 'Where the log lines are' },
    {
      kind: 'table',
      head: ['No.', 'Log', 'File', 'Byte of the file', 'Time of the line', 'Event'],
      rows: flagged.map(({ one, number }) => [
        String(number),
        title(one.place.sourceId),
        one.place.fileId === null ? 'not known' : (names.get(one.place.fileId) ?? ''),
        one.place.offset === null ? 'not known' : String(one.place.offset),
        `${times.short(one.record.timestamp)} (${utcTime(one.record.timestamp).slice(11)})`,
        idOf(one),
      ]),
      widths: ['auto', 'auto', 'auto', 'auto', '*', 'auto'],
    },
    { kind: 'list', items: [...evidence.sources.map(sourceSentence), ...fileSentences(names, evidence.files)] },
  ];
}

function idOf({ eventId }: EvidenceRecord): string {
  return eventId ?? '';
}

function sourceSentence({ title, where }: SourceFacts): string {
  return where.length === 0
    ? `The log “${title}” is not set up any more.`
    : `The log “${title}” is read from ${where.map((place) => quoted(place)).join(', ')}.`;
}

function fileSentences(names: ReadonlyMap<string, string>, files: readonly LogFileFacts[]): readonly string[] {
  return [...names].map(([id, name]) => {
    const known = files.find(({ fileId }) => fileId === id);
    const head =
      known === undefined
        ? ''
        : ` Whatever it is called by now, its first ${known.headBytes} bytes (unpacked) have the SHA-256 ${known.headHash}.`;
    return `${name[0]?.toUpperCase()}${name.slice(1)} is known to Filterwatch as ${quoted(id)}.${head}`;
  });
}
