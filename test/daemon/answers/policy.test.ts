import { beforeEach, describe, expect, test } from 'vitest';
import { createPolicyAnswers } from '../../../daemon/answers/policy.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { PolicyChangeSay, Viewer } from '../../../daemon/api/contract.ts';
import { createJudge } from '../../../daemon/policy/judge.ts';
import type { Policy, Rule } from '../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { settlePolicy } from '../../../daemon/policy-now.ts';
import {
  auditOf,
  isLessonTime,
  newWorld,
  officeOf,
  POLICY_BASE,
  TUESDAY,
  viewerOf,
  type World,
} from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { buildInput, matchOf } from '../policy/build-rule.ts';

const { stores } = openStore();
const clock = { zone: 'Europe/London', now: () => TUESDAY };
let world: World;
let office: ReturnType<typeof officeOf>;
let answers: ReturnType<typeof createPolicyAnswers>;
let lead: Viewer;
let head: Viewer;
let technician: Viewer;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  answers = createPolicyAnswers(office, 1_000);
  await settlePolicy(stores(), POLICY_BASE, clock);
  [lead, head, technician] = await Promise.all([account('lead'), account('head'), account('technician')]);
});

/** Without a password: nobody signs in here. */
async function account(role: Viewer['role']): Promise<Viewer> {
  const viewer = viewerOf(role);
  await stores().staff.add(
    { ...viewer, id: viewer.staffId, email: `${role}@school.example`, passwordHash: '' },
    TUESDAY,
  );
  return viewer;
}

function ruleOf(id: string, { rules }: Policy = matrixPolicy): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return rule;
}

const gambling = ruleOf('everyone-gambling');

function say(parts: Partial<Rule> | null, different: Partial<PolicyChangeSay> = {}): PolicyChangeSay {
  const { id, decidedBy, decidedOn, ...said } = { ...gambling, ...parts };
  return {
    ...{ basedOn: office.policy.version, ruleId: gambling.id, rule: parts === null ? null : said },
    ...{ reason: 'The governors said so.', despiteCases: false, ...different },
  };
}

const harder = { attempts: 1, severity: 'high' } as const;
const milder = { severity: 'informational' } as const;

/** What the corridor says of a search for gambling by a pupil now. */
function verdictNow() {
  const verdict = createJudge(office.policy).judge(buildInput({ matches: [matchOf('gambling')] }));
  return verdict.outcome === 'flag' ? `${verdict.severity} by ${verdict.policyVersion}` : 'passes';
}

describe('a lead', () => {
  test('who makes the policy say more is obeyed at once, and it says who decided', async () => {
    expect(await answers.changePolicy(lead, say(harder))).toEqual({ kind: 'in_force', version: '2026-11-17' });
    expect(verdictNow()).toBe('high by 2026-11-17');
    expect(ruleOf(gambling.id, office.policy)).toEqual({
      ...gambling,
      ...harder,
      ...{ decidedBy: 'The lead', decidedOn: '2026-11-17' },
    });
    expect(await auditOf(stores())).toContain(`${lead.staffId} change_policy 2026-11-17`);
  });

  test('who makes it say less waits for a head, and nothing changes until then', async () => {
    const before = verdictNow();
    const result = await answers.changePolicy(lead, say(milder));
    expect(result).toMatchObject({ kind: 'waiting', loosenings: [{ kind: 'less_severe' }, { kind: 'less_severe' }] });
    expect(verdictNow()).toBe(before);
    const { waiting } = await answers.policyBook(head);
    expect(waiting).toMatchObject([{ byName: 'The lead', isOwn: false, reason: 'The governors said so.' }]);
    expect((await answers.policyBook(lead)).waiting).toMatchObject([{ isOwn: true }]);
    const { today } = createTodayAnswers(office, isLessonTime);
    const waitsFor = async (viewer: Viewer) => (await today(viewer)).policyWaiting;
    expect([await waitsFor(head), await waitsFor(lead), await waitsFor(technician)]).toEqual([1, 0, 0]);
  });

  test('may take back what waits, and may not allow it', async () => {
    const id = await propose();
    const decide = (what: 'accept' | 'refuse' | 'withdraw', viewer = lead) =>
      answers.decideProposal(viewer, id, { what, reason: 'No longer needed.' });
    expect(await decide('accept')).toEqual({ kind: 'not_yours' });
    expect(await decide('refuse')).toEqual({ kind: 'not_yours' });
    expect(await decide('withdraw', head)).toEqual({ kind: 'not_yours' });
    expect(await decide('withdraw')).toEqual({ kind: 'closed' });
    expect(await decide('withdraw')).toEqual({ kind: 'gone' });
  });
});

async function propose(parts: Partial<Rule> = milder, different: Partial<PolicyChangeSay> = {}): Promise<string> {
  const result = await answers.changePolicy(lead, say(parts, different));
  if (result.kind !== 'waiting') throw new Error(`It came to ${result.kind}.`);
  return result.id;
}

describe('a head', () => {
  test('who says less is obeyed at once, and the history says who allowed it', async () => {
    expect(await answers.changePolicy(head, say(milder))).toMatchObject({ kind: 'in_force' });
    expect(verdictNow()).toBe('informational by 2026-11-17');
    expect((await answers.policyHistory(lead)).versions[0]).toMatchObject({
      ...{ version: '2026-11-17', origin: 'page', byName: 'The head', loosens: true },
      authorised: { byName: 'The head', reason: 'The governors said so.' },
    });
  });

  test('who allows what a lead asked for puts it into force under their own name', async () => {
    const id = await propose();
    world.now = TUESDAY + 86_400_000;
    const accepted = await answers.decideProposal(head, id, { what: 'accept', reason: 'Agreed with the governors.' });
    expect(accepted).toEqual({ kind: 'in_force', version: '2026-11-18' });
    expect(verdictNow()).toBe('informational by 2026-11-18');
    expect(ruleOf(gambling.id, office.policy)).toMatchObject({ decidedBy: 'The head', decidedOn: '2026-11-18' });
    const [row] = (await answers.policyHistory(lead)).versions;
    expect(row).toMatchObject({
      ...{ byName: 'The lead', reason: 'The governors said so.', loosens: true },
      authorised: { byName: 'The head', at: world.now, reason: 'Agreed with the governors.' },
      edits: [{ before: { severity: gambling.severity }, after: { severity: 'informational' } }],
    });
    expect(await auditOf(stores())).toEqual([
      `${lead.staffId} propose_policy ${id}`,
      `${head.staffId} accept_policy 2026-11-18`,
    ]);
    expect((await settlePolicy(stores(), POLICY_BASE, clock)).version).toBe('2026-11-18');
  });

  test('who refuses gives a reason, which the history tells', async () => {
    const id = await propose();
    expect(await answers.decideProposal(head, id, { what: 'refuse', reason: ' ' })).toEqual({ kind: 'no_reason' });
    expect(await answers.decideProposal(head, id, { what: 'refuse', reason: 'Not here.' })).toEqual({ kind: 'closed' });
    const { closed, versions } = await answers.policyHistory(lead);
    expect(closed).toMatchObject([{ id, outcome: 'refused', decided: { byName: 'The head', reason: 'Not here.' } }]);
    expect(versions).toHaveLength(1);
    expect((await answers.policyBook(head)).waiting).toEqual([]);
  });

  test('cannot allow what somebody has changed since', async () => {
    const id = await propose();
    await answers.changePolicy(lead, say(harder));
    expect((await answers.policyBook(head)).waiting).toMatchObject([{ id, isOvertaken: true }]);
    const accepted = await answers.decideProposal(head, id, { what: 'accept', reason: 'Agreed.' });
    expect(accepted).toEqual({ kind: 'changed' });
    expect(verdictNow()).toBe('high by 2026-11-17');
  });
});

test('who of the staff has been named is for the head, and a lead is told how many', async () => {
  const groups = { 'nominated staff': ['STAFF03'], 'nominated pupils': ['pupil017'] };
  const asked = createPolicyAnswers({ ...office, groups }, 1_000);
  const accountsFor = async (viewer: Viewer) => (await asked.policyBook(viewer)).groups.map(({ accounts }) => accounts);
  expect(await accountsFor(head)).toEqual([['STAFF03'], ['pupil017']]);
  expect(await accountsFor(lead)).toEqual([null, ['pupil017']]);
  expect(await accountsFor(technician)).toEqual([null, null]);
});

test('a technician reads the policy and changes nothing', async () => {
  const book = await answers.policyBook(technician);
  expect(book.groups).toEqual([{ name: 'nominated pupils', people: 1, accounts: null }]);
  expect(await answers.changePolicy(technician, say(harder))).toEqual({ kind: 'not_yours' });
  expect(await answers.previewPolicy(technician, say(harder))).toEqual({ kind: 'unclear' });
  const id = await propose();
  expect(await answers.decideProposal(technician, id, { what: 'refuse', reason: 'x' })).toEqual({ kind: 'not_yours' });
});

test('somebody who saw an older rule overwrites nothing', async () => {
  const seen = say({ severity: 'critical' });
  expect(await answers.changePolicy(lead, say(harder))).toMatchObject({ kind: 'in_force' });
  expect(await answers.changePolicy(head, seen)).toEqual({ kind: 'changed' });
  // Of another rule, nothing has changed since.
  const video = ruleOf('pupils-chat');
  const { id, decidedBy, decidedOn, ...said } = { ...video, severity: 'critical' as const };
  const other = { ...seen, ruleId: id, rule: said };
  expect(await answers.changePolicy(head, other)).toEqual({ kind: 'in_force', version: '2026-11-17.2' });
});

test('what changes nothing, is about nothing or has no reason is no change', async () => {
  expect(await answers.changePolicy(lead, say({}))).toEqual({ kind: 'same' });
  expect(await answers.changePolicy(lead, say(harder, { ruleId: 'pupils-nothing' }))).toEqual({ kind: 'gone' });
  expect(await answers.changePolicy(lead, say(harder, { basedOn: '1999-01-01' }))).toEqual({ kind: 'gone' });
  expect(await answers.changePolicy(lead, say(harder, { reason: ' ' }))).toEqual({ kind: 'no_reason' });
  expect(await stores().policyVersions.versions(5)).toHaveLength(1);
});

test('nobody changes what follows from the law, or makes acceptable where a child may need help', async () => {
  const change = (id: string, parts: Partial<Rule> | null) => {
    const { id: ruleId, decidedBy, decidedOn, ...said } = { ...ruleOf(id), ...parts };
    return answers.changePolicy(head, say(null, { ruleId, rule: parts === null ? null : said }));
  };
  const sentences = [expect.stringContaining('follows from the law')];
  expect(await change('everyone-terrorist-content', milder)).toEqual({ kind: 'not_possible', sentences });
  expect(await change('everyone-terrorist-content', null)).toEqual({ kind: 'not_possible', sentences });
  expect(await change('pupils-suicide', { ruling: { kind: 'acceptable' } })).toMatchObject({ kind: 'not_possible' });
  expect(await change('pupils-suicide', null)).toMatchObject({ kind: 'not_possible' });
  expect((await answers.policyBook(head)).locked).toContain('everyone-terrorist-content');
});

test('a rule is added for a category that has none, and taken off with authority', async () => {
  const { id, decidedBy, decidedOn, ...said } = { ...gambling, category: ruleOf('pupils-chat').category };
  const sports = { ...said, category: gambling.category, appliesTo: 'pupils' as const, severity: 'critical' as const };
  const added = await answers.changePolicy(lead, say(null, { ruleId: null, rule: sports }));
  expect(added).toMatchObject({ kind: 'in_force' });
  expect((await answers.policyBook(lead)).changedHere).toEqual(['pupils-gambling']);
  const off = say(null, { ruleId: 'pupils-gambling' });
  expect(await answers.changePolicy(lead, off)).toMatchObject({ kind: 'waiting' });
  expect(await answers.changePolicy(head, off)).toMatchObject({ kind: 'in_force' });
  expect((await answers.policyBook(lead)).changedHere).toEqual([]);
});

describe('a case of the school', () => {
  const TITLE = 'A bet is flagged as urgent';
  beforeEach(() => {
    world.failingCases = ({ rules }) =>
      rules.some((rule) => rule.id === gambling.id && rule.severity === 'informational')
        ? [{ title: TITLE, came: 'It would be a note.' }]
        : [];
  });

  test('that does not come out any more stands in the way', async () => {
    const sentences = [`“${TITLE}”: It would be a note.`];
    expect(await answers.changePolicy(head, say(milder))).toEqual({ kind: 'breaks_cases', sentences });
    expect(await answers.changePolicy(lead, say(milder))).toEqual({ kind: 'breaks_cases', sentences });
    expect(await stores().policyVersions.versions(5)).toHaveLength(1);
  });

  test('is passed over by a head who says why, and the history keeps it', async () => {
    expect(await answers.changePolicy(head, say(milder, { despiteCases: true }))).toMatchObject({ kind: 'in_force' });
    expect((await answers.policyHistory(head)).versions[0]?.brokenCases).toHaveLength(1);
    // It did not come out before, so it does not stand in the way of the next change.
    expect(await answers.changePolicy(head, say({ ...milder, attempts: 9 }))).toMatchObject({ kind: 'in_force' });
  });

  test('is for a head to pass over: what a lead wants all the same waits, with the case', async () => {
    await propose(milder, { despiteCases: true });
    expect((await answers.policyBook(head)).waiting[0]?.brokenCases).toEqual([`“${TITLE}”: It would be a note.`]);
  });
});
