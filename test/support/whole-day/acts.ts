/** What people do on this day that somebody must look at, each a person of their own, and what looks like it and is nothing. */
import type { Chance } from '../../../daemon/demo/seeded.ts';
import type { Policy, Rule } from '../../../daemon/policy/policy.ts';
import { isAtLeast } from '../../../daemon/policy/severity.ts';
import type { Suppression } from '../../../daemon/policy/suppression.ts';
import { type Act, actsFor, isJudged, triesOf } from '../planted-day.ts';
import { opened, searched } from './lessons.ts';
import type { WholeRequest } from './request.ts';
import { at, type Machine, MINUTE, type WholeSchool } from './school.ts';

/** How it shows in a log: a site that was opened, words that were typed, or a site that was stopped. */
export type Shown = 'site' | 'search' | 'stopped';

/** What must come out as an incident. */
export interface Expected {
  readonly rule: Rule;
  readonly subject: string;
  readonly shown: Shown;
  readonly what: string;
  /** Of a whole class those who took part; null for what one did alone. */
  readonly together: readonly string[] | null;
}

export interface Acts {
  readonly requests: readonly WholeRequest[];
  readonly expected: readonly Expected[];
  /** Who looked for help, and how that shows. */
  readonly helped: readonly { readonly subject: string; readonly shown: Shown }[];
  readonly suppressions: readonly Suppression[];
}

const LESSONS = [
  ['08:55', 90],
  ['10:48', 68],
  ['13:02', 125],
] as const;

export function plantedActs(school: WholeSchool, policy: Policy, chance: Chance): Acts {
  const [taught, atPlay, ...others] = school.classes;
  if (taught === undefined || atPlay === undefined) throw new Error('The school has too few classes.');
  const pupils = shuffled(
    others.flatMap(({ laptops }) => laptops),
    chance,
  );
  const staff = shuffled(school.staff, chance);
  const alone = policy.rules.filter(isJudged).flatMap((rule) => {
    const acts = actsFor(rule, chance).filter(({ form }) => form !== 'tunnel');
    return isAtLeast(rule.severity, 'high') ? acts : chance.some(acts, 1);
  });
  const done = alone.map((act) => {
    const doer = act.rule.appliesTo === 'staff' ? staff.pop() : pupils.pop();
    if (doer === undefined) throw new Error('The school has too few people for so many acts.');
    return actOf(act, doer, momentIn(chance, act.form === 'stopped' ? act.rule.attempts * 1.25 : 0), chance);
  });
  return together([
    ...done,
    lesson(taught.laptops, policy, chance),
    play(atPlay.laptops, policy, chance),
    ...help(pupils, staff, chance),
    ...quietened(school, pupils, policy, chance),
    outOfReach(staff, chance),
  ]);
}

function actOf({ rule, form, what }: Act, doer: Machine, moment: number, chance: Chance): Acts {
  const act = { machine: doer, words: what, moment };
  const of = { rule, what, subject: doer.who ?? '', together: null };
  switch (form) {
    case 'search':
      return { ...NOTHING, requests: searched(act, chance), expected: [{ ...of, shown: 'search' }] };
    case 'stopped':
      return { ...NOTHING, requests: stopped(rule.attempts, act, chance), expected: [{ ...of, shown: 'stopped' }] };
    case 'page':
    case 'tunnel':
      return { ...NOTHING, requests: opened(act, chance), expected: [{ ...of, shown: 'site' }] };
  }
}

/** Of a page that is stopped nothing more is loaded. */
function stopped(count: number, act: Parameters<typeof opened>[0], chance: Chance): readonly WholeRequest[] {
  return triesOf(count, act.moment, chance).flatMap((moment) => {
    const [page] = opened({ ...act, moment }, chance);
    return page === undefined ? [] : [{ ...page, refused: 'filter' as const, durationMs: 0 }];
  });
}

/** A class looks something up because its teacher asked it to; one of them goes on at lunch. */
function lesson(laptops: readonly Machine[], policy: Policy, chance: Chance): Acts {
  const rule = ruleFor(policy, 'vaping-alcohol-tobacco');
  const words = ['vape flavours', 'vape flavours for kids', 'why vape flavours are bad'];
  const [outlier] = laptops;
  const searches = laptops.map((machine) => ({
    machine,
    words: chance.oneOf(words),
    moment: at('13:10') + chance.between(0, 12 * MINUTE),
  }));
  const alone = ['cheap vapes', 'elf bar delivery'].map((each, place) => ({
    machine: outlier ?? laptops[1] ?? missing(),
    words: each,
    moment: at('12:46') + place * 2 * MINUTE,
  }));
  const subject = outlier?.who ?? '';
  return {
    ...NOTHING,
    requests: [...searches, ...alone].flatMap((search) => searched(search, chance)),
    expected: [
      { rule, subject: 'class', shown: 'search', what: 'a lesson on vaping', together: namesOf(laptops.slice(1)) },
      { rule, subject, shown: 'search', what: 'one who went on at lunch', together: null },
    ],
  };
}

/** Nearly a whole class is at a site for games while it should work. */
function play(laptops: readonly Machine[], policy: Policy, chance: Chance): Acts {
  const rule = ruleFor(policy, 'gaming');
  const players = laptops.slice(0, 20);
  const visits = players.map((machine) => ({
    machine,
    words: 'www.coolmathgames.com',
    moment: at('11:00') + chance.between(0, 20 * MINUTE),
  }));
  return {
    ...NOTHING,
    requests: visits.flatMap((visit) => opened(visit, chance)),
    expected: [{ rule, subject: 'class', shown: 'site', what: 'a class that plays', together: namesOf(players) }],
  };
}

/** Who looks for help has done nothing; where staff do, it is their own affair. */
function help(pupils: Machine[], staff: Machine[], chance: Chance): readonly Acts[] {
  const [typed, visited, teacher] = [pupils.pop() ?? missing(), pupils.pop() ?? missing(), staff.pop() ?? missing()];
  const site = (machine: Machine) =>
    opened({ machine, words: 'www.childline.org.uk', moment: momentIn(chance) }, chance);
  const typing = searched({ machine: typed, words: 'childline number', moment: momentIn(chance) }, chance);
  return [
    { ...NOTHING, requests: typing, helped: [{ subject: typed.who ?? '', shown: 'search' }] },
    { ...NOTHING, requests: site(visited), helped: [{ subject: visited.who ?? '', shown: 'site' }] },
    { ...NOTHING, requests: site(teacher) },
  ];
}

const BET = 'www.williamhill.com';

/** A site that is quietened for one year and for nobody else; and a wish that nothing may be quietened by. */
function quietened({ classes }: WholeSchool, pupils: Machine[], policy: Policy, chance: Chance): readonly Acts[] {
  const rule = ruleFor(policy, 'gambling');
  const yearOf = (machine: Machine) => classes.find(({ laptops }) => laptops.includes(machine))?.year ?? missing();
  const own = pupils.pop() ?? missing();
  const group = yearOf(own);
  const other = pupils.find((pupil) => yearOf(pupil) !== group) ?? missing();
  const visit = (machine: Machine) => opened({ machine, words: BET, moment: momentIn(chance) }, chance);
  const blank = { host: null, phrase: null, group: null, lesson: null };
  const always = { reason: 'The lesson on advertising.', includesStaff: true, from: at('00:00'), until: at('23:59') };
  const suppressions: readonly Suppression[] = [
    { ...always, id: 'bets', scope: { ...blank, ruleId: rule.id, host: 'williamhill.com', group } },
    { ...always, id: 'harm', scope: { ...blank, ruleId: ruleFor(policy, 'self-harm').id } },
  ];
  return [
    { ...NOTHING, requests: visit(own), suppressions },
    {
      ...NOTHING,
      requests: visit(other),
      expected: [{ rule, subject: other.who ?? '', shown: 'site', what: BET, together: null }],
    },
  ];
}

/** A betting banner in somebody's page, which the filter stops once. */
function outOfReach(staff: Machine[], chance: Chance): Acts {
  const reader = staff.pop() ?? missing();
  const [page, ...parts] = opened({ machine: reader, words: 'www.localpaper.example', moment: at('14:30') }, chance);
  if (page === undefined) return NOTHING;
  const banner = {
    path: '/banner.png',
    contentType: 'image/png',
    truth: 'page',
    referrer: 'https://www.localpaper.example/',
  } as const;
  const fetch = { dest: 'image', mode: 'no-cors', site: 'cross-site', isByUser: false } as const;
  const advert = {
    ...page,
    ...banner,
    fetch,
    host: BET,
    startedAt: page.startedAt + 900,
    durationMs: 0,
    refused: 'filter' as const,
  };
  return { ...NOTHING, requests: [page, ...parts, advert] };
}

const NOTHING: Acts = { requests: [], expected: [], helped: [], suppressions: [] };

function together(acts: readonly Acts[]): Acts {
  return {
    requests: acts.flatMap(({ requests }) => requests),
    expected: acts.flatMap(({ expected }) => expected),
    helped: acts.flatMap(({ helped }) => helped),
    suppressions: acts.flatMap(({ suppressions }) => suppressions),
  };
}

function ruleFor({ rules }: Policy, category: string): Rule {
  const found = rules.find((rule) => rule.category === category && rule.appliesTo !== 'staff' && isJudged(rule));
  return found ?? missing();
}

function namesOf(machines: readonly Machine[]): readonly string[] {
  return machines.flatMap(({ who }) => who ?? []);
}

/** In a lesson, with so many minutes of it left. */
function momentIn(chance: Chance, minutesLeft = 0): number {
  const [from, minutes] = chance.oneOf(LESSONS);
  return at(from) + chance.between(0, Math.max(0, minutes - Math.ceil(minutesLeft))) * MINUTE;
}

function shuffled<Member>(list: readonly Member[], chance: Chance): Member[] {
  return [...chance.some(list, list.length)];
}

function missing(): never {
  throw new Error('The school, or its policy, has too little for this day.');
}
