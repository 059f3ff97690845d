import { beforeEach, describe, expect, test } from 'vitest';
import { createSuppressionAnswers } from '../../../daemon/answers/suppressions.ts';
import type { QuietenWish, Role, SuppressionApi, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../../daemon/incidents/incident.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import {
  auditOf,
  newWorld,
  officeOf,
  pupil,
  RULE,
  raise,
  TUESDAY,
  viewerOf,
  type World,
} from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { buildRule } from '../policy/build-rule.ts';

const { stores } = openStore();
const DAY = 86_400_000;
const TEN_MINUTES = 600_000;
const SUICIDE = matrixPolicy.rules.find(({ category }) => category === 'suicide')?.id ?? '';
const SCOPE = { ruleId: RULE, host: 'dice.example', phrase: null, group: 'Year 5', lesson: null };
const STAFF = { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' } as const;
let world: World;
let answers: SuppressionApi<Viewer>;
let lead: Viewer;
let head: Viewer;

beforeEach(async () => {
  world = newWorld();
  answers = createSuppressionAnswers(officeOf(stores(), world));
  lead = await someone('lead');
  head = await someone('head');
});

async function someone(role: Role): Promise<Viewer> {
  const viewer = viewerOf(role);
  const { staffId: id, name } = viewer;
  await stores().staff.add({ id, name, email: `${role}@school.example`, role, passwordHash: '' }, TUESDAY);
  return viewer;
}

function wish(different: Partial<QuietenWish> = {}): QuietenWish {
  const said = { includesStaff: false, reason: ' A lesson. ', lastDay: '2026-12-18', incidentId: null };
  return { ...SCOPE, ...said, ...different };
}

const idsOf = async (viewer: Viewer) => {
  const { inForce, waiting, ended } = await answers.quietened(viewer);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return { inForce: ids(inForce), waiting: ids(waiting), ended: ids(ended) };
};

describe('quietening', () => {
  test('what is narrow is in force at once, until the end of its last day', async () => {
    expect(await answers.quieten(lead, wish({ host: 'https://www.Dice.example/table' }))).toEqual({
      kind: 'quietened',
    });
    expect(world.quietened).toMatchObject([
      {
        scope: { ...SCOPE, host: 'www.dice.example' },
        reason: 'A lesson.',
        includesStaff: false,
        from: TUESDAY,
        until: Date.UTC(2026, 11, 19),
      },
    ]);
    const { inForce } = await answers.quietened(head);
    expect(inForce).toMatchObject([
      { ruleTitle: 'Gambling', byName: 'The lead', isOwn: false, second: null, hidden: 0 },
    ]);
    expect(await auditOf(stores())).toEqual([`lead-1 quieten ${inForce[0]?.id}`]);
  });

  test('what is for the whole school waits for a second person, who is never the one that asked', async () => {
    expect(await answers.quieten(lead, wish({ group: null }))).toEqual({ kind: 'waiting' });
    expect(world.quietened).toEqual([]);
    const [id = ''] = (await idsOf(head)).waiting;
    expect(await answers.secondQuieten(lead, id)).toEqual({ kind: 'own' });
    expect(await answers.secondQuieten(viewerOf('technician'), id)).toEqual({ kind: 'not_yours' });
    expect(world.quietened).toEqual([]);
    world.now += 5;
    expect(await answers.secondQuieten(head, id)).toEqual({ kind: 'done' });
    expect(await answers.secondQuieten(head, id)).toEqual({ kind: 'gone' });
    expect(world.quietened).toMatchObject([{ id, from: TUESDAY + 5 }]);
    expect((await answers.quietened(lead)).inForce).toMatchObject([{ isOwn: true, second: { byName: 'The head' } }]);
  });

  test('what is lifted counts until then and no longer, and says why', async () => {
    await answers.quieten(lead, wish());
    const [id = ''] = (await idsOf(lead)).inForce;
    world.now += 1_000;
    expect(await answers.liftQuieten(head, id, ' ')).toEqual({ kind: 'no_reason' });
    expect(await answers.liftQuieten(head, id, 'The topic is over.')).toEqual({ kind: 'lifted' });
    expect(await answers.liftQuieten(head, id, 'Again.')).toEqual({ kind: 'gone' });
    expect(world.quietened).toMatchObject([{ id, from: TUESDAY, until: TUESDAY + 1_000 }]);
    expect((await answers.quietened(lead)).ended).toMatchObject([
      { lifted: { byName: 'The head', reason: 'The topic is over.' } },
    ]);
  });

  test('what has run out has ended without anybody’s doing, and what was never agreed to cannot be any more', async () => {
    await answers.quieten(lead, wish({ lastDay: '2026-11-17' }));
    await answers.quieten(lead, wish({ lastDay: '2026-11-17', group: null }));
    const { waiting } = await idsOf(head);
    world.now += DAY;
    expect(await idsOf(head)).toMatchObject({ inForce: [], waiting: [] });
    expect(await answers.secondQuieten(head, waiting[0] ?? '')).toEqual({ kind: 'gone' });
  });

  test('is refused where it cannot or must not be', async () => {
    const refused: readonly [string, Partial<QuietenWish>][] = [
      ['no_reason', { reason: ' ' }],
      ['nothing_named', { ruleId: null, host: null }],
      ['no_rule', { ruleId: 'pupils-of-another-school' }],
      ['no_host', { host: 'no host' }],
      ['whole_ending', { host: 'com' }],
      ['no_words', { host: null, phrase: '?!' }],
      ['no_lesson', { lesson: { weekday: 'monday', from: '10:00', to: '9:00' } }],
      ['no_date', { lastDay: '18/12/2026' }],
      ['past', { lastDay: '2026-11-16' }],
      ['too_long', { lastDay: '2027-11-19' }],
      ['never', { ruleId: SUICIDE }],
      ['for_the_head', { includesStaff: true }],
      ['gone', { incidentId: 'incident-of-nobody' as IncidentId }],
    ];
    const results = refused.map(([, different]) => answers.quieten(lead, wish(different)));
    expect((await Promise.all(results)).map(({ kind }) => kind)).toEqual(refused.map(([kind]) => kind));
    expect(world.quietened).toEqual([]);
  });

  test('is not for technicians, and what is about staff is for the head alone', async () => {
    expect(await answers.quieten(viewerOf('technician'), wish())).toEqual({ kind: 'not_yours' });
    expect(await answers.quieten(head, wish({ includesStaff: true }))).toEqual({ kind: 'quietened' });
    const { inForce } = await idsOf(head);
    expect(inForce).toHaveLength(1);
    expect(await idsOf(lead)).toEqual({ inForce: [], waiting: [], ended: [] });
    expect(await answers.liftQuieten(lead, inForce[0] ?? '', 'Why?')).toEqual({ kind: 'gone' });
  });

  test('what names staff is shown to the head alone, though it reaches pupils only', async () => {
    const ofStaff = matrixPolicy.rules.find(({ id }) => id === 'staff-chat')?.id ?? '';
    const wishes = [
      { group: 'Staff' },
      { ruleId: ofStaff },
      { host: 'other.example', reason: 'Jo Bakare (staff03) asked' },
    ];
    for (const one of wishes) await answers.quieten(head, wish(one));
    const told = async (viewer: Viewer) => {
      const { inForce, waiting } = await answers.quietened(viewer);
      return [...inForce, ...waiting];
    };
    expect(await told(head)).toHaveLength(3);
    const inForce = await told(lead);
    expect(inForce.map(({ scope, reason }) => [scope.host, reason])).toEqual([
      ['other.example', expect.stringContaining('[name withheld]')],
    ]);
    expect(inForce[0]?.reason).not.toMatch(/staff03/);
  });

  test('how somebody behaves is the head’s to quieten, and a rule for staff too', async () => {
    const rule = { ...buildRule({ category: 'account-sharing' }), appliesTo: 'pupils' as const };
    const ofStaff = buildRule({ category: 'gaming', appliesTo: 'staff' });
    const policy = { ...matrixPolicy, rules: [...matrixPolicy.rules, rule, ofStaff] };
    const asked = createSuppressionAnswers({ ...officeOf(stores(), world), policy });
    const results = [rule, ofStaff].flatMap(({ id }) =>
      [lead, head].map((who) => asked.quieten(who, wish({ ruleId: id, host: null }))),
    );
    expect((await Promise.all(results)).map(({ kind }) => kind)).toEqual([
      'for_the_head',
      'waiting',
      'for_the_head',
      'waiting',
    ]);
  });

  test('two who agree at the same moment are one second person', async () => {
    await answers.quieten(lead, wish({ group: null }));
    const [id = ''] = (await idsOf(head)).waiting;
    const other = { ...head, staffId: 'head-2' as StaffId };
    const both = await Promise.all([answers.secondQuieten(head, id), answers.secondQuieten(other, id)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'gone']);
  });
});

describe('the form of an incident', () => {
  test('offers its sites, its words, its group and its lesson', async () => {
    const [id] = await raise(stores(), [
      {
        identity: pupil('pupil017'),
        record: { timestamp: TUESDAY + TEN_MINUTES, urlDomain: 'dice.example', url: 'http://dice.example/' },
      },
    ]);
    expect(await answers.quietenForm(lead, id ?? ('' as IncidentId))).toEqual({
      incidentTitle: 'Gambling',
      ruleId: RULE,
      hosts: ['dice.example'],
      phrases: [],
      group: 'Year 5',
      lesson: { weekday: 'tuesday', from: '10:45', to: '12:00' },
      includesStaff: false,
      lastDay: '2026-12-29',
    });
  });

  test('is there neither where a child may need help, nor for whoever may not see the incident', async () => {
    const [care] = await raise(stores(), [{ identity: pupil('pupil017'), rule: SUICIDE }]);
    expect(await answers.quietenForm(head, care ?? ('' as IncidentId))).toBe(null);
    const all = await raise(stores(), [{ identity: STAFF, offset: 99 }], { audience: 'staff' });
    const staff = all.find((one) => one !== care) ?? ('' as IncidentId);
    expect(await answers.quietenForm(lead, staff)).toBe(null);
    expect(await answers.quietenForm(head, staff)).toMatchObject({ includesStaff: true, group: 'staff' });
  });
});
