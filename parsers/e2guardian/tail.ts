/*
 * The columns behind the browser’s name, in formats 5 to 8 (⇥ is a tab):
 *
 *   …⇥browser⇥-⇥duration⇥-⇥number⇥found⇥weight⇥category⇥group⇥number[⇥words⇥flags]
 *
 * What was found and the words that were searched for may hold tabs, as a browser’s name may. A browser can bring columns of its own,
 * so those furthest right are the true ones where everything behind the browser is one cell each. Where it is not, the duration and the
 * weight are looked for by their form and their neighbours; what lies between belongs together.
 */

/** Where these columns are in a line. */
export interface Tail {
  readonly durationAt: number;
  readonly weightAt: number;
  readonly hasFlags: boolean;
}

/** All ways to read the columns behind the browser, of which the first possible place of the duration is given; no more than 60 cells. */
export function tailsIn(cells: readonly string[], firstDurationAt: number): readonly Tail[] {
  const hasFlags = isFlags(cells.at(-1) ?? '');
  const lastNumberAt = cells.length - (hasFlags ? 3 : 1);
  const tails: Tail[] = [];
  for (let durationAt = firstDurationAt; isBefore(durationAt, lastNumberAt); durationAt++) {
    if (!isDuration(cells, durationAt)) continue;
    for (const weightAt of weightsIn(cells, durationAt + 4, lastNumberAt, hasFlags))
      tails.push({ durationAt, weightAt, hasFlags });
  }
  const plain = tails.filter((tail) => tail.weightAt === tail.durationAt + 4 && tail.weightAt + 3 === lastNumberAt);
  return plain.length > 0 ? plain : tails;
}

/** The port of the filter, from the flags `8080:TS:ip:def`; '' where there are none. */
export function portIn(cells: readonly string[], { hasFlags }: Tail): string {
  return hasFlags ? (cells.at(-1)?.split(':', 1)[0] ?? '') : '';
}

function isFlags(text: string): boolean {
  return /^\d{0,5}:[A-Z]{0,3}(?::|$)/.test(text);
}

/** Duration, blank, number, found, weight, category, group, number: the last is seven places behind the first. */
function isBefore(durationAt: number, lastNumberAt: number): boolean {
  return durationAt + 7 <= lastNumberAt;
}

function isDuration(cells: readonly string[], at: number): boolean {
  return isBlank(cells[at - 1]) && isNumber(cells[at]) && isBlank(cells[at + 1]) && isNumber(cells[at + 2]);
}

/** Behind the weight are category, group and its number. Without words to search for, that number ends the line. */
function weightsIn(cells: readonly string[], from: number, lastNumberAt: number, hasFlags: boolean): readonly number[] {
  const places = hasFlags ? cells.keys() : [lastNumberAt - 3];
  return [...places].filter(
    (at) => at >= from && at + 3 <= lastNumberAt && isNumber(cells[at]) && isNumber(cells[at + 3]),
  );
}

function isNumber(text = ''): boolean {
  return /^-?\d{1,12}$/.test(text);
}

function isBlank(text = ''): boolean {
  return text === '' || text === '-';
}
