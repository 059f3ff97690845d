import type { Act, Clue, Weight } from '../evidence.ts';
import {
  counted,
  type Facts,
  isOpened,
  isSameSite,
  lengthInWords,
  MINUTE_MS,
  namesSite,
  siteOf,
  timeOf,
} from './acts.ts';

/** Before so long, a search and what followed are two different things. */
const SEARCHED_WITHIN_MS = 10 * MINUTE_MS;
const CAME_BACK_AFTER_MS = 10 * MINUTE_MS;
const STAYED_MS = MINUTE_MS;
const STAYED_LONG_MS = 5 * MINUTE_MS;

export function deliberateClues(facts: Facts): readonly Clue[] {
  const asked = [typedIt, searchedBefore, wentRound, triedAgain, severalSites, stayed, cameBack, keptToThemselves];
  return asked.flatMap((clue) => clue(facts) ?? []);
}

/** The words themselves name what it is about. */
function typedIt({ own }: Facts): Clue | null {
  const typed = own.filter(({ matches }) => matches.some(({ because }) => because === 'search_term'));
  if (typed.length === 0) return null;
  const texts = new Set(typed.map(({ record }) => record.searchTerms?.trim().toLowerCase() ?? ''));
  const weight = typed.some(({ initiator }) => initiator === 'person') ? 'strong' : 'some';
  const sentence =
    texts.size === 1
      ? 'The words that were typed into a search name it.'
      : `The words of ${texts.size} different searches name it.`;
  return clue(weight, sentence);
}

/** A search that led there is not flagged by itself where it only names the site. */
function searchedBefore({ acts, first, rule }: Facts): Clue | null {
  const before = acts.filter(
    (act) =>
      !act.isOwn && isOpened(act) && timeOf(act) < timeOf(first) && timeOf(first) - timeOf(act) <= SEARCHED_WITHIN_MS,
  );
  const search = before.findLast(
    (act) =>
      namesSite(act, first) ||
      act.matches.some(({ because, category }) => because === 'search_term' && category === rule.category),
  );
  if (search === undefined) return null;
  const what = namesSite(search, first) ? 'the name of the site' : 'words about the same subject';
  return clue('strong', `${ago(search, first)} before, ${what} stood in a search.`);
}

/** A proxy or a VPN, sought before or after, is not sought by chance. */
function wentRound({ besides, first, rule }: Facts): Clue | null {
  if (rule.category === 'filter-bypass') return null;
  const round = besides.find(({ matches }) => matches.some(({ category }) => category === 'filter-bypass'));
  if (round === undefined) return null;
  const when = timeOf(round) < timeOf(first) ? 'before' : 'after';
  return clue('strong', `${ago(round, first)} ${when}, a way round the filter was asked for.`);
}

/** After a block page. The first block may come as a surprise; the third does not. */
function triedAgain({ attempts }: Facts): Clue | null {
  const firstBlock = attempts.findIndex(({ record }) => record.disposition === 'blocked');
  const first = attempts[firstBlock];
  const again = firstBlock === -1 ? [] : attempts.slice(firstBlock + 1);
  const last = again.at(-1);
  if (first === undefined || last === undefined) return null;
  const weight: Weight = again.length === 1 ? 'weak' : again.length < 4 ? 'some' : 'strong';
  const within = lengthInWords(timeOf(last) - timeOf(first));
  return clue(weight, `After the filter had stopped it, it was tried ${times(again.length)} more within ${within}.`);
}

/** Several sites of one kind, one after the other; the parts of one page have one moment. */
function severalSites({ moments }: Facts): Clue | null {
  const ofSites = moments.filter(({ matches }) => matches.every(({ because }) => because !== 'search_term'));
  const sites = new Set(ofSites.map(siteOf).filter((site) => site !== ''));
  if (sites.size < 2) return null;
  const weight: Weight = sites.size === 2 ? 'weak' : sites.size < 6 ? 'some' : 'strong';
  return clue(weight, `${counted(sites.size, 'different site')} of this kind were asked for, one after the other.`);
}

/** Allowed, and used for a while. How long a page is looked at no log says: only that more was asked for there. */
function stayed({ own, acts }: Facts): Clue | null {
  const loaded = own.find(({ record }) => record.disposition === 'allowed' && record.kind !== 'dns');
  if (loaded === undefined || siteOf(loaded) === '' || loaded.record.searchTerms !== null) return null;
  const there = visitFrom(loaded, acts);
  const last = there.at(-1);
  const length = last === undefined ? 0 : timeOf(last) - timeOf(loaded);
  if (length < STAYED_MS || there.length < 3) return null;
  const isSure = there.some(({ initiator }) => initiator === 'person');
  const weight: Weight = length >= STAYED_LONG_MS && isSure ? 'strong' : isSure ? 'some' : 'weak';
  return clue(weight, `It loaded, and more of the same site was asked for over ${lengthInWords(length)}.`);
}

/** What was asked of the site without ten minutes of rest between; what pages load by themselves keeps no visit going. */
function visitFrom(loaded: Act, acts: readonly Act[]): readonly Act[] {
  const there: Act[] = [];
  let last = timeOf(loaded);
  for (const act of acts) {
    if (timeOf(act) < timeOf(loaded) || act.initiator === 'page' || act.initiator === 'software') continue;
    if (!isSameSite(act, loaded)) continue;
    if (timeOf(act) - last > CAME_BACK_AFTER_MS) break;
    there.push(act);
    last = timeOf(act);
  }
  return there;
}

/** The same site again after a while: somebody knew where they were going. */
function cameBack({ moments }: Facts): Clue | null {
  for (const [place, act] of moments.entries()) {
    const before = moments.slice(0, place).findLast((earlier) => isSameSite(earlier, act));
    if (before !== undefined && timeOf(act) - timeOf(before) >= CAME_BACK_AFTER_MS) {
      return clue('some', `The same site was asked for again after ${lengthInWords(timeOf(act) - timeOf(before))}.`);
    }
  }
  return null;
}

function keptToThemselves({ told }: Facts): Clue | null {
  return told === 'not' ? clue('weak', 'It was not reported, a member of staff has noted.') : null;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function ago(one: Act, other: Act): string {
  const words = lengthInWords(Math.abs(timeOf(one) - timeOf(other)));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function clue(weight: Weight, sentence: string): Clue {
  return { side: 'deliberate', weight, sentence };
}
