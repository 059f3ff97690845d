import { categoryOf, isCategoryId } from '../../../categories/taxonomy.ts';
import { STAFF_GROUP } from '../../identity/roster.ts';
import { isSame } from '../../incidents/rota.ts';
import { STRETCH } from '../alerts-shape.ts';
import { type Draft, errorAt, indexesOf, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { isMailbox } from '../mail-address.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { closureAdvice } from '../school-week.ts';

const ROUTES = ['alerts', 'routes'];
const ROTAS = ['alerts', 'rota'];

/** What a shape cannot say of alerts: rotas that there are, dates that exist and in order, and what no route can hold back. */
export function checkAlerts(draft: Draft): readonly Problem[] {
  return [
    ...indexesOf(draft, ROUTES).flatMap((index) => checkRoute(draft, [...ROUTES, index])),
    ...indexesOf(draft, ['alerts', 'escalate']).flatMap((index) =>
      checkDestination(draft, ['alerts', 'escalate', index, 'to']),
    ),
    ...checkDigestTime(draft),
    ...repeatedNames(draft),
    ...indexesOf(draft, ROTAS).flatMap((index) => checkRota(draft, [...ROTAS, index])),
  ];
}

function checkRoute(draft: Draft, at: Path): readonly Problem[] {
  return [
    ...checkDestination(draft, [...at, 'to']),
    ...checkHeldBack(draft, at),
    ...textsAt(draft, [...at, 'when', 'group']).flatMap((one) =>
      one.text.toLowerCase() === STAFF_GROUP
        ? [warningAt(draft, one.at, `${quoted(one.text)}, ${ABOUT_STAFF}`, OF_PUPILS)]
        : [],
    ),
  ];
}

const ABOUT_STAFF = 'although what is about staff is told to nobody but those who may open it, whatever a route says';
const OF_PUPILS = 'groups of pupils, or leave it out';

function checkDestination(draft: Draft, at: Path): readonly Problem[] {
  const name = textAt(draft, at);
  const names = rotaNames(draft);
  if (name === null || names.includes(name)) return [];
  if (isMailbox(name)) return [errorAt(draft, at, quoted(name), `[${name}]: a list, also of one`)];
  const meant = nearest(name, names);
  const write = meant === null ? 'a list of mail addresses, or the name of a rota under “rota:”' : quoted(meant);
  return [errorAt(draft, at, `${quoted(name)}, which no rota is called`, write)];
}

function rotaNames(draft: Draft): readonly string[] {
  return indexesOf(draft, ROTAS).flatMap((index) => textAt(draft, [...ROTAS, index, 'name']) ?? []);
}

/** What is urgent, and what may mean that a child needs help, waits for no digest: the school should not believe that it does. */
function checkHeldBack(draft: Draft, at: Path): readonly Problem[] {
  const send = textAt(draft, [...at, 'send']);
  if (send === null || send === 'at_once') return [];
  const urgent = textsAt(draft, [...at, 'when', 'severity']).filter(({ text }) => text === 'critical');
  const welfare = textsAt(draft, [...at, 'when', 'category']).filter(
    ({ text }) => isCategoryId(text) && categoryOf(text).welfare,
  );
  return [...urgent, ...welfare].map((one) => {
    const found = `${quoted(one.text)} in a route that sends ${send}; it is mailed at once all the same, to those of this route`;
    return warningAt(draft, one.at, found, '“send: at_once” in a route of its own, or leave it out here');
  });
}

/** The school chose both: the digest goes out at its time, and somebody should know that this is outside of the hours. */
function checkDigestTime(draft: Draft): readonly Problem[] {
  const at = textAt(draft, ['alerts', 'digest', 'at']);
  const [, from = '', to = ''] = STRETCH.exec(textAt(draft, ['alerts', 'hours']) ?? '') ?? [];
  if (at === null || from === '' || (from <= at && at < to)) return [];
  const found = `${quoted(at)}, outside of the hours in which alerts are mailed`;
  return [warningAt(draft, ['alerts', 'digest', 'at'], found, `a time from ${from} to ${to}`)];
}

function repeatedNames(draft: Draft): readonly Problem[] {
  const names = rotaNames(draft);
  return indexesOf(draft, ROTAS).flatMap((index) => {
    const at = [...ROTAS, index, 'name'];
    const name = textAt(draft, at);
    const isRepeated = name !== null && names.indexOf(name) < index;
    return isRepeated ? [errorAt(draft, at, `${quoted(name)} once more`, 'a name that no other rota has')] : [];
  });
}

function checkRota(draft: Draft, at: Path): readonly Problem[] {
  const absences = indexesOf(draft, [...at, 'away']).map((index) => [...at, 'away', index]);
  const duties = indexesOf(draft, [...at, 'duty']).map((index) => [...at, 'duty', index]);
  return [
    ...[...duties, ...absences].flatMap((path) => checkDates(draft, path)),
    ...absences.flatMap((path) => checkAway(draft, at, path)),
  ];
}

function checkDates(draft: Draft, at: Path): readonly Problem[] {
  const from = textAt(draft, [...at, 'from']);
  const to = textAt(draft, [...at, 'to']);
  const only = from ?? to;
  if (only === null) return [];
  const days = { from: from ?? only, to: to ?? only };
  const advice = closureAdvice({ ...days, why: '' });
  const found = from !== null && to !== null ? `${quoted(from)} to ${quoted(to)}` : quoted(only);
  return advice === null ? [] : [errorAt(draft, at, found, advice)];
}

function checkAway(draft: Draft, rota: Path, at: Path): readonly Problem[] {
  const who = textAt(draft, [...at, 'who']);
  const known = peopleOf(draft, rota);
  if (who === null || known.some((other) => isSame(other, who))) return [];
  const meant = nearest(who, known);
  const write = meant === null ? 'somebody of this rota' : quoted(meant);
  return [warningAt(draft, [...at, 'who'], `${quoted(who)}, who is not on this rota`, write)];
}

function peopleOf(draft: Draft, rota: Path): readonly string[] {
  const duties = indexesOf(draft, [...rota, 'duty']).map((index) => [...rota, 'duty', index, 'who']);
  return [...duties, [...rota, 'deputies']].flatMap((path) => textsAt(draft, path).map(({ text }) => text));
}

/** The texts of a list, or the one that stands in its place. */
function textsAt(draft: Draft, at: Path): readonly { readonly text: string; readonly at: Path }[] {
  const places = indexesOf(draft, at);
  const paths = places.length === 0 ? [at] : places.map((place) => [...at, place]);
  return paths.flatMap((path) => {
    const text = textAt(draft, path);
    return text === null ? [] : [{ text, at: path }];
  });
}
