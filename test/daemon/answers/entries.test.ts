import { beforeEach, describe, expect, test } from 'vitest';
import { createEntryAnswers } from '../../../daemon/answers/entries.ts';
import { createEvidenceAnswers } from '../../../daemon/answers/evidence.ts';
import { createContextAnswers } from '../../../daemon/answers/incident-context.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { EnterResult, NewEntry, Viewer } from '../../../daemon/api/contract.ts';
import { cameToLightInWords } from '../../../daemon/incidents/hand-entry.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import {
  addStaff,
  auditOf,
  isLessonTime,
  newWorld,
  officeOf,
  pupil,
  raise,
  TUESDAY,
  type World,
} from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const PHONE: NewEntry = {
  ruleId: 'by-hand-pupils-mobile-phone-in-lessons',
  who: { kind: 'person', text: 'Name of pupil017' },
  at: TUESDAY - 600_000,
  whatHappened: ' A phone was out under the table. ',
  cameToLight: 'seen_by_staff',
  severity: null,
  severityReason: '',
};
const ABOUT_COLLEAGUE: NewEntry = {
  ...PHONE,
  ruleId: 'by-hand-staff-personal-contact-with-pupils',
  who: { kind: 'unknown_staff' },
  cameToLight: 'told_by_parents',
};
const MINUTE = 60_000;

let world: World;
let office: Office;
let lead: Viewer;
let head: Viewer;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  await stores().policies.keep(matrixPolicy, TUESDAY);
  lead = await addStaff(stores(), 'lead');
  head = await addStaff(stores(), 'head');
});

const entries = () => createEntryAnswers(office);
const reviews = () => createReviews(office);

async function entered(viewer: Viewer, entry: NewEntry): Promise<IncidentId> {
  return idOf(await entries().enterIncident(viewer, entry));
}

function idOf(result: EnterResult): IncidentId {
  if (result.kind !== 'entered') throw new Error(`Not entered: ${JSON.stringify(result)}`);
  return result.id;
}

async function faultOf(given: Partial<NewEntry>) {
  const result = await entries().enterIncident(lead, { ...PHONE, ...given });
  return result.kind === 'fault' ? result.fault : result.kind;
}

async function alerts(): Promise<readonly string[]> {
  return (await stores().database.reader.selectFrom('outbox').select('subject_id').execute()).map(
    (row) => row.subject_id,
  );
}

describe('writing down what no log shows', () => {
  test('makes an incident like any other, with what was written and by whom, and no request', async () => {
    const id = await entered(lead, PHONE);
    expect(await reviews().incident(lead, id)).toMatchObject({
      title: 'A phone used in school without permission',
      severity: 'low',
      status: 'new',
      origin: 'hand',
      who: { kind: 'person', name: 'Name of pupil017', via: 'hand' },
      eventCount: 0,
      requests: [],
      reasons: [],
      falseAlarms: [],
      account: {
        whatHappened: 'A phone was out under the table.',
        cameToLight: 'seen_by_staff',
        severityReason: null,
        enteredByName: 'The lead',
        changeUntil: TUESDAY + 10 * MINUTE,
      },
      responses: [{ id: 'mobile-device', foundAs: 'either' }],
      history: [{ kind: 'entered', byName: 'The lead', detail: 'low' }],
    });
    expect(await auditOf(stores())).toContain(`${lead.staffId} enter_incident ${id}`);
  });

  test('stands in the list, and goes the way to its end', async () => {
    const id = await entered(lead, PHONE);
    const { incidents } = createTodayAnswers(office, isLessonTime);
    const open = { view: 'open', severity: null, page: 1 } as const;
    expect((await incidents(lead, open)).rows).toMatchObject([{ id, origin: 'hand' }]);
    const found = { resolution: 'concern', intent: 'deliberate', note: '', caseReference: null } as const;
    expect(await reviews().claim(lead, id, 1)).toMatchObject({ kind: 'done' });
    expect(await reviews().resolve(lead, id, 2, found)).toMatchObject({ kind: 'done' });
    expect((await incidents(lead, open)).rows).toEqual([]);
  });

  test('does not grow by what a log shows of the same day, and another entry is another incident', async () => {
    const gambling = { ...PHONE, ruleId: 'everyone-gambling' };
    const [one, other] = [await entered(lead, gambling), await entered(lead, gambling)];
    const all = await raise(stores(), [{ identity: pupil('pupil017'), record: { timestamp: TUESDAY } }]);
    expect(new Set(all).size).toBe(3);
    expect(await stores().incidents.byId(one)).toMatchObject({ eventCount: 0, origin: 'hand' });
    expect(await stores().incidents.byId(other)).toMatchObject({ eventCount: 0, sequence: 2 });
  });

  test('raises an alert where it is serious, and none where it is not', async () => {
    await entered(lead, PHONE);
    expect(await alerts()).toEqual([]);
    const id = await entered(lead, { ...PHONE, ruleId: 'by-hand-pupils-offensive-message' });
    expect(await alerts()).toEqual([id]);
  });

  test('that they told us themselves is what the policy’s responses ask for', async () => {
    const id = await entered(lead, { ...PHONE, ruleId: 'everyone-pornography', cameToLight: 'told_at_once' });
    const rows = (await reviews().incident(lead, id))?.responses?.map((row) => row.id);
    expect(rows).toEqual(['deliberate-offensive']);
    const silent = await entered(lead, { ...PHONE, ruleId: 'everyone-pornography' });
    expect((await reviews().incident(lead, silent))?.responses?.map((row) => row.id)).toContain(
      'accidental-offensive-unreported',
    );
  });

  test('about a colleague it goes to the head, and the one who wrote it does not see it', async () => {
    expect(await entries().enterIncident(lead, ABOUT_COLLEAGUE)).toEqual({ kind: 'passed_on' });
    const [incident] = await stores().incidents.all(10);
    const id = incident?.id ?? ('none' as IncidentId);
    expect(await reviews().incident(lead, id)).toBe(null);
    expect(await entries().enteredNow(lead, id)).toBe(null);
    expect(await entries().changeEntry(lead, id, 1, PHONE)).toEqual({ kind: 'gone' });
    expect(await reviews().incident(head, id)).toMatchObject({
      who: { kind: 'unknown', group: 'staff' },
      account: { enteredByName: 'The lead', changeUntil: null },
      responses: [{ id: 'personal-contact-with-pupils' }],
    });
  });

  test('refuses what cannot be', async () => {
    expect(await faultOf({ ruleId: 'no-such-rule' })).toBe('no_rule');
    expect(await faultOf({ ruleId: 'pupils-help-seeking' })).toBe('no_rule');
    expect(await faultOf({ ruleId: 'by-hand-staff-disrepute' })).toBe('rule_for_others');
    expect(await faultOf({ who: { kind: 'person', text: 'Nobody' } })).toBe('no_person');
    expect(await faultOf({ who: { kind: 'person', text: '' } })).toBe('no_person');
    expect(await faultOf({ who: { kind: 'group', group: 'Year 99' } })).toBe('no_group');
    expect(await faultOf({ at: TUESDAY + 60 * MINUTE })).toBe('not_yet');
    expect(await faultOf({ whatHappened: '  ' })).toBe('nothing_said');
    expect(await faultOf({ whatHappened: 'x'.repeat(4_001) })).toBe('too_long');
    expect(await faultOf({ severity: 'critical' })).toBe('reason');
    expect(await stores().incidents.all(10)).toEqual([]);
  });

  test('offers the rows that no log shows, and calls no rule by its searches', async () => {
    const { groups, schoolGroups } = await entries().entryForm(lead);
    expect(groups.map(({ kind }) => kind)).toEqual(['help', 'people', 'others']);
    expect(groups[0]?.choices.map(({ title }) => title)).toContain('Self-harm');
    expect(groups.flatMap(({ choices }) => choices.map(({ title }) => title)).join()).not.toMatch(/Searches or sites/);
    expect(schoolGroups).toContain('Year 5');
  });
});

describe('changing what was written', () => {
  test('its author can for ten minutes, and nobody else', async () => {
    const id = await entered(lead, PHONE);
    expect(await entries().enteredNow(lead, id)).toMatchObject({ version: 1, entry: { who: { text: 'pupil017' } } });
    expect(await entries().enteredNow(head, id)).toBe(null);
    expect(await entries().changeEntry(head, id, 1, PHONE)).toEqual({ kind: 'late' });
    const better = {
      ...PHONE,
      whatHappened: 'It was a watch.',
      severity: 'high',
      severityReason: 'Third time.',
    } as const;
    expect(await entries().changeEntry(lead, id, 1, better)).toEqual({ kind: 'entered', id });
    expect(await entries().changeEntry(lead, id, 1, better)).toEqual({ kind: 'changed' });
    expect(await reviews().incident(lead, id)).toMatchObject({
      severity: 'high',
      version: 2,
      account: { whatHappened: 'It was a watch.', severityReason: 'Third time.', changedAt: TUESDAY },
    });
    expect(await alerts()).toEqual([id]);
    world.now = TUESDAY + 10 * MINUTE;
    expect(await entries().changeEntry(lead, id, 2, better)).toEqual({ kind: 'late' });
  });

  test('what turns out to be about a colleague is gone from the one who wrote it', async () => {
    const id = await entered(lead, PHONE);
    expect(await entries().changeEntry(lead, id, 1, ABOUT_COLLEAGUE)).toEqual({ kind: 'passed_on' });
    expect(await reviews().incident(lead, id)).toBe(null);
    expect(await reviews().incident(head, id)).toMatchObject({ account: { cameToLight: 'told_by_parents' } });
  });
});

test('what reads the requests of an incident copes with none', async () => {
  const id = await entered(lead, PHONE);
  const ask = { part: 0, before: null, everything: false } as never;
  const signal = new AbortController().signal;
  const context = await createContextAnswers(office).incidentContext(lead, id, ask, signal);
  expect(context).toMatchObject({ evidence: { clues: [] } });
  const pack = await createEvidenceAnswers(office, 10_000).evidencePack(lead, id, 'A meeting with the parents.');
  expect(pack.kind).toBe('made');
});

test('every way in which something comes to light has words for a pack', () => {
  expect(cameToLightInWords('told_at_once')).toBe('they told us themselves, at once');
});
