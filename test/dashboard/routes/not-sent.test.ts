import { expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { senior, technician } from '../../support/fake-daemon.ts';
import { buildNotSent } from '../../support/fake-not-sent.ts';
import { textOf } from '../../support/markup.ts';

const { id } = buildNotSent();
const drop = `/not-sent/${id}/drop`;

async function as(account = technician, different: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(different);
  return { daemon, reader: await signedIn(app, account) };
}
const done = ({ calls }: { readonly calls: readonly string[] }) =>
  calls.filter((call) => /^(?:retry|drop)Mail/.test(call));

test('what could not be sent is tried again by a button, and the page says so', async () => {
  const { reader, daemon } = await as();
  const { body } = await reader.get('/not-sent');
  expect(textOf(body)).toContain('1 mail could not be sent');
  const tried = await reader.send('/not-sent', `/not-sent/${id}/retry`);
  expect([tried.statusCode, tried.headers.location]).toEqual([303, '/not-sent?done=tried#heading']);
  expect(done(daemon)).toEqual([`retryMail ${technician.viewer.name} ${id}`]);
  expect(textOf((await reader.get('/not-sent?done=tried')).body)).toContain('It is being tried again.');
});

test('it is given up with a reason; without one the page asks for it, and nothing is done', async () => {
  const { reader, daemon } = await as();
  const again = await reader.send(drop, drop, { reason: ' ' });
  expect([again.statusCode, textOf(again.body).includes('Say why it need not be sent')]).toEqual([422, true]);
  expect(again.body).toContain('id="reason-error"');
  const long = await reader.send(drop, drop, { reason: 'x'.repeat(501) });
  expect([long.statusCode, textOf(long.body).includes('500 characters or fewer')]).toEqual([422, true]);
  const given = await reader.send(drop, drop, { reason: 'Told in person.' });
  expect([given.statusCode, given.headers.location]).toEqual([303, '/not-sent?done=dropped#heading']);
  expect(done(daemon).at(-1)).toBe(`dropMail ${technician.viewer.name} ${id} Told in person.`);
});

test('what was sent meanwhile is there no more', async () => {
  const { reader } = await as();
  expect((await reader.get('/not-sent/another/drop')).statusCode).toBe(404);
  const { _csrf = '' } = await reader.hidden('/not-sent', `/not-sent/${id}/retry`);
  const tried = await reader.post('/not-sent/another/retry', { _csrf });
  expect(tried.headers.location).toBe('/not-sent?done=gone#heading');
});

test('what is about pupils is not a technician’s to give up', async () => {
  const { reader } = await as(technician, {
    notSent: async () => [buildNotSent({ mayDrop: false })],
    dropMail: async () => ({ kind: 'not_yours' }),
  });
  expect((await reader.get('/not-sent')).body).not.toContain('/drop');
  expect((await reader.get(drop)).statusCode).toBe(403);
  const { _csrf = '' } = await reader.hidden('/not-sent', `/not-sent/${id}/retry`);
  expect((await reader.post(drop, { _csrf, reason: 'x' })).statusCode).toBe(403);
});

test('whoever neither reviews nor keeps it running is not let in', async () => {
  const { reader } = await as(senior);
  expect((await reader.get('/not-sent')).statusCode).toBe(403);
});
