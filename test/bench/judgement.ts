/** `npm run bench -- judgement`: how often what is said of a request is right, against invented days whose truth is known. */
import { pageLoads } from '../support/page-loads/day.ts';
import { LOG_KINDS, ofEmbeddedHosts, saidOf, sharesOf } from '../support/page-loads/measure.ts';

/** One table: a title, and rows by their name. */
interface Section {
  readonly title: string;
  rows(): Readonly<Record<string, Readonly<Record<string, number | string>>>>;
}

const SECTIONS: readonly Section[] = [{ title: 'A person or the page, in shares of 1', rows: personOrPage }];

export function measureJudgement(): void {
  for (const { title, rows } of SECTIONS) {
    console.log(`\n${title}\n`);
    console.table(rows());
  }
}

function personOrPage(): ReturnType<Section['rows']> {
  const requests = pageLoads('judgement', 60);
  const rows = LOG_KINDS.flatMap((kind) => {
    const said = saidOf(kind, kind.linesOf(requests));
    return [
      [kind.name, rounded(sharesOf(said))],
      [`${kind.name}: social networks and players`, rounded(sharesOf(ofEmbeddedHosts(said)))],
    ] as const;
  });
  return Object.fromEntries(rows);
}

function rounded(shares: ReturnType<typeof sharesOf>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(shares).map(([name, value]) => [name, Math.round(value * 1_000) / 1_000]));
}
