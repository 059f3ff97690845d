/** `npm run bench -- judgement`: how often what is said of a request is right, against invented days whose truth is known. */
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { isAtLeast } from '../../daemon/policy/severity.ts';
import { playedDays } from '../support/behaviour-days/played.ts';
import { pageLoads } from '../support/page-loads/day.ts';
import { LOG_KINDS, ofEmbeddedHosts, saidOf, sharesOf } from '../support/page-loads/measure.ts';
import { plantedDay } from '../support/planted-day.ts';
import { incidentsOf, recallOf } from '../support/planted-truth.ts';
import { PRESETS } from '../support/presets.ts';
import { WHOLE_FORMS } from '../support/whole-day/forms.ts';
import { readWholeDay } from '../support/whole-day/read.ts';
import { type Truth, truthOf } from '../support/whole-day/truth.ts';
import { wholeDay } from '../support/whole-day.ts';

type Rows = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/** One table: a title, and rows by their name. */
interface Section {
  readonly title: string;
  rows(): Rows | Promise<Rows>;
}

const SEEDS = ['judgement', 'harvest festival', 'wet play'];

const SECTIONS: readonly Section[] = [
  { title: 'A whole day with everything in it, by the matrix', rows: wholeDays },
  { title: 'One act against each rule, in each form', rows: plantedDays },
  { title: 'Behaviour, each among what looks like it', rows: behaviours },
  { title: 'A person or the page, in shares of 1', rows: personOrPage },
];

export async function measureJudgement(): Promise<void> {
  for (const { title, rows } of SECTIONS) {
    console.log(`\n${title}\n`);
    console.table(await rows());
  }
}

async function wholeDays(): Promise<Rows> {
  const rows: [string, Rows[string]][] = [];
  for (const form of WHOLE_FORMS) {
    const truths: Truth[] = [];
    for (const seed of SEEDS) {
      const day = wholeDay(matrixPolicy, seed);
      truths.push(truthOf(day, form, await readWholeDay(day, form, matrixPolicy)));
    }
    rows.push([form.name, totalsOf(truths)]);
  }
  return Object.fromEntries(rows);
}

function totalsOf(truths: readonly Truth[]): Rows[string] {
  const sum = (of: (truth: Truth) => number) => truths.reduce((total, truth) => total + of(truth), 0);
  const serious = (acts: Truth['expected']) => acts.filter(({ rule }) => isAtLeast(rule.severity, 'high')).length;
  const count = (acts: Truth['expected']) => acts.filter(({ together }) => together === null).length;
  const classes = (acts: Truth['expected']) => acts.length - count(acts);
  const told = (found: (truth: Truth, counted: Truth['expected']) => number) =>
    `${sum((truth) => found(truth, truth.expected) - found(truth, truth.missed))} of ${sum((truth) => found(truth, truth.expected))}`;
  const behaviour = (of: 'planted' | 'found') =>
    sum(({ behaviours: all }) => [...all.values()].reduce((total, score) => total + score[of], 0));
  return {
    acts: told((_, acts) => count(acts)),
    'high and urgent': told((_, acts) => serious(acts)),
    classes: told((_, acts) => classes(acts)),
    'raised besides': sum(({ others }) => others.length),
    named: three(sum(({ who }) => who.named) / sum(({ who }) => who.known)),
    'wrong names': sum(({ who }) => who.wrong.length),
    'help missed': sum(({ help }) => help.missed.length),
    behaviour: `${behaviour('found')} of ${behaviour('planted')}`,
    'behaviour wrongly': sum(({ behaviours: all }) =>
      [...all.values()].reduce((total, { wrong }) => total + wrong.length, 0),
    ),
    background: three(sum(({ initiators }) => initiators.background) / truths.length),
    'visits missed': three(sum(({ initiators }) => initiators.missed) / truths.length),
  };
}

function plantedDays(): Rows {
  const rows = PRESETS.map(({ name, policy, ordinary }) => {
    const found = SEEDS.map((seed) => incidentsOf(plantedDay(policy, '2026-11-18', seed), policy));
    const acts = found.flatMap((one) => one.acts);
    const serious = acts.filter(({ planted }) => isAtLeast(planted.rule.severity, 'high'));
    const others = found.flatMap((one) => one.others).filter(({ rule }) => !ordinary.includes(rule));
    const recall = three(recallOf({ acts }));
    return [
      name,
      { acts: acts.length, recall, 'high and urgent': three(recallOf({ acts: serious })), besides: others.length },
    ] as const;
  });
  return Object.fromEntries(rows);
}

function behaviours(): Rows {
  const rows = [...playedDays(SEEDS)].map(([behaviour, { planted, found, wrong }]) => {
    const told = found + wrong.length;
    const shares = { recall: three(found / planted), precision: three(told === 0 ? 1 : found / told) };
    return [behaviour, { planted, told: found, wrongly: wrong.length, ...shares }] as const;
  });
  return Object.fromEntries(rows);
}

function personOrPage(): Rows {
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
  return Object.fromEntries(Object.entries(shares).map(([name, value]) => [name, three(value)]));
}

function three(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
