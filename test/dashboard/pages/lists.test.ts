import { expect, test } from 'vitest';
import type { IncidentFilter } from '../../../daemon/api/contract.ts';
import { toText } from '../../../dashboard/html.ts';
import { incidentsPage } from '../../../dashboard/pages/incidents.ts';
import { todayPage } from '../../../dashboard/pages/today.ts';
import { buildToday } from '../../support/dashboard-health-models.ts';
import { buildIncidentList, buildShell, buildViewer } from '../../support/dashboard-models.ts';
import { openingsOf, textOf, textOfFirst } from '../../support/markup.ts';

const usual: IncidentFilter = { view: 'open', severity: null, page: 1 };
const list = (filter: Partial<IncidentFilter>, given: Parameters<typeof buildIncidentList>[0] = {}) =>
  toText(incidentsPage(buildShell(), buildIncidentList(given), { ...usual, ...filter }));

test('no list names a pupil or an account', () => {
  for (const page of [list({}), toText(todayPage(buildShell(), buildToday(), null))]) {
    expect(page).not.toMatch(/Pupil Seventeen|pupil017|Staff Member|staff05|class-ipad/);
    expect(textOf(page)).toContain('Year 5 pupil: 4 searches in 6 minutes, none blocked by the filter');
  }
});

test('the title counts what is open, for whoever has many tabs', () => {
  const page = toText(todayPage(buildShell(), buildToday({ open: 3 }), null));
  expect(textOfFirst(page, 'title')).toBe('(3) Today – Elm Park Primary');
});

test('today leads to the first incident', () => {
  const page = toText(todayPage(buildShell(), buildToday(), null));
  const [main] = openingsOf(page).filter(({ attributes }) => attributes.get('class') === 'main');
  expect(main?.attributes.get('href')).toBe('/incidents/incident-1#heading');
});

test('more than fit are a link to all', () => {
  expect(textOf(toText(todayPage(buildShell(), buildToday({ open: 30 }), null)))).toContain(
    'See all 30 open incidents',
  );
});

test.each([
  [{}, '12 open incidents'],
  [{ severity: 'critical' }, '12 open incidents marked Urgent'],
  [{ view: 'mine' }, '12 incidents you are looking at'],
  [{ view: 'waiting' }, '12 waiting incidents'],
  [{ view: 'closed', severity: 'low' }, '12 closed incidents marked Low'],
] as const)('the filter %o is said in words', (filter, heading) => {
  expect(textOfFirst(list(filter), 'h1')).toBe(heading);
});

test('an empty list says what is empty, and leads out of the filter', () => {
  const page = list({ view: 'closed', severity: 'low' }, { rows: [], total: 0 });
  expect(textOfFirst(page, 'h1')).toBe('No closed incidents marked Low');
  expect(textOf(page)).toContain('Clear filters');
  expect(textOf(list({}, { rows: [], total: 0 }))).not.toContain('Clear filters');
});

test('a technician’s frame knows no incidents', () => {
  const shell = buildShell({}, buildViewer({ role: 'technician' }));
  const nav = textOfFirst(toText(todayPage(shell, buildToday(), null)), 'nav');
  expect(nav).toBe('Policy Filter requests Filter checks Lists Health');
});
