import type { LogRecord } from '../../../parsers/record.ts';
import type { Initiator } from '../../activity/initiator.ts';
import { quoted } from '../../records/visible-text.ts';
import type { EvidenceRecord } from '../evidence-case.ts';
import { utcTime } from '../school-times.ts';
import type { Block, SummaryParts } from '../summary.ts';
import { counted } from '../summary-words.ts';
import { whoInShort } from './who.ts';

/** More would bury the reader; all of them are in the files. */
const SHOWN = 30;

/** The whole of it in two or three sentences. */
export function inShort({ evidence, times }: SummaryParts): string {
  const { incident, who } = evidence;
  const { firstSeen, lastSeen, eventCount } = incident;
  const when =
    firstSeen === lastSeen
      ? `On ${times.day(firstSeen)} at ${times.clock(firstSeen)}`
      : `On ${times.day(firstSeen)}, between ${times.clock(firstSeen)} and ${times.clock(lastSeen)}`;
  const asked = eventCount === 1 ? '1 request' : `${eventCount} requests`;
  const against = eventCount === 1 ? 'was flagged, because it goes' : 'were flagged, because they go';
  return `${when}, ${asked} of ${whoInShort(who)} ${against} against the school’s policy or may show that somebody needs help. ${outcomes(evidence.records.filter((one) => one.isFlaggedHere))} What follows says what the web filter’s log shows, how sure that is, and what it cannot show.`;
}

function outcomes(records: readonly EvidenceRecord[]): string {
  const of = (disposition: LogRecord['disposition']) =>
    records.filter(({ record }) => record.disposition === disposition).length;
  const parts = [
    ...(of('blocked') > 0 ? [`stopped ${of('blocked')}`] : []),
    ...(of('allowed') > 0 ? [`let ${of('allowed')} through`] : []),
  ];
  if (parts.length === 0) return 'The log does not say what the filter did.';
  const unknown = of('unknown') === 0 ? '' : `; of ${of('unknown')} the log does not say`;
  return `The filter ${parts.join(' and ')}${unknown}.`;
}

/** Each flagged request in the order of time. */
export function happenedPart({ evidence, times }: SummaryParts): readonly Block[] {
  const numbered = evidence.records.map((one, index) => ({ one, number: index + 1 }));
  const flagged = numbered.filter(({ one }) => one.isFlaggedHere);
  const rows = flagged
    .slice(0, SHOWN)
    .map(({ one, number }) => [
      String(number),
      times.short(one.record.timestamp),
      utcTime(one.record.timestamp).slice(11),
      whatOf(one),
      DISPOSITIONS[one.record.disposition],
      INITIATORS[one.initiator],
    ]);
  return [
    { kind: 'heading', text: 'What happened' },
    {
      kind: 'table',
      head: ['No.', 'When', 'UTC', 'What was asked for', 'The filter', 'Opened by'],
      rows,
      widths: ['auto', 72, 'auto', '*', 52, 72],
    },
    ...restOf(evidence.incident.isCut, flagged.length),
  ];
}

function restOf(isCut: boolean, flagged: number): readonly Block[] {
  const more =
    flagged > SHOWN
      ? [`Shown are the first ${SHOWN} of ${counted(flagged, 'flagged request')}; all of them are in records.csv.`]
      : [];
  const cut = isCut
    ? [`More requests belong to this incident than a pack holds: the newest ${flagged} are in it.`]
    : [];
  return [...more, ...cut].map((text) => ({ kind: 'text', text }));
}

function whatOf({ record, leftOut }: EvidenceRecord): string {
  const search = record.searchTerms === null ? [] : [`Search for ${quoted(record.searchTerms)}`];
  return [...search, addressOf(record, leftOut), ...limitOf(record)].join('. ');
}

function addressOf({ url, urlDomain }: LogRecord, leftOut: EvidenceRecord['leftOut']): string {
  if (leftOut === 'address') return 'Address left out (see above)';
  if (leftOut === 'neighbour') return `Site ${quoted(urlDomain)}`;
  return url === null ? `Site ${quoted(urlDomain)}` : `Address ${quoted(url)}`;
}

function limitOf({ kind }: LogRecord): readonly string[] {
  switch (kind) {
    case 'web':
      return [];
    case 'tls':
      return ['Only the site is known, not the page'];
    case 'dns':
      return ['Only a look-up of the name; the site may not have been opened'];
  }
}

const DISPOSITIONS: Readonly<Record<LogRecord['disposition'], string>> = {
  allowed: 'let it through',
  blocked: 'stopped it',
  unknown: 'not known',
};

const INITIATORS: Readonly<Record<Initiator, string>> = {
  person: 'a person',
  page: 'a page, by itself',
  software: 'a program, by itself',
  unclear: 'the log cannot tell',
};
