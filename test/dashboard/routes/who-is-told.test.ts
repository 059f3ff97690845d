import { expect, test } from 'vitest';
import { openReader, signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead, senior, technician } from '../../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../../support/markup.ts';

test('who is told of what stands in plain words, for whoever keeps it running', async () => {
  const { app } = await startDashboard();
  for (const account of [lead, technician]) {
    const text = textOf((await (await signedIn(app, account)).get('/who-is-told')).body);
    expect(text).toContain('Low or Medium, Gambling or Online games, about Year 5 or 5B');
    expect(text).toContain('One mail a week, Friday at 15:30');
    expect(text).toContain('High or Urgent, of the kind conduct, at north, in school hours');
    expect(text).toContain('lead@school.example (nobody of the rota “evenings” is there today)');
    expect(text).toContain('Tue 10 Feb 2026');
    expect(text).toContain('Nobody: the usual recipients are told');
    expect(text).toContain('Not known: asked 2 times, no answer. Alerts are sent all the same.');
    expect(text).toContain('Only what is urgent: they asked for that');
    expect(text).toContain('Everything else that is high or urgent');
  }
  expect((await (await signedIn(app, senior)).get('/who-is-told')).statusCode).toBe(403);
  expect((await openReader(app).get('/who-is-told')).statusCode).toBe(303);
});

test('a button has everything mailed again to somebody who asked for less', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, technician);
  const done = await reader.send('/who-is-told', '/who-is-told/again', { id: 'address-2' });
  expect(daemon.calls).toContain('mailAgain technician-1 address-2');
  expect(done.headers.location).toBe('/who-is-told?done=saved#heading');
  expect(textOf((await reader.get('/who-is-told?done=saved')).body)).toContain('Everything is mailed there again.');
});

test('following the link that asks whether mail arrives changes nothing; its button does, without a sign-in', async () => {
  const { app, daemon } = await startDashboard();
  const reader = openReader(app);
  expect(textOfFirst((await reader.get('/confirm-address?token=good')).body, 'h1')).toBe('Do alerts reach you?');
  expect(daemon.calls.filter((call) => call.startsWith('confirm'))).toEqual([]);
  const done = await reader.send('/confirm-address?token=good', '/confirm-address');
  expect(textOfFirst(done.body, 'h1')).toBe('Thank you: alerts reach you');
  expect(daemon.calls).toContain('confirm good');
  const cut = await reader.get('/confirm-address?token=goo');
  expect([cut.statusCode, textOfFirst(cut.body, 'h1')]).toEqual([404, 'This link leads to no mail address']);
});

test('whoever has a mail’s link chooses less mail by one press, and may come back', async () => {
  const { app, daemon } = await startDashboard();
  const reader = openReader(app);
  const page = await reader.get('/unsubscribe?token=good');
  expect(page.body).toMatch(/value="urgent" checked/);
  expect(daemon.calls).toEqual([]);
  const done = await reader.send('/unsubscribe?token=good', '/unsubscribe', { wanted: 'urgent' });
  expect(textOf(done.body)).toContain('Saved.');
  await reader.send('/unsubscribe?token=good', '/unsubscribe', { wanted: 'everything' });
  expect(daemon.calls).toEqual(['leave good can_wait', 'leave good nothing']);
});

test('the last who is told of what is urgent is not let go, and reads why', async () => {
  const { app } = await startDashboard();
  const refused = await openReader(app).send('/unsubscribe?token=last', '/unsubscribe', { wanted: 'nothing' });
  expect(refused.statusCode).toBe(422);
  expect(textOf(refused.body)).toContain('you are the last who is told of what is urgent');
  const unsaid = await openReader(app).send('/unsubscribe?token=last', '/unsubscribe', {});
  expect(unsaid.statusCode).toBe(422);
});

test('a mail program presses the button by itself, in either of the two forms, and only with a right link', async () => {
  const { app, daemon } = await startDashboard();
  const forms = [
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ] as const;
  for (const [type, payload] of forms) {
    const pressed = await app.inject({
      ...{ method: 'POST', url: '/unsubscribe?token=good', headers: { 'content-type': type }, payload },
    });
    expect(pressed.statusCode).toBe(200);
  }
  expect(daemon.calls).toEqual(['leave good can_wait', 'leave good can_wait']);
  const wrong = await app.inject({
    ...{
      method: 'POST',
      url: '/unsubscribe?token=bad',
      headers: { 'content-type': forms[0][0] },
      payload: forms[0][1],
    },
  });
  expect(wrong.statusCode).toBe(404);
});

test('nothing else is let past the token of a form', async () => {
  const { app, daemon } = await startDashboard();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const [url, payload] of [
    ['/unsubscribe', 'token=good&wanted=nothing'],
    ['/unsubscribe?token=good', 'List-Unsubscribe=Two-Clicks'],
    ['/confirm-address', 'token=good&List-Unsubscribe=One-Click'],
  ] as const)
    expect((await app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(403);
  expect(daemon.calls).toEqual([]);
});
