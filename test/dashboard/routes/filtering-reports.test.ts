import { expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

async function as(account = lead) {
  const { app, daemon } = await startDashboard();
  return { daemon, reader: await signedIn(app, account) };
}
const asked = ({ calls }: { readonly calls: readonly string[] }) =>
  calls.filter((call) => /filteringReport|makeReportAgain/.test(call));

test('the list leads to each report, and says when it was made and mailed', async () => {
  const { reader } = await as();
  const { body } = await reader.get('/reports');
  expect(body).toContain('href="/reports/2026-W47"');
  expect(textOf(body)).toContain('Not yet: it goes out when the mail server takes it.');
});

test('a report opens as the page for governors, and in detail', async () => {
  const { reader, daemon } = await as(head);
  const sheet = textOf((await reader.get('/reports/2026-W47')).body);
  expect(sheet).toContain('the filter blocked 398 of 412 (97%)');
  const detail = textOf((await reader.get('/reports/2026-W47/detail?version=1')).body);
  expect(detail).toContain('What this means');
  expect(asked(daemon)).toEqual([
    'filteringReport head-1 2026-W47 governors newest',
    'filteringReport head-1 2026-W47 detail 1',
  ]);
});

test('its files are handed out under a name that is safe everywhere', async () => {
  const { reader } = await as();
  const file = await reader.get('/reports/2026-W47/pdf?version=1');
  expect(file.headers['content-type']).toBe('application/pdf');
  expect(file.headers['content-disposition']).toBe('attachment; filename="filtering-report-2026-W47.pdf"');
});

test('making it again leads to the new one, and says so', async () => {
  const { reader, daemon } = await as();
  const made = await reader.send('/reports/2026-W47', '/reports/2026-W47/again');
  expect([made.statusCode, made.headers.location]).toEqual([303, '/reports/2026-W47?made=now#heading']);
  expect(asked(daemon)).toContain('makeReportAgain lead-1 2026-W47');
  expect(textOf((await reader.get('/reports/2026-W47?made=now')).body)).toContain('The report was made again.');
});

test('where figures of its time are deleted it is not made again, and the page says why', async () => {
  const { reader } = await as();
  const not = await reader.send('/reports/2025-W40', '/reports/2025-W40/again');
  expect([not.statusCode, not.headers.location]).toEqual([303, '/reports/2025-W40?made=not#heading']);
  const page = textOf((await reader.get('/reports/2025-W40?made=not')).body);
  expect(page).toContain('The report was not made again: figures that it was counted from');
  expect(page).not.toContain('The report was made again.');
});

test.each(['/reports/2026-W01', '/reports/2026-W01/detail', '/reports/2026-W01/pdf'])(
  'there is no report at %s',
  async (path) => {
    const { reader } = await as();
    expect((await reader.get(path)).statusCode).toBe(404);
  },
);

test('a technician opens none', async () => {
  const { reader } = await as(technician);
  for (const path of ['/reports', '/reports/2026-W47', '/reports/2026-W47/detail', '/reports/2026-W47/csv'])
    expect((await reader.get(path)).statusCode).toBe(403);
});
