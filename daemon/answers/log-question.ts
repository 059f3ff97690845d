import { isIPv4 } from 'node:net';
import { partsOf } from '../../categories/entry.ts';
import type { LogSearch, SearchFault, SearchField, WhoRead } from '../api/contract.ts';
import type { Roster } from '../identity/roster.ts';
import { type ArchiveQuestion, everything, type HostQuestion } from '../records/question.ts';
import { type ReadWho, readSubject, readWho } from './log-who.ts';
import type { Seen } from './seen-by.ts';
import { readSite } from './typed-site.ts';

export interface Fault {
  readonly field: SearchField;
  readonly fault: SearchFault;
}

export type ReadSearch =
  | { readonly kind: 'question'; readonly question: ArchiveQuestion; readonly readAs: WhoRead }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

const MAX_TEXT = 200;
/** Accounts and names of devices come from logs. */
const MAX_SUBJECT = 1_000;
const TEXTS = ['who', 'device', 'site', 'words'] as const;

/** What to ask the archive, or everything that must be put right first. */
export function readSearch(search: LogSearch, roster: Roster, seen: Seen): ReadSearch {
  const tooLong = TEXTS.filter((field) => search[field].length > MAX_TEXT);
  if ((search.subject ?? '').length > MAX_SUBJECT) return faults([{ field: 'who', fault: 'text_too_long' }]);
  if (tooLong.length > 0) return faults(tooLong.map((field) => ({ field, fault: 'text_too_long' })));
  const { subject } = search;
  const who = subject === null ? readWho(search.who, roster, seen.told) : readSubject(subject, roster, seen.told);
  const site = readHost(search.site);
  const wrong = faultsIn(search, who, site);
  if (wrong.length > 0 || who.kind === 'fault' || site === 'no_site') return faults(wrong);
  return {
    kind: 'question',
    readAs: who.as,
    question: {
      ...everything(search),
      ...deviceOf(search.device, who.contains),
      subjects: who.subjects,
      groups: who.groups,
      ...site,
      ...(search.words === '' ? {} : { words: search.words }),
      categories: search.category === null ? null : [search.category],
      dispositions: search.disposition === null ? null : [search.disposition],
      outcome: search.outcome,
      ...seen,
    },
  };
}

function faults(list: readonly Fault[]): ReadSearch {
  return { kind: 'faults', faults: list };
}

type ReadHost = Pick<ArchiveQuestion, 'host' | 'words'> | 'no_site';

function faultsIn(search: LogSearch, who: ReadWho, site: ReadHost): readonly Fault[] {
  const isDouble = who.kind === 'read' && who.contains !== null && search.device !== '';
  return [
    ...(who.kind === 'fault' ? [{ field: 'who' as const, fault: who.fault }] : []),
    ...(isDouble ? [{ field: 'who' as const, fault: 'nobody' as const }] : []),
    ...(site === 'no_site' ? [{ field: 'site' as const, fault: 'no_site' as const }] : []),
    ...(site !== 'no_site' && site.words !== null && search.words !== ''
      ? [{ field: 'words' as const, fault: 'words_twice' as const }]
      : []),
    ...(search.from < search.to ? [] : [{ field: 'from' as const, fault: 'no_time' as const }]),
  ];
}

/** A whole IPv4 address is that device alone: 192.0.2.1 is no part of 192.0.2.17. */
function deviceOf(device: string, contains: string | null): Pick<ArchiveQuestion, 'clientIps' | 'whoContains'> {
  if (device === '') return { clientIps: null, whoContains: contains };
  return isIPv4(device) ? { clientIps: [device], whoContains: null } : { clientIps: null, whoContains: device };
}

/** A site and what lies below it; of an address with a path also the path; else a part of a host's name. */
function readHost(text: string): ReadHost {
  if (text === '') return { host: null, words: null };
  const site = readSite(text);
  if (site.kind === 'entry') {
    const { host, path } = partsOf(site.entry);
    return { host: { kind: 'site', hosts: [host] }, words: path === '' ? null : path };
  }
  const part = text.toLowerCase();
  return /^[\p{L}\p{N}._*-]+$/u.test(part) ? { host: partOf(part), words: null } : 'no_site';
}

function partOf(text: string): HostQuestion {
  return { kind: 'contains', text: text.replaceAll('*', '') };
}
