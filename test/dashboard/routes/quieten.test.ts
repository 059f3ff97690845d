import { describe, expect, test } from 'vitest';
import { signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { head, lead, technician } from '../../support/fake-daemon.ts';
import { textOf } from '../../support/markup.ts';

const incident = '/incidents/incident-1';
const form = `${incident}/quieten`;
const filled = { what: 'site-1', who: 'group', when: 'lesson', lastDay: '2026-03-27', reason: 'A lesson on chance.' };

async function as(account = lead, answers: Parameters<typeof startDashboard>[0] = {}) {
  const { app, daemon } = await startDashboard(answers);
  return { daemon, reader: await signedIn(app, account) };
}

describe('quietening', () => {
  test('is offered after a false alarm and on the incident, never where a child may need help', async () => {
    const { app } = await startDashboard();
    const reader = await signedIn(app, lead);
    expect((await reader.get('/?closed=incident-1&as=false_alarm&quieten=yes')).body).toContain(
      `href="${form}#heading"`,
    );
    expect((await reader.get('/?closed=incident-1&as=no_concern&quieten=yes')).body).not.toContain(form);
    expect((await reader.get(incident)).body).toContain(`href="${form}#heading"`);
    expect((await reader.get('/incidents/incident-2/quieten')).statusCode).toBe(404);
  });

  test('asks what, for whom, when, until when and why, and saves what was chosen', async () => {
    const { reader, daemon } = await as();
    const saved = await reader.send(form, form, filled);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, '/quietened?done=quietened#heading']);
    const wish = {
      ruleId: 'everyone-gambling',
      host: 'dice.example',
      phrase: null,
      group: 'Year 5',
      lesson: { weekday: 'monday', from: '08:50', to: '10:30' },
      includesStaff: false,
      reason: 'A lesson on chance.',
      lastDay: '2026-03-27',
      incidentId: 'incident-1',
    };
    expect(daemon.calls).toContain(`quieten lead-1 ${JSON.stringify(wish)}`);
    const wide = await reader.send(form, form, { ...filled, what: 'phrase-0', who: 'school', when: 'always' });
    expect(wide.headers.location).toBe('/quietened?done=waiting#heading');
    expect(daemon.calls.at(-1)).toContain('"host":null,"phrase":"roulette","group":null,"lesson":null');
  });

  test('comes back with what was typed and what is missing', async () => {
    const { reader, daemon } = await as();
    const again = await reader.send(form, form, { ...filled, what: 'site-9', when: '', reason: '' });
    expect(again.statusCode).toBe(422);
    const text = textOf(again.body);
    expect(['Choose what is not to be flagged', 'Choose when', 'Say why'].filter((one) => !text.includes(one))).toEqual(
      [],
    );
    const dated = await reader.send(form, form, { ...filled, lastDay: '' });
    expect([dated.statusCode, textOf(dated.body).includes('Write the last day as a date')]).toEqual([422, true]);
    expect(daemon.calls.filter((call) => call.startsWith('quieten '))).toHaveLength(1);
  });

  test('shows first what it would have hidden, and saves nothing by it', async () => {
    const { reader, daemon } = await as();
    const seen = await reader.send(form, form, { ...filled, reason: '', preview: 'yes' });
    expect(textOf(seen.body)).toContain(
      'In the last 14 days, this would have taken away 14 flagged requests of 3 people',
    );
    expect(daemon.calls).toContain('preview quieten lead-1 dice.example');
    expect(daemon.calls.filter((call) => call.startsWith('quieten '))).toEqual([]);
  });

  test('is agreed to by somebody else, and lifted for a reason alone', async () => {
    const { reader, daemon } = await as(head);
    const list = textOf((await reader.get('/quietened')).body);
    expect(list).toContain('Games on games.example, for Year 9, on Tuesdays from 10:45 to 12:00');
    expect(list).toContain('You asked for this. Somebody else must agree.');
    const agreed = await reader.send('/quietened', '/quietened/quiet-3/agree', {});
    expect(agreed.headers.location).toBe('/quietened?done=done#heading');
    expect((await reader.get('/quietened')).body).not.toContain('/quietened/quiet-4/agree');
    const lift = '/quietened/quiet-1/lift';
    expect((await reader.send(lift, lift, { reason: ' ' })).statusCode).toBe(422);
    expect((await reader.send(lift, lift, { reason: 'Over.' })).headers.location).toBe(
      '/quietened?done=lifted#heading',
    );
    expect(daemon.calls).toEqual(expect.arrayContaining(['second head-1 quiet-3', 'lift head-1 quiet-1 Over.']));
  });

  test('is refused while it waits, which changes nothing and says so', async () => {
    const { reader } = await as(head, { liftQuieten: async () => ({ kind: 'lifted' }) });
    const wish = '/quietened/quiet-3/lift';
    const { body } = await reader.get(wish);
    expect(body).toContain('Refuse this wish?');
    expect(body).not.toContain('Flag this again?');
    expect((await reader.send(wish, wish, { reason: 'No.' })).headers.location).toBe('/quietened?done=ended#heading');
  });

  test('is not for technicians', async () => {
    const { reader } = await as(technician);
    const pages = await Promise.all(['/quietened', '/quietened/quiet-1/lift', form].map((path) => reader.get(path)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
    expect((await reader.get('/health')).body).not.toContain('/quietened');
  });
});
