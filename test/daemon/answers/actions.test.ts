import { beforeEach, describe, expect, test } from 'vitest';
import { createActionAnswers } from '../../../daemon/answers/actions.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { ActionAnswers, ActionRecord, Finding, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { ResponseAction } from '../../../daemon/incidents/response-matrix.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import { addStaff, isLessonTime, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const CONCERN: Finding = { resolution: 'concern', intent: 'deliberate', note: '', caseReference: null };
const BYPASS = 'everyone-filter-bypass';
let world: World;
let office: Office;
let actions: ActionAnswers<Viewer>;
let lead: Viewer;
let head: Viewer;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  actions = createActionAnswers(office);
  lead = await addStaff(stores(), 'lead');
  head = await addStaff(stores(), 'head');
});

async function closed(viewer: Viewer, finding = CONCERN, parts: EventParts & { staff?: boolean } = {}) {
  const { staff = false, ...event } = parts;
  const before = (await stores().incidents.all(100)).map(({ id }) => id);
  const identity = pupil(`pupil0${before.length}`);
  const events = [{ identity, rule: BYPASS, offset: before.length, record: { timestamp: TUESDAY }, ...event }];
  const all = await raise(stores(), events, { audience: staff ? 'staff' : 'pupils' });
  const id = all.find((one) => !before.includes(one));
  if (id === undefined) throw new Error('An incident was expected.');
  await createReviews(office).resolve(viewer, id, 1, finding);
  return id;
}

async function states(viewer: Viewer, id: IncidentId): Promise<Readonly<Record<string, string>>> {
  const items = (await actions.checklist(viewer, id))?.items ?? [];
  return Object.fromEntries(items.map(({ action, state }) => [action, state]));
}

function record(viewer: Viewer, id: IncidentId, action: ResponseAction, given: Partial<ActionRecord> = {}) {
  return actions.recordAction(viewer, id, { action, state: 'done', note: '', version: 0, ...given });
}

async function historyOf(id: IncidentId): Promise<readonly string[]> {
  const history = await stores().incidents.history(id);
  return history
    .filter(({ kind }) => kind.includes('action') || kind === 'response_chosen')
    .map(({ kind, detail }) => `${kind} ${detail}`);
}

describe('after a finding', () => {
  test('each action of the row is to do, and who reviewed it has been told by that', async () => {
    const id = await closed(lead);
    expect(await states(lead, id)).toEqual({
      'online-safety-lead': 'done',
      head: 'to_do',
      'filter-provider': 'to_do',
      'inform-parents': 'to_do',
      'remove-access': 'to_do',
      warning: 'to_do',
    });
    expect(await historyOf(id)).toEqual(['action_done online-safety-lead']);
  });

  test('nothing is asked of what was no concern, nor before it was found', async () => {
    const id = await closed(lead, { ...CONCERN, resolution: 'no_concern' });
    expect(await actions.checklist(lead, id)).toBe(null);
    expect(await record(lead, id, 'warning')).toEqual({ kind: 'nothing_asked' });
    expect(await actions.outstanding(lead)).toEqual({ things: 0, incidents: 0, rows: [] });
  });

  test('a person says which row fits where the log cannot tell; until then that is what is to do', async () => {
    const id = await closed(lead, CONCERN, { rule: 'everyone-gambling' });
    expect(await actions.checklist(lead, id)).toMatchObject({ mustChoose: true, items: [] });
    expect((await actions.outstanding(lead)).rows).toMatchObject([{ mustChoose: true, actions: [] }]);
    const rows = ['off-task-in-lesson'];
    expect(await actions.chooseRows(lead, id, { rows, note: '', version: 0 })).toEqual({ kind: 'done' });
    expect(Object.keys(await states(lead, id))).toEqual([
      ...['class-teacher', 'online-safety-lead', 'inform-parents', 'remove-access', 'warning'],
    ]);
    expect(await historyOf(id)).toEqual([
      'response_chosen Was on sites that have nothing to do with the lesson',
      'action_done online-safety-lead',
    ]);
  });

  test('none of the rows fits only with a reason, and another policy’s row is refused', async () => {
    const id = await closed(lead, CONCERN, { rule: 'everyone-gambling' });
    const choose = (rows: readonly string[], note: string) => actions.chooseRows(lead, id, { rows, note, version: 0 });
    expect(await choose(['bypass'], '')).toEqual({ kind: 'not_a_row' });
    expect(await choose([], ' ')).toEqual({ kind: 'no_reason' });
    expect(await choose([], 'An older cousin used the tablet.')).toEqual({ kind: 'done' });
    expect(await actions.outstanding(lead)).toMatchObject({ things: 0 });
  });

  test('another row takes what was done with it', async () => {
    const id = await closed(lead, CONCERN, { rule: 'everyone-gambling' });
    await actions.chooseRows(lead, id, { rows: ['off-task-in-lesson'], note: '', version: 0 });
    await record(lead, id, 'class-teacher');
    await actions.chooseRows(lead, id, { rows: ['disrepute'], note: '', version: 1 });
    const items = (await actions.checklist(lead, id))?.items ?? [];
    expect(items.map(({ action, isPrescribed, state }) => `${action} ${isPrescribed} ${state}`)).toEqual([
      'class-teacher false done',
      'online-safety-lead true done',
      'head true to_do',
      'inform-parents true to_do',
      'remove-access true to_do',
      'further-sanction true to_do',
    ]);
  });
});

describe('recording', () => {
  test('says who, when and what, and can be taken back; all of it stays in the history', async () => {
    const id = await closed(lead);
    await record(lead, id, 'warning', { note: ' We talked. ' });
    const done = (await actions.checklist(lead, id))?.items.find(({ action }) => action === 'warning');
    expect(done).toMatchObject({ state: 'done', byName: lead.name, at: TUESDAY, note: 'We talked.', version: 1 });
    await record(head, id, 'warning', { state: 'to_do', version: 1, note: 'It was another pupil.' });
    expect(await states(lead, id)).toMatchObject({ warning: 'to_do' });
    expect((await historyOf(id)).slice(-2)).toEqual([
      'action_done warning: We talked.',
      'action_taken_back warning: It was another pupil.',
    ]);
  });

  test('two people at once: the second is told, and the first is kept', async () => {
    const id = await closed(lead);
    const both = await Promise.all([
      record(lead, id, 'warning', { note: 'By me.' }),
      record(head, id, 'warning', { note: 'By me, too.' }),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'done']);
    expect((await historyOf(id)).filter((entry) => entry.includes('warning'))).toHaveLength(1);
  });

  test('what does not apply wants a reason', async () => {
    const id = await closed(lead);
    expect(await record(lead, id, 'inform-parents', { state: 'not_applicable' })).toEqual({ kind: 'no_reason' });
    const note = 'They came to us.';
    expect(await record(lead, id, 'inform-parents', { state: 'not_applicable', note })).toEqual({ kind: 'done' });
    expect(await record(lead, id, 'head', { note: 'x'.repeat(1_001) })).toEqual({ kind: 'too_long' });
  });

  test('what the policy does not ask for can be recorded, and counts for nothing that is to do', async () => {
    const id = await closed(lead);
    const before = (await actions.outstanding(lead)).things;
    expect(await record(lead, id, 'police', { note: 'For advice.' })).toEqual({ kind: 'done' });
    expect((await actions.outstanding(lead)).things).toBe(before);
    expect(await states(lead, id)).toMatchObject({ police: 'done' });
  });

  test('what was told later asks for more, or for less', async () => {
    const accident = { ...CONCERN, intent: 'accidental' } as const;
    const id = await closed(lead, accident, { rule: 'everyone-pornography' });
    expect(await actions.checklist(lead, id)).toMatchObject({ mustChoose: true });
    await createReviews(office).told(lead, id, 'not');
    expect(await states(lead, id)).toMatchObject({ head: 'to_do', 'filter-provider': 'to_do' });
  });
});

describe('what is outstanding', () => {
  test('is listed on Today, the longest closed first, until it is done', async () => {
    const first = await closed(lead);
    world.now += 60_000;
    const second = await closed(lead);
    const today = createTodayAnswers(office, isLessonTime);
    const { outstanding, newest } = await today.today(lead);
    expect(newest).toEqual([]);
    expect(outstanding).toMatchObject({ things: 10, incidents: 2 });
    expect(outstanding.rows.map(({ incident }) => incident.id)).toEqual([first, second]);
    expect(outstanding.rows[0]?.incident.actionsToDo).toBe(5);
    for (const { action } of (await actions.checklist(lead, first))?.items ?? []) await record(lead, first, action);
    const after = await today.today(lead);
    expect(after.outstanding.rows.map(({ incident }) => incident.id)).toEqual([second]);
    expect(after.week).toMatchObject({ reviewed: 2, actionsSettled: 7 });
  });

  test('goes while the incident is open again, and comes back as it was', async () => {
    const id = await closed(lead);
    await record(lead, id, 'head');
    await createReviews(office).undo(lead, id);
    expect(await actions.outstanding(lead)).toMatchObject({ things: 0 });
    expect(await actions.checklist(lead, id)).toBe(null);
    await createReviews(office).resolve(lead, id, 3, CONCERN);
    expect(await states(lead, id)).toMatchObject({ head: 'done', warning: 'to_do' });
  });

  test('about staff is for those alone who may see them', async () => {
    const identity = { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' } as const;
    const id = await closed(head, CONCERN, { identity, rule: 'everyone-gambling', staff: true });
    expect((await actions.outstanding(lead)).rows).toEqual([]);
    expect(await actions.checklist(lead, id)).toBe(null);
    expect(await record(lead, id, 'head')).toEqual({ kind: 'gone' });
    expect(await states(head, id)).toMatchObject({ head: 'done', warning: 'to_do', disciplinary: 'to_do' });
    const technician = await addStaff(stores(), 'technician');
    expect(await actions.outstanding(technician)).toEqual({ things: 0, incidents: 0, rows: [] });
  });

  test('holds nothing of what was closed before actions were recorded', async () => {
    const id = await closed(lead);
    const { version } = (await stores().incidents.byId(id)) ?? { version: 0 };
    const { writer } = stores().database;
    await writer.deleteFrom('incident_actions').execute();
    await writer.updateTable('incident_responses').set({ before_version: version }).execute();
    expect(await actions.outstanding(lead)).toMatchObject({ things: 0 });
    expect(await actions.checklist(lead, id)).toMatchObject({ isEarlier: true });
    expect(await record(lead, id, 'warning')).toEqual({ kind: 'done' });
    expect(await actions.outstanding(lead)).toMatchObject({ things: 0 });
  });
});
