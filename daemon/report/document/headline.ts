import type { Report, Share } from '../report.ts';
import { type PeriodWords, periodWords } from './period-words.ts';
import { dateAt } from './times.ts';
import { capitalised, counted, figure, joined, shareInWords } from './wording.ts';

/** What is true, before any figure: how it stands with the logs, what was blocked and what got through, and beside what that is held. */
export function headlineOf(report: Report, zone: string): readonly string[] {
  const words = periodWords(report.period);
  const { kind } = report.standing;
  if (kind === 'no_source') return [noSource(words)];
  if (kind === 'silent') return [silent(words)];
  return [
    ...(kind === 'holiday' ? [holiday(report, words)] : []),
    ...blockedSentences(report, words),
    ...comparison(report, words, zone),
    ...throughSentence(report.gaps),
    ...overBlockedSentences(report, words),
  ];
}

function noSource({ during }: PeriodWords): string {
  return `No filter log is set up, so nothing was checked ${during}, and nothing can be said about it.`;
}

function silent({ during }: PeriodWords): string {
  return `No filter log brought anything ${during}, so nothing was checked. That nothing is reported does not mean that nothing happened.`;
}

function holiday({ period: { daysOff } }: Report, { during }: PeriodWords): string {
  const why = daysOff.length === 0 ? '' : ` (${joined(daysOff)})`;
  return `The school was closed ${during}${why}. What was asked for all the same is counted here.`;
}

function blockedSentences({ traffic, effectiveness }: Report, { during }: PeriodWords): readonly string[] {
  const { overall } = effectiveness;
  if (traffic.requests.now === 0) return [`Nothing was asked for ${during}.`];
  if (overall.whole === 0) return [`People asked for nothing ${during} that our policy forbids.`];
  return [blockedSentence(overall, during)];
}

function blockedSentence({ part, whole }: Share, during: string): string {
  const forbidden = `that people made ${during} and our policy forbids`;
  if (whole === 1) return `The filter ${part === 1 ? 'blocked' : 'did not block'} the one request ${forbidden}.`;
  if (part === whole) return `The filter blocked all ${counted(whole, 'request')} ${forbidden}.`;
  if (part === 0) return `The filter blocked none of the ${counted(whole, 'request')} ${forbidden}.`;
  return `Of the requests ${forbidden}, the filter blocked ${shareInWords({ part, whole })}.`;
}

/** Who it was is in no report; how many, is. */
function throughSentence({ requests, people, hosts }: Report['gaps']): readonly string[] {
  if (requests.now === 0) return [];
  const by = people === 0 ? '' : `, made by ${counted(people, 'person or device', 'people or devices')}`;
  const where = hosts === 0 ? '' : ` at ${counted(hosts, 'site')}`;
  return [`${counted(requests.now, 'request')} got through${by}${where}.`];
}

function overBlockedSentences({ overBlocking, traffic }: Report, { during }: PeriodWords): readonly string[] {
  if (traffic.requests.now === 0) return [];
  const { requests, educational } = overBlocking;
  if (requests.now === 0) return [`Nothing was blocked ${during} that our policy allows.`];
  if (requests.now === 1)
    return [
      `One request was blocked though our policy allows it${educational === 0 ? '' : ' for teaching and learning'}.`,
    ];
  const learning = educational === 0 ? '' : `, ${howMany(educational, requests.now)} of them for teaching and learning`;
  return [`${counted(requests.now, 'request')} were blocked though our policy allows them${learning}.`];
}

/** (2, 2) → 'both'. */
function howMany(part: number, whole: number): string {
  if (part < whole) return figure(part);
  return whole === 2 ? 'both' : 'all';
}

function comparison({ standing, effectiveness }: Report, words: PeriodWords, zone: string): readonly string[] {
  if (standing.kind === 'first') {
    const since = standing.countedSince === null ? '' : ` on ${dateAt(standing.countedSince, zone)}`;
    return [`The logs begin ${words.during}${since}, so there is nothing to compare it with yet.`];
  }
  const { before, lastTerm } = effectiveness;
  const parts = [
    ...(isKnown(before) ? [`${words.before}, the filter blocked ${shareInWords(before)}`] : []),
    ...(isKnown(lastTerm) && words.lastTerm !== null
      ? [`in ${words.lastTerm}, ${isKnown(before) ? '' : 'the filter blocked '}${shareInWords(lastTerm)}`]
      : []),
  ];
  return parts.length === 0 ? [] : [`${capitalised(parts.join('; '))}.`];
}

function isKnown(share: Share | null): share is Share {
  return share !== null && share.whole > 0;
}
