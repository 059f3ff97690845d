import { beforeEach, expect, test } from 'vitest';
import { createReferredAnswers } from '../../../daemon/answers/referred.ts';
import { createReferringAnswers } from '../../../daemon/answers/referring.ts';
import type { Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { addStaff, auditOf, newWorld, officeOf, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { addEverybody, idOf, raiseAll, roster, type SubjectKind, viewerAs } from '../../support/school-staff.ts';

const { stores } = openStore();
let ids: Readonly<Record<SubjectKind, IncidentId>>;
let teacher: Viewer;
let answers: ReturnType<typeof createReferredAnswers>;

beforeEach(async () => {
  await addEverybody(stores());
  ids = await raiseAll(stores());
  teacher = await viewerAs(stores(), 'class_teacher');
  answers = createReferredAnswers({ ...officeOf(stores(), newWorld()), roster });
});

test('a class teacher sees what was referred to them, and nothing else', async () => {
  const rows = await answers.referred(teacher);
  expect(rows).toMatchObject([{ id: ids.referred, referredByName: 'The lead', isAnswered: false }]);
  expect(await answers.referredIncident(teacher, ids.pupil)).toBe(null);
  expect(await answers.referredIncident(teacher, ids.referred)).toMatchObject({
    who: { name: 'Robin Handed' },
    asked: [{ kind: 'site' }],
    said: [],
  });
  expect(await auditOf(stores())).toContain(`${idOf('class_teacher')} view ${ids.referred}`);
});

test('what they say stands in the history of the incident, and they see it again', async () => {
  const say = (id: IncidentId, text: string) => answers.sayReferred(teacher, id, text);
  expect(await say(ids.referred, ' ')).toEqual({ kind: 'no_text' });
  expect(await say(ids.referred, 'x'.repeat(2_001))).toEqual({ kind: 'too_long' });
  expect(await say(ids.pupil, 'I talked to her.')).toEqual({ kind: 'gone' });
  expect(await say(ids.referred, ' I talked to her. ')).toEqual({ kind: 'said' });
  expect(await answers.referred(teacher)).toMatchObject([{ isAnswered: true }]);
  expect(await answers.referredIncident(teacher, ids.referred)).toMatchObject({
    said: [{ at: TUESDAY, text: 'I talked to her.' }],
  });
  const history = await stores().incidents.history(ids.referred);
  expect(history.at(-1)).toMatchObject({ kind: 'referred_said', detail: 'I talked to her.' });
});

test('what is about a colleague or about themselves is not shown, whoever refers it', async () => {
  await stores().staff.setPerson(idOf('class_teacher'), 'pupil017');
  const self = await viewerAs(stores(), 'class_teacher');
  for (const incidentId of [ids.colleague, ids.head, ids.pupil])
    await stores().referrals.add({ incidentId, staffId: self.staffId, at: TUESDAY, by: null });
  expect((await answers.referred(self)).map(({ id }) => id)).toEqual([ids.referred]);
});

test('what was referred to somebody without that power is not theirs to open here', async () => {
  const governor = await viewerAs(stores(), 'governor');
  await stores().referrals.add({ incidentId: ids.pupil, staffId: governor.staffId, at: TUESDAY, by: null });
  expect(await answers.referred(governor)).toEqual([]);
  expect(await answers.referredIncident(governor, ids.pupil)).toBe(null);
});

test('whoever reviews refers what is about pupils to a class teacher, once, and what is about a colleague to none', async () => {
  const referring = createReferringAnswers({ ...officeOf(stores(), newWorld()), roster });
  const [lead, head] = [await viewerAs(stores(), 'lead'), await viewerAs(stores(), 'head')];
  expect(await referring.referring(lead, ids.colleague)).toBe(null);
  expect(await referring.referring(head, ids.colleague)).toMatchObject({ teachers: [] });
  expect(await referring.refer(head, ids.colleague, teacher.staffId)).toEqual({ kind: 'no_teacher' });
  expect(await referring.refer(lead, ids.pupil, lead.staffId)).toEqual({ kind: 'no_teacher' });
  expect(await referring.refer(lead, ids.pupil, teacher.staffId)).toEqual({ kind: 'referred' });
  expect(await referring.refer(lead, ids.pupil, teacher.staffId)).toEqual({ kind: 'referred_before' });
  expect((await answers.referred(teacher)).map(({ id }) => id)).toContain(ids.pupil);
  expect(await referring.referring(lead, ids.pupil)).toMatchObject({
    teachers: [],
    referred: [{ name: 'The class_teacher', byName: 'The lead' }],
  });
});

test('whoever the roster names as the class teacher comes first, marked so, and nobody is chosen', async () => {
  const office = { ...officeOf(stores(), newWorld()), roster };
  const lead = await viewerAs(stores(), 'lead');
  const incident = await stores().incidents.byId(ids.pupil);
  const account = incident?.subject.kind === 'person' ? incident.subject.personId : '';
  const { people } = roster;
  const named = async (classTeacher: string) => {
    const withTeacher = new Map(
      [...people].map(([key, one]) => [key, key === account ? { ...one, classTeacher } : one]),
    );
    const referring = createReferringAnswers({ ...office, roster: { ...roster, people: withTeacher } });
    const { teachers = [] } = (await referring.referring(lead, ids.pupil)) ?? {};
    return teachers.map(({ name, isClassTeacher }) => ({ name, isClassTeacher }));
  };
  await addStaff(stores(), 'class_teacher', 'Ms Sample');
  const plain = await named('');
  expect(plain).toHaveLength(2);
  expect(plain?.every(({ isClassTeacher }) => !isClassTeacher)).toBe(true);
  expect(await named(' ms  SAMPLE ')).toEqual([
    { name: 'Ms Sample', isClassTeacher: true },
    { name: 'The class_teacher', isClassTeacher: false },
  ]);
});
