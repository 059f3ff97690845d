import { expect, test } from 'vitest';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { incidentActionLink, incidentLink, incidentsLink } from '../../dashboard/links.ts';
import { updatesLink } from '../../dashboard/updates-link.ts';

test('the list leaves out what is as usual', () => {
  expect(incidentsLink({ view: 'open', severity: null, page: 1 })).toBe('/incidents');
  expect(incidentsLink({ view: 'closed', severity: 'high', page: 3 })).toBe(
    '/incidents?view=closed&severity=high&page=3',
  );
});

test('an id cannot lead out of its place in the address', () => {
  const id = '../sign-out?x=" onclick=1' as IncidentId;
  expect(incidentLink(id)).toBe('/incidents/..%2Fsign-out%3Fx%3D%22%20onclick%3D1');
  expect(incidentActionLink(id, 'undo')).toBe('/incidents/..%2Fsign-out%3Fx%3D%22%20onclick%3D1/undo');
});

test('updates are asked for since a moment, or not for incidents at all', () => {
  expect(updatesLink({ kind: 'new_incidents', at: '/' }, 1_000)).toBe('/updates?since=1000');
  expect(updatesLink({ kind: 'incident', id: 'a&b' as IncidentId, version: 3 }, 1_000)).toBe(
    '/updates?incident=a%26b&version=3',
  );
  expect(updatesLink(null, 1_000)).toBe('/updates');
});
