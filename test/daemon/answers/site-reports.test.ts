import { beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReportLimits } from '../../../daemon/answers/report-limits.ts';
import { linkLateReports } from '../../../daemon/answers/report-matching.ts';
import { createReportReview } from '../../../daemon/answers/report-review.ts';
import { createReportSending } from '../../../daemon/answers/report-sending.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { NewSiteReport, Viewer } from '../../../daemon/api/contract.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { addStaff, auditOf, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const MINUTE = 60_000;
const CLASSROOM = '10.21.4.18';
const FIGHT: NewSiteReport = {
  language: 'en',
  saw: 'A picture on http://www.bet365.com/odds came up',
  when: { kind: 'now' },
  reporter: 'pupil',
  name: '',
  className: '',
  how: 'accident',
  isInDanger: false,
};

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

const review = () => createReportReview(office);
const sending = () => createReportSending(office, createReportLimits(office));

async function sent(given: Partial<NewSiteReport> = {}, address = CLASSROOM): Promise<string> {
  const before = new Set((await stores().siteReports.since(0, 100)).map(({ id }) => id));
  expect(await sending().reportSite(address, { ...FIGHT, ...given })).toEqual({ kind: 'sent' });
  const [fresh] = (await stores().siteReports.since(0, 100)).filter(({ id }) => !before.has(id));
  return fresh?.id ?? '';
}

/** What the filter logged of that device, some minutes ago. */
async function logged(minutesAgo: number, record: object = {}) {
  const timestamp = world.now - minutesAgo * MINUTE;
  const request = {
    timestamp,
    clientIp: CLASSROOM,
    url: 'http://www.bet365.com/',
    urlDomain: 'www.bet365.com',
    ...record,
  };
  const parts = { identity: pupil('pupil017'), rule: 'everyone-pornography', offset: minutesAgo, record: request };
  const before = new Set((await stores().incidents.all(100)).map(({ id }) => id));
  const all = await raise(stores(), [parts], { at: world.now });
  const id = all.find((one) => !before.has(one)) ?? all[0];
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

const shown = async (viewer: Viewer, id: Awaited<ReturnType<typeof logged>>) =>
  createReviews(office).incident(viewer, id);

describe('what a report tells of', () => {
  test('the same device, the same site, a moment ago: the incident says that it was reported, and the response changes', async () => {
    const incident = await logged(5);
    const id = await sent();
    const now = await shown(lead, incident);
    expect(now?.history.map(({ kind, detail }) => [kind, detail])).toEqual(
      expect.arrayContaining([
        ['reported', null],
        ['told', 'at_once'],
      ]),
    );
    expect(now?.responses?.map((row) => row.id)).not.toContain('accidental-offensive-unreported');
    expect(await review().siteReport(lead, id)).toMatchObject({ status: 'linked', linked: [{ id: incident }] });
  });

  test('the line of the log may come after the report', async () => {
    const id = await sent();
    expect(await review().siteReport(lead, id)).toMatchObject({ status: 'open', linked: [] });
    world.now += 3 * MINUTE;
    const incident = await logged(4);
    expect(await linkLateReports(office)).toBe(1);
    expect(await linkLateReports(office)).toBe(0);
    expect(await shown(lead, incident)).toMatchObject({
      history: expect.arrayContaining([expect.objectContaining({ kind: 'told', detail: 'at_once' })]),
    });
  });

  test('somebody else’s device tells nothing of this child: it is offered, and a person decides', async () => {
    const incident = await logged(5);
    const id = await sent({}, '10.21.4.99');
    const report = await review().siteReport(lead, id);
    expect(report).toMatchObject({ status: 'open', near: [{ match: 'near', incident: { id: incident } }] });
    expect((await shown(lead, incident))?.history.map(({ kind }) => kind)).not.toContain('told');
    const link = { incidentId: incident, isOwn: false };
    expect(await review().linkReport(lead, id, 1, link)).toEqual({ kind: 'done' });
    expect((await shown(lead, incident))?.history.map(({ kind }) => kind)).toContain('reported');
    expect((await shown(lead, incident))?.history.map(({ kind }) => kind)).not.toContain('told');
  });

  test('another site on the same device is not what was reported', async () => {
    const incident = await logged(5, { url: 'http://other.example/', urlDomain: 'other.example' });
    const id = await sent({ saw: 'videos.example' });
    expect(await review().siteReport(lead, id)).toMatchObject({
      status: 'open',
      near: [{ incident: { id: incident } }],
    });
  });

  test('what a member of staff wrote down counts more', async () => {
    const incident = await logged(5);
    await createReviews(office).told(lead, incident, 'not');
    await sent();
    const told = (await shown(lead, incident))?.history.filter(({ kind }) => kind === 'told');
    expect(told?.map(({ detail }) => detail)).toEqual(['not']);
  });

  test('where the log withholds the address, the report keeps none either', async () => {
    await logged(5, { url: null, urlDomain: '' });
    const id = await sent({ saw: 'It was on bad.example/x and horrible' });
    expect(await review().siteReport(lead, id)).toMatchObject({ isWithheld: true, saw: 'It was on … and horrible' });
    const rows = await stores().database.reader.selectFrom('site_reports').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('bad.example');
  });
});

describe('who may report, and how often', () => {
  test('the school’s network alone', async () => {
    expect(await sending().reportSite('198.51.100.7', FIGHT)).toEqual({ kind: 'not_here' });
    expect(await sending().reportSite('::ffff:10.0.0.1', FIGHT)).toEqual({ kind: 'sent' });
  });

  test('a whole class behind one address gets through, a flood is told when to come again', async () => {
    const { reportSite } = sending();
    for (let count = 0; count < 60; count++) expect((await reportSite(CLASSROOM, FIGHT)).kind).toBe('sent');
    expect(await reportSite(CLASSROOM, FIGHT)).toEqual({ kind: 'wait', seconds: 600 });
    expect((await reportSite('10.9.9.9', FIGHT)).kind).toBe('sent');
    world.now += 10 * MINUTE;
    expect((await reportSite(CLASSROOM, FIGHT)).kind).toBe('sent');
  });

  test('what cannot be is refused, and nothing of it kept', async () => {
    const { reportSite } = sending();
    const faults = [
      { saw: ' ' },
      { saw: 'x'.repeat(1_001) },
      { name: 'x'.repeat(101) },
      { when: { kind: 'at', at: TUESDAY + 60 * MINUTE } },
    ] as const;
    const kinds = await Promise.all(
      faults.map(async (fault) => (await reportSite(CLASSROOM, { ...FIGHT, ...fault })).kind),
    );
    expect(new Set(kinds)).toEqual(new Set(['fault']));
    expect(await stores().siteReports.list('open', 10)).toEqual([]);
  });
});

describe('looking at reports', () => {
  test('the list names nobody, counts what is urgent first, and that somebody looked is written down', async () => {
    await sent({ name: 'Sam Example' });
    const urgent = await sent({ isInDanger: true, saw: 'My friend says she will hurt herself' });
    const list = await review().siteReports(lead, 'open');
    expect(list).toMatchObject({ counts: { open: 2, urgent: 1 }, rows: [{ id: urgent, isInDanger: true }, {}] });
    expect(JSON.stringify(list)).not.toContain('Sam');
    await review().siteReport(lead, urgent);
    expect(await auditOf(stores())).toContain(`${lead.staffId} view_reports ${urgent}`);
  });

  test('where somebody may be in danger an alert waits, and the report stays until a person has looked', async () => {
    await logged(5);
    const id = await sent({ isInDanger: true });
    expect(await review().siteReport(lead, id)).toMatchObject({ status: 'open', linked: [{}] });
    const rows = await stores().database.reader.selectFrom('outbox').select(['kind', 'subject_id']).execute();
    expect(rows).toContainEqual({ kind: 'report_alert', subject_id: id });
  });

  test('of staff it is for the head, and what is passed on is too', async () => {
    const ofStaff = await sent({ reporter: 'staff' });
    expect(await review().siteReport(lead, ofStaff)).toBe(null);
    expect(await review().siteReport(head, ofStaff)).toMatchObject({ isForHead: true });
    const id = await sent();
    expect(await review().passReportOn(lead, id, 1)).toEqual({ kind: 'done' });
    expect(await review().siteReport(lead, id)).toBe(null);
    expect(await review().closeReport(lead, id, 2, { outcome: 'handled', note: '' })).toEqual({ kind: 'gone' });
    expect((await review().siteReports(head, 'open')).counts.open).toBe(2);
  });

  test('is closed with what came of it, once', async () => {
    const id = await sent();
    const closing = { outcome: 'nothing_to_do', note: ' A cartoon. ' } as const;
    expect(await review().closeReport(lead, id, 1, closing)).toEqual({ kind: 'done' });
    expect(await review().closeReport(lead, id, 1, closing)).toEqual({ kind: 'changed' });
    expect(await review().siteReports(lead, 'closed')).toMatchObject({ rows: [{ id, outcome: 'nothing_to_do' }] });
    expect(await review().siteReport(lead, id)).toMatchObject({ note: 'A cartoon.', closedByName: 'The lead' });
  });

  test('is made an incident of, which says where it came from', async () => {
    const id = await sent({ saw: 'A film of a pupil was sent around' });
    const entry = {
      ruleId: 'by-hand-pupils-photos-on-phones-or-cameras',
      who: { kind: 'unknown_pupil' },
      at: TUESDAY,
      whatHappened: 'A film was sent around.',
      cameToLight: 'told_by_others',
      severity: null,
      severityReason: '',
    } as const;
    const result = await review().raiseReport(lead, id, 1, entry);
    if (result.kind !== 'entered') throw new Error(result.kind);
    expect(await shown(lead, result.id)).toMatchObject({
      origin: 'report',
      account: { whatHappened: 'A film was sent around.' },
    });
    expect(await review().siteReport(lead, id)).toMatchObject({ status: 'linked', linked: [{ id: result.id }] });
    expect(await review().raiseReport(lead, id, 1, entry)).toEqual({ kind: 'changed' });
  });
});
