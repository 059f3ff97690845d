import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

async function as(account = head) {
  const { app, daemon } = await startDashboard();
  return { daemon, reader: await signedIn(app, account) };
}
const askedOf = (calls: readonly string[]) => calls.filter((call) => /^(?:person|export|erase) /.test(call));
const PERSON = { account: 'pupil017', formerly: 'newcomer3, old4' };

describe('a person’s data', () => {
  test('is reached by the head from every page, and by nobody else', async () => {
    expect((await (await as()).reader.get('/')).body).toContain('href="/person"');
    for (const account of [lead, technician]) {
      const { reader, daemon } = await as(account);
      expect((await reader.get('/health')).body).not.toContain('/person');
      expect((await reader.get('/person')).statusCode).toBe(403);
      expect(askedOf(daemon.calls)).toEqual([]);
    }
  });

  test('shows what is kept, without the account in any address', async () => {
    const { reader, daemon } = await as();
    const found = await reader.send('/person', '/person', PERSON);
    expect(found.statusCode).toBe(200);
    expect(textOf(found.body)).toContain('1,204, Sun 8 Feb 2026 to Mon 9 Feb 2026');
    expect(textOf(found.body)).toContain('2 incidents with 5 flagged requests');
    expect(textOf(found.body)).toContain('A copy was given out');
    expect(found.body).not.toMatch(/(?:href|action)="[^"]*pupil017/);
    expect(askedOf(daemon.calls)).toEqual(['person head-1 pupil017 newcomer3 old4']);
  });

  test('says at the account what is wrong with it', async () => {
    const { reader } = await as();
    const refused = await reader.send('/person', '/person', { account: 'tablet-y2' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#account"');
    expect(refused.body).toContain('value="tablet-y2"');
  });

  test('is given out as a file whose name tells nothing, with a reason', async () => {
    const { reader, daemon } = await as();
    const hidden = await reader.hidden('/person', '/person');
    const copy = await reader.post('/person/export', { ...hidden, ...PERSON, reason: 'They asked.' });
    expect([copy.statusCode, copy.body, copy.headers['content-type']]).toEqual([200, 'a ZIP', 'application/zip']);
    expect(copy.headers['content-disposition']).toBe('attachment; filename="personal-data-2026-02-09.zip"');
    expect(copy.headers['cache-control']).toBe('no-store');
    expect(askedOf(daemon.calls)).toEqual(['export head-1 pupil017 They asked.']);
    const refused = await reader.post('/person/export', { ...hidden, ...PERSON, reason: '' });
    expect([refused.statusCode, refused.body.includes('href="#reason"')]).toEqual([422, true]);
  });

  test('is erased in two steps: what would go and stay, then the account once more', async () => {
    const { reader, daemon } = await as();
    const hidden = await reader.hidden('/person', '/person');
    const plan = await reader.post('/person/plan', { ...hidden, ...PERSON });
    expect(textOf(plan.body)).toContain('Nothing has been erased yet.');
    expect(textOf(plan.body)).toContain('1,100 requests in the log');
    expect(textOf(plan.body)).toContain('It was passed to safeguarding. It goes when its time is over.');
    const asked = { ...hidden, ...PERSON, reason: 'They moved away.' };
    const unconfirmed = await reader.post('/person/erase', { ...asked, confirmation: 'pupil018' });
    expect([unconfirmed.statusCode, unconfirmed.body.includes('href="#confirmation"')]).toEqual([422, true]);
    expect(unconfirmed.body).toContain('They moved away.');
    const begun = await reader.post('/person/erase', { ...asked, confirmation: 'pupil017' });
    expect([begun.statusCode, textOf(begun.body).includes('The erasure has begun')]).toEqual([200, true]);
    expect(askedOf(daemon.calls)).toEqual([
      'erase head-1 pupil017 They moved away.',
      'erase head-1 pupil017 They moved away.',
    ]);
  });
});
