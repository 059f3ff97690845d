import type { Act, Clue, Weight } from '../evidence.ts';
import {
  counted,
  type Facts,
  isSameSite,
  lengthInWords,
  MINUTE_MS,
  namesSite,
  ONE_MOMENT_MS,
  siteOf,
  timeOf,
} from './acts.ts';
import { isNearly } from './near-name.ts';

const LEFT_WITHIN_MS = 15_000;
const CORRECTED_WITHIN_MS = 2 * MINUTE_MS;
const SENT_ON_WITHIN_MS = 3_000;
/** Fewer may be friends; a third of a class is a lesson. */
const FEWEST_TOGETHER = 3;

export function accidentalClues(facts: Facts): readonly Clue[] {
  const asked = [
    reported,
    mistyped,
    classTogether,
    sentOn,
    referred,
    leftQuickly,
    leftItAtThat,
    openedByPage,
    lookedUp,
  ];
  return asked.flatMap((clue) => clue(facts) ?? []);
}

function reported({ told }: Facts): Clue | null {
  if (told === 'at_once') return clue('strong', 'It was reported at once, a member of staff has noted.');
  return told === 'later' ? clue('some', 'It was reported later, a member of staff has noted.') : null;
}

/** The address that was meant comes right after the one that was typed. */
function mistyped({ moments, besides }: Facts): Clue | null {
  for (const act of moments) {
    const meant = besides.find(
      (other) =>
        timeOf(other) > timeOf(act) &&
        timeOf(other) - timeOf(act) <= CORRECTED_WITHIN_MS &&
        isNearly(siteOf(act), siteOf(other)),
    );
    if (meant === undefined) continue;
    const later = lengthInWords(timeOf(meant) - timeOf(act));
    return clue('strong', `The address is nearly ${siteOf(meant)}, which was opened ${later} later.`);
  }
  return null;
}

/** A whole class does not go wrong at once: a lesson, or a page that all of them had open. */
function classTogether({ others }: Facts): Clue | null {
  if (others === null || others.sameKind === 0) return null;
  const isMany = others.sameKind >= FEWEST_TOGETHER && others.sameKind * 5 >= others.others;
  const sentence = `${others.sameKind} of ${counted(others.others, 'other')} of the group had the same flagged at the time.`;
  return clue(isMany ? 'strong' : 'weak', sentence);
}

/** A redirect: the browser went on by itself. */
function sentOn({ acts, first }: Facts): Clue | null {
  const sender = acts.findLast(
    (act) =>
      !act.isOwn &&
      timeOf(act) <= timeOf(first) &&
      timeOf(first) - timeOf(act) <= SENT_ON_WITHIN_MS &&
      isRedirect(act) &&
      !isSameSite(act, first),
  );
  if (sender === undefined || siteOf(sender) === '') return null;
  return clue('some', `${siteOf(sender)} had sent the browser on just before.`);
}

function isRedirect({ record: { statusCode, method } }: Act): boolean {
  return statusCode !== null && statusCode >= 300 && statusCode < 400 && statusCode !== 304 && method !== 'CONNECT';
}

/** From a page about something else, by a link or an advert on it. */
function referred({ first, own, acts }: Facts): Clue | null {
  const from = hostOf(first.record.referrer);
  if (from === null || first.record.searchTerms !== null) return null;
  if (own.some((act) => isWithin(from, siteOf(act)))) return null;
  const search = acts.findLast((act) => isSearchAt(from, act) && timeOf(act) <= timeOf(first));
  if (search !== undefined) return referredBySearch(search, first);
  const isAdvert = acts.some(
    ({ record, matches }) => record.urlDomain === from && matches.some(({ category }) => category === 'adverts'),
  );
  return isAdvert
    ? clue('some', `It was opened from an advert of ${from}.`)
    : clue('some', `It was opened from a page of ${from}, which is about something else.`);
}

function isSearchAt(host: string, { record }: Act): boolean {
  return record.searchTerms !== null && record.urlDomain === host;
}

/** What the results led to is no surprise to whoever searched for it. */
function referredBySearch(search: Act, first: Act): Clue | null {
  const isNamed = namesSite(search, first) || search.matches.some(({ because }) => because === 'search_term');
  return isNamed ? null : clue('some', 'It was opened from the results of a search that does not name it.');
}

function isWithin(host: string, site: string): boolean {
  return site !== '' && (host === site || host.endsWith(`.${site}`));
}

function hostOf(address: string | null): string | null {
  const host = address === null ? '' : (/^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? '');
  return host === '' ? null : host.toLowerCase();
}

/** It loaded, and something else was opened before anybody could have read it. */
function leftQuickly({ own, besides, moments, hasAround }: Facts): Clue | null {
  const loaded = own.find(({ record }) => record.disposition === 'allowed');
  const last = own.at(-1);
  if (!hasAround || loaded === undefined || last === undefined || moments.length > 1) return null;
  const next = besides.find((act) => timeOf(act) > timeOf(last) && !isSameSite(act, loaded));
  if (next === undefined) return null;
  const length = timeOf(next) - timeOf(loaded);
  return length <= LEFT_WITHIN_MS
    ? clue('some', `It loaded, and something else was opened ${lengthInWords(length)} later.`)
    : null;
}

/** One moment, and nothing more of the kind, though the person went on using the internet. */
function leftItAtThat({ own, besides, moments, last, hasAround }: Facts): Clue | null {
  if (!hasAround || moments.length !== 1 || own.some(({ record }) => record.searchTerms !== null)) return null;
  const wentOn = besides.some((act) => timeOf(act) - timeOf(last) > ONE_MOMENT_MS);
  if (!wentOn) return clue('weak', 'It happened once.');
  const wasStopped = own.every(({ record }) => record.disposition === 'blocked');
  return wasStopped
    ? clue('some', 'The filter stopped it, and nothing of the kind was tried again.')
    : clue('some', 'It happened once; what was opened afterwards was about other things.');
}

function openedByPage({ own }: Facts): Clue | null {
  if (own.some(({ initiator }) => initiator === 'person')) return null;
  return own.every(({ initiator }) => initiator === 'unclear')
    ? clue('weak', 'The log does not tell whether a person opened it or a page loaded it.')
    : clue('some', 'A page or a program asked for it by itself.');
}

function lookedUp({ own }: Facts): Clue | null {
  const isNameAlone = own.every(({ record }) => record.kind === 'dns');
  return isNameAlone ? clue('weak', 'Its name was looked up; whether anything was opened is not known.') : null;
}

function clue(weight: Weight, sentence: string): Clue {
  return { side: 'accidental', weight, sentence };
}
