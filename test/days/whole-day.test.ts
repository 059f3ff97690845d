/*
 * A whole school day of which everything is known, in each kind of log that a school may have, through the examiner and into a store:
 * what is planted comes out, nobody is named who it was not, and what nobody did is not raised. Floors and ceilings stand a little beside
 * the figures of today.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { isAtLeast } from '../../daemon/policy/severity.ts';
import { PRESETS } from '../support/presets.ts';
import { WHOLE_FORMS } from '../support/whole-day/forms.ts';
import { type ReadDay, readWholeDay } from '../support/whole-day/read.ts';
import { type Truth, truthOf } from '../support/whole-day/truth.ts';
import { type WholeDay, wholeDay } from '../support/whole-day.ts';

interface Bounds {
  /** Of what persons opened: put down to a page or a program. */
  readonly missed: number;
  readonly personRight: number;
  readonly background: number;
  readonly backgroundRight: number;
  /** Of what somebody known did: named. The rest is told of the device alone. */
  readonly named: number;
  /** Incidents that nobody planted: buttons and posts of social networks, and apps of phones, whose names alone the log shows. */
  readonly others: number;
}

const SURE = { missed: 0, personRight: 1, backgroundRight: 1 };
const BOUNDS: Readonly<Record<string, Bounds>> = {
  'accounts, addresses and headers': { ...SURE, background: 0.94, named: 0.999, others: 0 },
  'accounts and names of connections': { ...SURE, background: 0.81, named: 1, others: 125 },
  'addresses and headers, with leases and sign-ons': { ...SURE, background: 0.94, named: 0.98, others: 0 },
  'look-ups, with leases and sign-ons': { ...SURE, background: 0.9, named: 0.99, others: 60 },
};

/** What such a log cannot tell from a visit: it shows the name of a host and nothing of what for. */
const NAMES_ALONE = /-(?:social-media|messaging)$/;
/** Where a sign-on told who it was, these are not looked for. */
const SEEN_IN_NAMES = new Set(['account-sharing', 'many-accounts']);
const BEHAVIOUR_FLOOR = 0.9;

const days = PRESETS.flatMap(({ name, policy }) => WHOLE_FORMS.map((form) => ({ name, policy, form })));

describe.each(days)('$name, in a log of $form.name', ({ policy, form }) => {
  let day: WholeDay;
  let read: ReadDay;
  let truth: Truth;
  const bounds = BOUNDS[form.name];
  if (bounds === undefined) throw new Error('There are no bounds for this kind of log.');

  beforeAll(async () => {
    day = wholeDay(policy, 'whole');
    read = await readWholeDay(day, form, policy);
    truth = truthOf(day, form, read);
  });

  test('every line is understood, and counted once', () => {
    expect({ malformed: read.malformed, counted: read.counted }).toEqual({ malformed: 0, counted: read.lines.length });
    expect(read.lines.length).toBeGreaterThan(30_000);
  });

  test('nothing that is planted is missed: neither what one person did nor what a class did together', () => {
    expect(truth.expected.length).toBeGreaterThanOrEqual(25);
    const serious = truth.expected.filter(({ rule }) => isAtLeast(rule.severity, 'high'));
    expect(serious.length).toBeGreaterThanOrEqual(8);
    const seriouslyMissed = truth.missed.filter(({ rule }) => isAtLeast(rule.severity, 'high'));
    expect(seriouslyMissed.map(({ rule, shown, what }) => `${rule.id}, ${shown}: ${what}`)).toEqual([]);
    expect(1 - truth.missed.length / truth.expected.length).toBeGreaterThanOrEqual(0.97);
  });

  test('nobody is named who it was not, and nearly everybody is named', () => {
    expect(truth.who.wrong).toEqual([]);
    expect(truth.who.named / truth.who.known).toBeGreaterThanOrEqual(bounds.named);
  });

  test('nothing else is raised but what the names of hosts cannot tell', () => {
    const unexplained = truth.others.filter((one) => !NAMES_ALONE.test(one.rule) || !one.isNobodys);
    expect(unexplained).toEqual([]);
    expect(truth.others.length).toBeLessThanOrEqual(bounds.others);
  });

  test('a person is told from a page', () => {
    const { missed, personRight, background, backgroundRight } = truth.initiators;
    expect(missed).toBeLessThanOrEqual(bounds.missed);
    expect(personRight).toBeGreaterThanOrEqual(bounds.personRight);
    expect(background).toBeGreaterThanOrEqual(bounds.background);
    expect(backgroundRight).toBeGreaterThanOrEqual(bounds.backgroundRight);
  });

  test('who looked for help is in the lane for help, and nobody else', () => {
    expect(truth.help).toEqual({ missed: [], others: [] });
  });

  test.runIf(form.hasBehaviours)('each behaviour is told where it happened and nowhere else', () => {
    for (const [behaviour, { planted, found, wrong, missed }] of truth.behaviours) {
      expect({ behaviour, wrong }).toEqual({ behaviour, wrong: [] });
      if (!form.hasNames && SEEN_IN_NAMES.has(behaviour)) continue;
      const isEnough = found / planted >= BEHAVIOUR_FLOOR;
      expect({ behaviour, missed, isEnough }).toEqual({ behaviour, missed, isEnough: true });
    }
    expect(truth.behaviours.size).toBe(form.hasNames ? 11 : 9);
  });
});
