/*
 * What both policies do, in cases that a head teacher can read. They are held against the rooms that judge the log: our own list of
 * sites, our phrases, the usual timetable.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { readCases, runCasesBy } from '../../daemon/case-rooms.ts';
import { readYaml } from '../../daemon/config/yaml-file.ts';
import type { Rule } from '../../daemon/policy/policy.ts';
import { POLICY_PRESETS } from '../../daemon/policy/presets/preset-name.ts';
import { presetPolicy } from '../../daemon/policy/presets/preset-policy.ts';
import { defaultTimetable } from '../../daemon/policy/timetable.ts';
import { createTryPorts } from '../../daemon/try-ports.ts';

const file = z.object({ policy: z.enum(POLICY_PRESETS), cases: z.array(z.unknown()) });

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const { data, problems } = readYaml(readFileSync(join(import.meta.dirname, name), 'utf8'));
    const { policy, cases } = file.parse(data);
    return { name, policy, problems, ...readParts(cases) };
  });

function readParts(written: readonly unknown[]) {
  const parsed = readCases(written);
  return { cases: parsed.cases, caseProblems: parsed.problems };
}

const ports = createTryPorts(
  {
    school: NO_SCHOOL_LISTS,
    listIndex: null,
    roster: [],
    devices: [],
    policy: presetPolicy('matrix'),
    suppressions: [],
    warnings: [],
    timetable: defaultTimetable,
    groups: {},
  },
  [],
  () => Date.UTC(2026, 10, 18, 12),
);

describe.each(files)('$name', ({ policy, cases, problems, caseProblems }) => {
  test('can be read', () => {
    expect([...problems, ...caseProblems]).toEqual([]);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  test.each(runCasesBy(presetPolicy(policy), cases, { ports, timetable: defaultTimetable }))('$title', ({ came }) => {
    expect(came).toBeNull();
  });
});

test('both policies are covered by two hundred cases and more', () => {
  expect(files.flatMap(({ cases }) => cases).length).toBeGreaterThan(200);
  expect(new Set(files.map(({ policy }) => policy))).toEqual(new Set(POLICY_PRESETS));
});

test.each(POLICY_PRESETS)('every rule of the %s that can flag does so in a case', (name) => {
  const flagged = new Set(
    files
      .filter(({ policy }) => policy === name)
      .flatMap(({ cases }) =>
        cases.map(({ expect: expected }) => (expected.verdict === 'flag' ? expected.rule : null)),
      ),
  );
  const missing = presetPolicy(name).rules.filter((rule) => canFlag(rule) && !flagged.has(rule.id));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

/** A rule that allows staff as a whole speaks again when the school takes them out of it. */
function canFlag({ ruling, appliesTo }: Rule): boolean {
  const isForAllStaff = ruling.kind === 'acceptable_for' && appliesTo === 'staff' && ruling.groups.includes('staff');
  return ruling.kind !== 'acceptable' && !isForAllStaff;
}
