import { expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const REVIEW = '/reports/reviews/2026';

async function as(account = lead) {
  const { app, daemon } = await startDashboard();
  return { daemon, reader: await signedIn(app, account) };
}
const asked = ({ calls }: { readonly calls: readonly string[] }) => calls.filter((call) => /Review/.test(call));

test('the list leads from the reports to each year, and says how far it has come', async () => {
  const { reader } = await as();
  expect((await reader.get('/reports')).body).toContain('href="/reports/reviews"');
  const { body } = await reader.get('/reports/reviews');
  expect(body).toContain(`href="${REVIEW}"`);
  expect(textOf(body)).toContain('Signed by 2 of 4');
});

test('a technician, who opens no report, finds the reviews at the foot of every page', async () => {
  const { reader } = await as(technician);
  const { body } = await reader.get('/reports/reviews');
  expect(body).toContain('<p class="also"><a href="/reports/reviews">');
  expect(body).not.toContain('href="/reports"');
});

test('the record shows what the figures answer and what people answered', async () => {
  const { reader } = await as();
  const text = textOf((await reader.get(REVIEW)).body);
  expect(text).toContain('attempts to get past the filter');
  expect(text).toContain('We looked at it in June.');
});

test('its figures are taken anew, and the page says that signatures went', async () => {
  const { reader, daemon } = await as(head);
  const sent = await reader.send(REVIEW, `${REVIEW}/figures`);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${REVIEW}?done=removed#heading`]);
  expect(asked(daemon)).toEqual(['takeReviewFigures head-1 2026']);
});

test('a technician takes no figures', async () => {
  const { reader, daemon } = await as(technician);
  expect((await reader.send(REVIEW, `${REVIEW}/figures`)).statusCode).toBe(403);
  expect(asked(daemon)).toEqual([]);
});

test('an answer is saved with the time of the one that was read', async () => {
  const { reader, daemon } = await as();
  const page = `${REVIEW}/answers/risks`;
  const saved = await reader.send(page, page, { text: 'Many use a telephone.', read: '1700' });
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `${REVIEW}?done=saved#heading`]);
  expect(asked(daemon)).toEqual(['answerAnnualReview lead-1 2026 risks 1700 Many use a telephone.']);
});

test('an answer that somebody else gave in the meantime is shown, and nothing that was typed is lost', async () => {
  const { reader } = await as();
  const page = `${REVIEW}/answers/risks`;
  const again = await reader.send(page, page, { text: 'late', read: '1' });
  expect(again.statusCode).toBe(422);
  expect(textOf(again.body)).toContain('Somebody else has answered this in the meantime.');
  expect(again.body).toContain('<blockquote>We looked at it in June.');
  expect(again.body).toMatch(/<textarea[^>]*>\s*late<\/textarea>/);
});

test('signing asks once more, and is told which session signs', async () => {
  const { reader, daemon } = await as();
  const page = `${REVIEW}/sign`;
  const read = { version: '1', revision: '14' };
  const refused = await reader.send(page, page, read);
  expect([refused.statusCode, textOf(refused.body)]).toEqual([422, expect.stringContaining('Tick that you have read')]);
  const signed = await reader.send(page, page, { ...read, hasRead: 'yes' });
  expect([signed.statusCode, signed.headers.location]).toEqual([303, `${REVIEW}?done=signed#heading`]);
  expect(asked(daemon).at(-1)).toBe('signAnnualReview lead-1 2026 1 14 its session');
});

test('it is handed out on paper', async () => {
  const { reader } = await as(technician);
  const file = await reader.get(`${REVIEW}/pdf?version=1`);
  expect(file.headers['content-type']).toBe('application/pdf');
  expect(file.headers['content-disposition']).toContain('annual-review-2026-version-1.pdf');
});

test.each(['', '/pdf', '/sign', '/answers/risks'])('there is none of a year that was not begun%s', async (path) => {
  const { reader } = await as();
  expect((await reader.get(`/reports/reviews/2011${path}`)).statusCode).toBe(404);
});

test.each(['bypass', 'constructor'])('%s is no question for people', async (question) => {
  const { reader } = await as();
  expect((await reader.get(`${REVIEW}/answers/${question}`)).statusCode).toBe(404);
});
