import { expect, test } from 'vitest';
import type { IncidentDetail } from '../../../../daemon/api/contract.ts';
import { sampleIncident } from '../../../support/api-models.ts';
import { signIn, startTestServer, type TestServer } from '../../../support/api-server.ts';
import { lead } from '../../../support/fake-daemon.ts';

async function asLead(overrides?: (server: TestServer) => void) {
  const server = await startTestServer();
  overrides?.(server);
  return { ...server, browser: await signIn(server.app, lead) };
}

test('the list shows the first page of what is open, unless asked otherwise', async () => {
  const { browser, daemon } = await asLead();
  expect((await browser.get('/api/v1/incidents')).json()).toMatchObject({ total: 2, page: 1, counts: { open: 2 } });
  await browser.get('/api/v1/incidents?view=closed&severity=high&page=3&group=Year%205&week=2026-11-16&sort=newest');
  expect(daemon.calls).toEqual([
    'incidents lead-1 {"view":"open","severity":null,"group":null,"week":null,"sort":"usual","page":1}',
    'incidents lead-1 {"view":"closed","severity":"high","group":"Year 5","week":"2026-11-16","sort":"newest","page":3}',
  ]);
});

test('a filter that does not exist is refused with the field that is wrong', async () => {
  const { browser, daemon } = await asLead();
  for (const query of [
    'view=all',
    'severity=urgent',
    'page=0',
    'page=1.5',
    'page=x',
    'week=2026-02-31',
    'sort=best',
    'view=open&view=mine',
  ]) {
    const response = await browser.get(`/api/v1/incidents?${query}`);
    expect(response.statusCode, query).toBe(400);
    expect(response.json(), query).toMatchObject({ code: 'INVALID' });
    expect(response.json().detail, query).toContain(query.split('=')[0]);
  }
  expect(daemon.calls).toEqual([]);
});

test('one incident is fetched whole', async () => {
  const { browser } = await asLead();
  expect((await browser.get('/api/v1/incidents/incident-1')).json()).toEqual(sampleIncident('incident-1'));
});

const WHO: readonly IncidentDetail['who'][] = [
  { kind: 'shared', account: 'year3-ipad', group: 'Year 3' },
  { kind: 'device', deviceName: 'library-pc-4', group: '' },
  { kind: 'unknown', account: null, address: '192.0.2.17' },
];
const STATES: readonly IncidentDetail['state'][] = [
  { status: 'in_review', assignee: lead.viewer.staffId, since: 1 },
  { status: 'on_hold', assignee: lead.viewer.staffId, until: 2, waitingFor: 'the class teacher' },
  {
    status: 'resolved',
    resolution: 'false_alarm',
    intent: 'accidental',
    by: lead.viewer.staffId,
    at: 3,
    note: 'A lesson.',
    caseReference: 'CP-7',
  },
];

test('every kind of who and of state comes through whole', async () => {
  const { browser, daemon } = await asLead();
  for (const [index, who] of WHO.entries()) {
    const state = STATES[index] ?? { status: 'new' };
    const incident: IncidentDetail = { ...sampleIncident('incident-1'), who, state, status: state.status };
    daemon.incident = async () => incident;
    expect((await browser.get('/api/v1/incidents/incident-1')).json()).toEqual(incident);
  }
});

test('an incident that is not there, or not for this viewer, is answered in the same words', async () => {
  const { browser } = await asLead();
  const response = await browser.get('/api/v1/incidents/none');
  expect(response.statusCode).toBe(404);
  expect(response.json()).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    code: 'NO_SUCH_INCIDENT',
    detail: 'There is no such incident, or it is not for you to see.',
  });
});
