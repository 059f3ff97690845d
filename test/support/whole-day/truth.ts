/** What came out of a whole day, held against what truly happened. */
import type { BehaviourId } from '../../../daemon/activity/behaviour/remembered.ts';
import { subjectKeyOf } from '../../../daemon/identity/subject-key.ts';
import type { Severity } from '../../../daemon/policy/policy.ts';
import { type Score, scoresOf } from '../behaviour-days/played.ts';
import { type Shares, sharesOf } from '../page-loads/measure.ts';
import type { TrueRequest } from '../page-loads/request.ts';
import type { WholeDay } from '../whole-day.ts';
import type { Expected } from './acts.ts';
import { SHOWN_BY_NAMES } from './behaviours.ts';
import { isShownIn, type WholeForm } from './forms.ts';
import type { ReadDay, ReadIncident, ReadLine } from './read.ts';

export interface Truth {
  /** What one person did, or a class together, as far as this kind of log shows it at all. */
  readonly expected: readonly Expected[];
  readonly missed: readonly Expected[];
  /** Incidents that nobody planted. */
  readonly others: readonly Other[];
  readonly who: Who;
  readonly initiators: Shares;
  /** Of pupils who looked for help and were not told of, and of others who were. */
  readonly help: { readonly missed: readonly string[]; readonly others: readonly string[] };
  readonly behaviours: ReadonlyMap<BehaviourId, Score>;
}

export interface Other {
  readonly rule: string;
  readonly severity: Severity;
  /** Who, and what was asked for. */
  readonly words: string;
  /** True where hardly any of its requests was a person's. */
  readonly isNobodys: boolean;
}

export interface Who {
  /** Lines that one person, or those who share an account, caused for certain. */
  readonly known: number;
  readonly named: number;
  /** Somebody was named who it was not. */
  readonly wrong: readonly string[];
}

export function truthOf(day: WholeDay, form: WholeForm, read: ReadDay): Truth {
  const expected = day.expected.filter((one) => isShownIn(form, one));
  const review = itemsOf(read.incidents);
  const ofDay = review.filter(({ requests }) => requests.every(({ scene }) => scene === null));
  const ordinary = read.lines.filter(({ request }) => request.scene === null);
  return {
    expected,
    missed: expected.filter((one) => !ofDay.some((incident) => isOf(one, incident))),
    others: ofDay.filter((incident) => !day.expected.some((one) => isExplained(one, incident))).map(described),
    who: whoOf(read.lines),
    initiators: sharesOf(ordinary.map(({ request, initiator }) => ({ line: { ...request, text: '' }, initiator }))),
    help: helpOf(day, form, read),
    behaviours: behavioursOf(day, form, read),
  };
}

/** What stands in the queue: what a whole class did is one, with the requests of all who took part. */
function itemsOf(incidents: readonly ReadIncident[]): readonly ReadIncident[] {
  const review = incidents.filter(({ lane }) => lane === 'review');
  const members = Map.groupBy(review, ({ cluster }) => (cluster.role === 'member' ? cluster.id : null));
  return review
    .filter(({ cluster }) => cluster.role !== 'member')
    .map((incident) => {
      const requests = (members.get(incident.id) ?? []).flatMap((member) => member.requests);
      return incident.cluster.role === 'whole_class' ? { ...incident, requests } : incident;
    });
}

function isOf({ rule, subject, together }: Expected, incident: ReadIncident): boolean {
  if (incident.ruleId !== rule.id) return false;
  if (together === null) return incident.cluster.role !== 'whole_class' && subjectKeyOf(incident.subject) === subject;
  return incident.cluster.role === 'whole_class' && (incident.cluster.wholeClass?.pupils ?? 0) >= together.length;
}

/** Whoever takes part in what a class does may stand beside it, for something else that was found of them. */
function isExplained(one: Expected, incident: ReadIncident): boolean {
  const isOneOfThem = one.together?.includes(subjectKeyOf(incident.subject)) === true;
  return isOf(one, incident) || (isOneOfThem && incident.ruleId === one.rule.id);
}

function isNobodys(requests: readonly TrueRequest[]): boolean {
  return requests.filter(({ truth }) => truth === 'person').length < requests.length / 10;
}

function described({ ruleId, severity, cluster, subject, requests }: ReadIncident): Other {
  const hosts = new Set(requests.map(({ host, truth }) => `${host} (${truth})`));
  const words = `${cluster.role} ${subjectKeyOf(subject)}: ${[...hosts].join(', ')}`;
  return { rule: ruleId, severity, words, isNobodys: isNobodys(requests) };
}

/** A name is a person's or that of an account that several share; a device or an address names nobody. */
function whoOf(lines: readonly ReadLine[]): Who {
  const isNamed = ({ subject }: ReadLine) => /^(?:person|shared):/.test(subject);
  const known = lines.filter(({ request }) => request.who !== null);
  const named = lines.filter(isNamed);
  const wrong = named.filter(({ request, subject }) => request.who !== subject);
  return {
    known: known.length,
    named: named.length - wrong.length,
    wrong: wrong.map(({ request, subject }) => `${subject}, and it was ${request.who ?? 'somebody unknown'}`),
  };
}

function helpOf({ helped }: WholeDay, form: WholeForm, { incidents }: ReadDay): Truth['help'] {
  const lane = incidents.filter((incident) => incident.lane === 'support');
  const told = new Set(lane.map(({ subject }) => subjectKeyOf(subject)));
  const known = new Set(helped.map(({ subject }) => subject));
  const shown = helped.filter(({ shown: how }) => form.shows.includes(how));
  return {
    missed: shown.map(({ subject }) => subject).filter((subject) => !told.has(subject)),
    others: [...told].filter((subject) => !known.has(subject)),
  };
}

function behavioursOf(day: WholeDay, form: WholeForm, { incidents }: ReadDay): Truth['behaviours'] {
  if (!form.hasBehaviours) return new Map();
  const scores = scoresOf(day, new Set(incidents.flatMap(({ told }) => told)));
  return new Map([...scores].filter(([behaviour]) => form.hasNames || !SHOWN_BY_NAMES.has(behaviour)));
}
