import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHandoverAnswers } from '../../../daemon/answers/handover.ts';
import type { HandoverResult, HandoverWish, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId, IncidentState, StaffId } from '../../../daemon/incidents/incident.ts';
import { addStaff, auditOf, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const DAY = 86_400_000;
const { stores } = openStore();
let world: World;
let lead: Viewer;

beforeEach(async () => {
  world = newWorld();
  lead = await addStaff(stores(), 'lead');
});

const answers = () => createHandoverAnswers(officeOf(stores(), world));
const PURPOSE = 'Record in our safeguarding system';

function handOver(
  of: HandoverWish['of'],
  different: Partial<HandoverWish> = {},
  viewer = lead,
): Promise<HandoverResult> {
  return answers().handOver(viewer, { of, form: 'plain', purpose: PURPOSE, again: false, ...different });
}
const one = (id: IncidentId) => ({ kind: 'one', id }) as const;
const since = (day: string) => ({ kind: 'since', day }) as const;

let offset = 0;
async function raiseOne(different: Parameters<typeof raise>[1][number] = {}, audience: 'pupils' | 'staff' = 'pupils') {
  offset += 1_000;
  const before = new Set((await stores().incidents.all(1_000)).map(({ id }) => id));
  const ids = await raise(stores(), [{ offset, identity: pupil('pupil017'), ...different }], { audience });
  const id = ids.find((candidate) => !before.has(candidate));
  if (id === undefined) throw new Error('Nothing was raised.');
  return id;
}

async function close(id: IncidentId, different: Partial<Extract<IncidentState, { status: 'resolved' }>> = {}) {
  const incident = await stores().incidents.byId(id);
  if (incident === null) throw new Error('It is gone.');
  const state: IncidentState = {
    status: 'resolved',
    ...({ resolution: 'concern', intent: 'deliberate', by: lead.staffId, at: world.now } as const),
    ...{ note: 'Spoke with the form tutor.\n=2+2', caseReference: 'C-17' },
    ...different,
  };
  const change = { id, version: incident.version, state, stateBefore: incident.state, at: world.now };
  await stores().incidents.change({ ...change, by: lead.staffId, kind: 'resolved', detail: null });
}

function textOf(result: HandoverResult): string {
  if (result.kind !== 'made') throw new Error(`It was not made: ${JSON.stringify(result)}`);
  return result.text;
}

describe('a confirmed concern', () => {
  test('is handed over as a table, and that is recorded before anybody has the file', async () => {
    const id = await raiseOne();
    await close(id);
    const result = await handOver(one(id));
    const text = textOf(result);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(result).toMatchObject({
      fileName: `handover-${id}.csv`,
      type: 'text/csv',
      sha256,
      incidents: 1,
      leftOut: 0,
    });
    const [head = '', row = ''] = text.replace('\ufeff', '').split('\n');
    expect(head.split(',').slice(0, 5)).toEqual(['"reference"', '"name"', '"account"', '"year"', '"class"']);
    expect(row).toContain('"Name of pupil017","pupil017"');
    expect(row).toContain('"17/11/2026","2026-11-17","10:42"');
    expect(row).toContain('"Passed to safeguarding","deliberate"');
    expect(row).toContain('/incidents/');
    // What was opened is for the evidence pack.
    expect(text).not.toContain('bet365');
    const history = await stores().incidents.history(id);
    expect(history.at(-1)).toMatchObject({
      kind: 'handed_over',
      byStaff: lead.staffId,
      detail: `handover-${id}.csv, SHA-256 ${sha256}: ${PURPOSE}`,
    });
    expect(await auditOf(stores())).toContain(`${lead.staffId} hand_over ${id}`);
  });

  test('stands in the columns of the chosen form; a note of several lines stays in its cell, and is no formula', async () => {
    const id = await raiseOne();
    await close(id, { note: '=HYPERLINK("http://elsewhere.example")\nsecond line' });
    const columns = [
      { title: '=Pupil', field: 'name' },
      { title: 'Notes', field: 'note' },
      { title: 'Type', field: 'category' },
    ] as const;
    world.handover = { form: 'own', columns, categories: { gambling: 'Online safety' } };
    const text = textOf(await handOver(one(id), { form: 'own' }));
    expect(text.split('\n')).toEqual([
      '\ufeff"\\u003dPupil","Notes","Type"',
      '"Name of pupil017","\\u003dHYPERLINK(""http://elsewhere.example"") / second line","Online safety"',
      '',
    ]);
    const cpoms = textOf(await handOver(one(id), { form: 'cpoms-like', again: true }));
    expect(cpoms.split('\n')[0]).toBe(
      '\ufeff"Student","Username","Year Group","Class","Date","Time","Category","Incident","Action Taken","Added By","Reference"',
    );
    expect(cpoms).toMatch(/1 request in the school’s web filter log at 10:42/);
  });

  test('is one JSON object for programs', async () => {
    const id = await raiseOne();
    await close(id);
    const result = await handOver(one(id), { form: 'json' });
    expect(result).toMatchObject({ fileName: `handover-${id}.json`, type: 'application/json' });
    expect(JSON.parse(textOf(result))).toMatchObject({
      version: 1,
      made: new Date(TUESDAY).toISOString(),
      concerns: [
        { reference: id, name: 'Name of pupil017', note: 'Spoke with the form tutor. / =2+2', case_reference: 'C-17' },
      ],
    });
  });

  test('is handed over a second time only by whoever says so', async () => {
    const id = await raiseOne();
    await close(id);
    await handOver(one(id));
    expect(await handOver(one(id))).toMatchObject({ kind: 'before', at: TUESDAY, byName: expect.any(String) });
    expect(await answers().handoverDesk(lead, one(id))).toMatchObject({ refusal: null, before: { at: TUESDAY } });
    expect(await handOver(one(id), { again: true })).toMatchObject({ kind: 'made' });
  });
});

describe('what is not handed over', () => {
  test.each([
    ['new', null],
    ['no concern', 'no_concern'],
    ['a false alarm', 'false_alarm'],
  ] as const)('an incident that is %s', async (_, resolution) => {
    const id = await raiseOne();
    if (resolution !== null) await close(id, { resolution });
    expect(await handOver(one(id))).toEqual({ kind: 'refused', why: 'not_confirmed' });
    expect(await handOver(since('2026-11-01'))).toEqual({ kind: 'nothing' });
    expect((await stores().incidents.history(id)).map(({ kind }) => kind)).not.toContain('handed_over');
    expect((await auditOf(stores())).join()).not.toContain('hand_over');
  });

  test('what is about nobody whom the roster knows; of many it is counted', async () => {
    const nobody = await raiseOne({ identity: { kind: 'device', deviceName: 'tablet-1', group: 'Year 5' } });
    const known = await raiseOne();
    await close(nobody);
    await close(known);
    expect(await handOver(one(nobody))).toEqual({ kind: 'refused', why: 'no_person' });
    expect(await handOver(since('2026-11-17'))).toMatchObject({ kind: 'made', incidents: 1, leftOut: 1 });
  });

  test('what is about staff, by a lead', async () => {
    const head = await addStaff(stores(), 'head');
    const id = await raiseOne({ identity: pupil('staff03') }, 'staff');
    await close(id, { by: head.staffId });
    expect(await handOver(one(id))).toEqual({ kind: 'gone' });
    expect(await answers().handoverDesk(lead, one(id))).toBe(null);
    expect(await handOver(since('2026-11-01'))).toEqual({ kind: 'nothing' });
    expect(await handOver(one(id), {}, head)).toMatchObject({ kind: 'made', incidents: 1 });
  });

  test('anything, by whoever does not review', async () => {
    const technician = await addStaff(stores(), 'technician');
    const id = await raiseOne();
    await close(id);
    expect(await handOver(one(id), {}, technician)).toEqual({ kind: 'gone' });
    expect(await handOver(since('2026-11-01'), {}, technician)).toEqual({ kind: 'gone' });
    expect(await answers().handoverDesk(technician, since(''))).toBe(null);
  });

  test('anything without a purpose, a form that is there, or a day', async () => {
    const id = await raiseOne();
    await close(id);
    expect(await handOver(one(id), { purpose: ' \n' })).toEqual({ kind: 'no_purpose' });
    expect(await handOver(one(id), { purpose: 'x'.repeat(501) })).toEqual({ kind: 'purpose_too_long' });
    expect(await handOver(one(id), { form: 'own' })).toEqual({ kind: 'no_form' });
    for (const day of ['', '2026-13-01', '1 November', '2026-11-1'])
      expect(await handOver(since(day))).toEqual({ kind: 'no_day' });
    expect(await handOver(one('nowhere' as IncidentId))).toEqual({ kind: 'gone' });
  });
});

describe('all that was confirmed since a day', () => {
  test('is one file; the next holds what came after it', async () => {
    const first = await raiseOne();
    await close(first);
    expect(textOf(await handOver(since('2026-11-17')))).toContain(first);
    world.now += DAY;
    const second = await raiseOne({ identity: pupil('pupil023') });
    await close(second);
    const next = textOf(await handOver(since('2026-11-17'), { form: 'json' }));
    const referencesIn = (text: string) =>
      (JSON.parse(text) as { concerns: { reference: string }[] }).concerns.map(({ reference }) => reference);
    expect(referencesIn(next)).toEqual([second]);
    expect(await handOver(since('2026-11-17'))).toEqual({ kind: 'nothing' });
    expect(referencesIn(textOf(await handOver(since('2026-11-17'), { form: 'json', again: true })))).toEqual([
      first,
      second,
    ]);
    expect(referencesIn(textOf(await handOver(since('2026-11-18'), { form: 'json', again: true })))).toEqual([second]);
  });
});

test('whoever has left is named by nobody, and by no id', async () => {
  const id = await raiseOne();
  await close(id, { by: 'somebody-gone' as StaffId });
  const text = textOf(await handOver(one(id), { form: 'json' }));
  expect(JSON.parse(text)).toMatchObject({ concerns: [{ staff: '' }] });
});
