import { expect, test } from 'vitest';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { openReader, signedIn, startDashboard } from '../support/dashboard-server.ts';
import { head, lead, SET_UP_TOKEN, technician } from '../support/fake-daemon.ts';
import { textOf, textOfFirst } from '../support/markup.ts';

const finding = { resolution: 'false_alarm', intent: 'unclear', note: 'A mathematics lesson.', caseReference: '' };
const id = 'incident-1' as IncidentId;
const first = `/incidents/${id}`;

test('whoever has not signed in is asked to, and then led to the page that was asked for', async () => {
  const { app } = await startDashboard();
  const reader = openReader(app);
  const asked = await reader.get('/incidents?view=mine');
  expect(asked.headers.location).toBe('/sign-in?then=%2Fincidents%3Fview%3Dmine');
  const { email, password } = lead;
  const signedInto = await reader.send(String(asked.headers.location), '/sign-in', { email, password });
  expect(signedInto.headers.location).toBe('/incidents?view=mine');
});

test('a wrong password is refused without saying which of the two is wrong, and the address is kept', async () => {
  const { app } = await startDashboard();
  const refused = await openReader(app).send('/sign-in', '/sign-in', { email: lead.email, password: 'wrong' });
  expect(refused.statusCode).toBe(422);
  expect(textOf(refused.body)).toContain('The e-mail address and the password do not belong together.');
  expect(refused.body).toContain(`value="${lead.email}"`);
  expect(refused.body).not.toContain('value="wrong"');
});

test('an empty sign-in form says what is missing', async () => {
  const { app } = await startDashboard();
  const refused = await openReader(app).send('/sign-in', '/sign-in');
  expect(textOf(refused.body)).toContain('Enter your e-mail address Enter your password');
});

test('after signing out the pages are closed', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect((await reader.send('/', '/sign-out')).headers.location).toBe('/sign-in');
  expect((await reader.get('/')).headers.location).toBe('/sign-in');
});

test('a technician is led to Health, and told that the rest is not for that account', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, technician);
  expect((await reader.get('/')).headers.location).toBe('/health');
  expect((await reader.get('/health')).statusCode).toBe(200);
  const refused = await reader.get(first);
  expect(refused.statusCode).toBe(403);
  expect(textOfFirst(refused.body, 'h1')).toBe('This page is not for your account');
});

test('a finding closes the incident and opens the next, which offers to undo', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const saved = await reader.send(first, `${first}/resolve`, finding);
  expect(saved.statusCode).toBe(303);
  expect(saved.headers.location).toBe('/incidents/incident-2?closed=incident-1&as=false_alarm#heading');
  const next = await reader.get('/incidents/incident-2?closed=incident-1&as=false_alarm');
  expect(textOf(next.body)).toContain('Closed as false alarm. Undo');
  const undone = await reader.send('/incidents/incident-2?closed=incident-1&as=false_alarm', `${first}/undo`);
  expect(undone.headers.location).toBe(`${first}?done=undone#heading`);
  expect(daemon.calls.filter((call) => /^(?:resolve|undo) /.test(call))).toEqual([
    'resolve lead-1 incident-1 {"resolution":"false_alarm","intent":"unclear","note":"A mathematics lesson.","caseReference":null}',
    'undo lead-1 incident-1',
  ]);
});

test('after the last incident Today says what was closed', async () => {
  const { app } = await startDashboard({ resolve: async () => ({ kind: 'done', nextId: null }) });
  const reader = await signedIn(app, lead);
  const saved = await reader.send(first, `${first}/resolve`, finding);
  expect(saved.headers.location).toBe('/?closed=incident-1&as=false_alarm#heading');
  expect(textOf((await reader.get('/?closed=incident-1&as=false_alarm')).body)).toContain('Closed as false alarm.');
});

test('a form that is not complete comes back with what was typed and what is missing', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const again = await reader.send(first, `${first}/resolve`, { note: 'She told me <herself>.', intent: 'unclear' });
  expect(again.statusCode).toBe(422);
  expect(textOfFirst(again.body, 'title')).toMatch(/^Error: /);
  expect(textOf(again.body)).toContain('There is a problem Choose what it was');
  expect(textOfFirst(again.body, 'textarea')).toBe('She told me <herself>.');
  expect(again.body).toMatch(/id="intent-unclear"[^>]*checked/);
  expect(daemon.calls.filter((call) => call.startsWith('resolve'))).toEqual([]);
});

test('when a colleague was quicker, nothing is overwritten and nothing that was typed is lost', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden(first, `${first}/resolve`);
  await daemon.claim(head.viewer, id, 1);
  const answered = await reader.post(`${first}/resolve`, { ...form, ...finding });
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('Your finding is not saved; what you typed is below.');
  expect(textOf(answered.body)).toContain('Being looked at by Dr Sample');
  expect(textOfFirst(answered.body, 'textarea')).toBe('A mathematics lesson.');
  expect(answered.body).toContain('name="version" value="2"');
});

test('when a colleague has closed it, both findings are shown, and hers stands', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden(first, `${first}/resolve`);
  const hers = { resolution: 'concern', intent: 'deliberate', note: 'Told the lead.', caseReference: null } as const;
  await daemon.resolve(head.viewer, id, 1, hers);
  const answered = await reader.post(`${first}/resolve`, { ...form, ...finding });
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('Finding Passed to safeguarding');
  expect(textOf(answered.body)).toContain('What you had typed Finding False alarm');
  expect(textOf(answered.body)).toContain('Note A mathematics lesson.');
});

test('taking up an incident that somebody else has changed shows how it stands', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const form = await reader.hidden(first, `${first}/claim`);
  await daemon.claim(head.viewer, id, 1);
  const answered = await reader.post(`${first}/claim`, form);
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('Somebody else changed this incident before you. Nothing of yours was saved');
});

test('an incident is taken up and given back', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect((await reader.send(first, `${first}/claim`)).headers.location).toBe(`${first}?done=claimed#heading`);
  expect(textOf((await reader.get(`${first}?done=claimed`)).body)).toContain('You are looking at this now.');
  expect((await reader.send(first, `${first}/release`)).headers.location).toBe(`${first}?done=released#heading`);
});

test('undoing after the ten minutes says that they are over', async () => {
  const { app, clock } = await startDashboard();
  const reader = await signedIn(app, lead);
  await reader.send(first, `${first}/resolve`, finding);
  const form = await reader.hidden(first, `${first}/undo`);
  clock.now += 601_000;
  const answered = await reader.post(`${first}/undo`, form);
  expect(answered.statusCode).toBe(409);
  expect(textOf(answered.body)).toContain('The ten minutes for undoing are over.');
});

test('an incident that is not there, or not for this reader, is the same page', async () => {
  const { app } = await startDashboard({ incident: async () => null });
  const reader = await signedIn(app, lead);
  const answered = await reader.get('/incidents/incident-9');
  expect(answered.statusCode).toBe(404);
  expect(textOfFirst(answered.body, 'h1')).toBe('There is no such incident');
});

test('a form without its token changes nothing, and its page says what to do', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.post(`${first}/claim`, { version: '1' });
  expect(answered.statusCode).toBe(403);
  expect(textOfFirst(answered.body, 'h1')).toBe('This page was open for too long');
  expect(daemon.calls.filter((call) => call.startsWith('claim'))).toEqual([]);
});

test('a form without a version is refused', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect((await reader.send(first, `${first}/claim`, { version: 'latest' })).statusCode).toBe(400);
});

test('what an address claims has happened is taken from our own words', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const page = await reader.get('/?closed=x&as=%3Cscript%3E&done=everything');
  expect(page.body).not.toContain('role="status"><p>');
  expect(page.body).not.toContain('&#60;script');
});

test('filters reach the daemon, and invented ones do not', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  await reader.get('/incidents?view=closed&severity=high&page=2');
  await reader.get('/incidents?view=all&severity=extreme&page=-1');
  expect(daemon.calls.filter((call) => call.startsWith('incidents'))).toEqual([
    'incidents lead-1 {"view":"closed","severity":"high","page":2}',
    'incidents lead-1 {"view":"open","severity":null,"page":1}',
  ]);
});

test('what is tried is judged, and never stands in an address', async () => {
  const { app, daemon } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.send('/try', '/try', { text: 'http://bet.example/', as: 'staff', period: 'breaks' });
  expect(answered.statusCode).toBe(200);
  expect(textOf(answered.body)).toContain('It would be flagged under “Gambling”.');
  expect(textOfFirst(answered.body, 'textarea')).toBe('http://bet.example/');
  expect(daemon.calls).toContain('try lead-1 staff');
});

test('trying nothing says what to enter', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.send('/try', '/try', { text: ' ' });
  expect(answered.statusCode).toBe(422);
  expect(textOf(answered.body)).toContain('Enter a log line, an address or a search');
});

test('a test alert says what became of it', async () => {
  const { app } = await startDashboard({ sendTestAlert: async () => ({ kind: 'sent', to: 'lead@school.example' }) });
  const reader = await signedIn(app, technician);
  const answered = await reader.send('/health', '/health/test-alert');
  expect(textOf(answered.body)).toContain('A test alert was sent to lead@school.example.');
});

test('the policy is shown for pupils and for staff', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  expect(textOfFirst((await reader.get('/policy')).body, 'caption')).toBe('What pupils may do');
  expect(textOf((await reader.get('/policy?for=staff')).body)).toContain('There are no rules for them.');
});

test('the status line is told of new incidents, and of nothing when there are none', async () => {
  let count = 2;
  const { app } = await startDashboard({ newSince: async () => count });
  const reader = await signedIn(app, lead);
  expect((await reader.get('/updates?since=1000')).json()).toEqual({
    sentence: '2 new incidents.',
    show: 'Show them.',
  });
  count = 0;
  expect((await reader.get('/updates?since=1000')).json()).toEqual({ sentence: null, show: null });
  expect((await reader.get('/updates')).json()).toEqual({ sentence: null, show: null });
});

test('asking in the background does not keep a session alive, saying "I am here" does', async () => {
  const { app, clock } = await startDashboard();
  const idle = await signedIn(app, lead);
  const present = await signedIn(app, lead);
  for (let minute = 0; minute < 40; minute += 5) {
    clock.now += 5 * 60_000;
    await idle.get('/updates');
    await present.get('/stay');
  }
  expect((await idle.get('/')).statusCode).toBe(303);
  expect((await present.get('/')).statusCode).toBe(200);
});

test('an address that does not exist has a page of its own', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const answered = await reader.get('/reports');
  expect(answered.statusCode).toBe(404);
  expect(textOfFirst(answered.body, 'h1')).toBe('There is no such page');
});

test('when the daemon does not answer, the page says since when and what to tell IT support', async () => {
  let fails = false;
  const { app } = await startDashboard({
    policy: async () => {
      if (fails) throw new Error('the store has gone: /secret/path');
      return { version: '2026-01-05', title: 'Acceptable use', rules: [] };
    },
  });
  const reader = await signedIn(app, lead);
  await reader.get('/policy');
  fails = true;
  const answered = await reader.get('/policy');
  expect(answered.statusCode).toBe(500);
  const text = textOf(answered.body);
  expect(text).toContain('The last page that worked was shown at Mon 9 Feb 2026, 09:00:00.');
  expect(text).toContain(`reference ${answered.headers['x-request-id']}`);
  expect(text).not.toContain('/secret/path');
});

test('every asset that a page asks for is there', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const assets = [...(await reader.get('/')).body.matchAll(/"(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  expect(assets.length).toBeGreaterThan(6);
  for (const asset of assets) {
    const { statusCode, headers } = await openReader(app).get(asset);
    expect([asset, statusCode]).toEqual([asset, 200]);
    expect(headers['content-type']).toMatch(/^(?:text\/css|application\/javascript)/);
  }
});

test('before set-up every page leads there, and says where to find the link', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const reader = openReader(app);
  expect((await reader.get('/')).headers.location).toBe('/set-up');
  expect(textOf((await reader.get('/set-up')).body)).toContain('open the set-up link that Filterwatch printed');
});

test('a set-up link that does not work says so', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const answered = await openReader(app).get('/set-up?token=guessed');
  expect(answered.statusCode).toBe(403);
  expect(textOfFirst(answered.body, 'h1')).toBe('This set-up link does not work');
});

const school = { schoolName: 'Elm Park', name: 'Ms Example', email: 'ms@school.example' };
const password = 'three random words';

test('the first run goes from the link to Today', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const reader = openReader(app);
  const at = `/set-up?token=${SET_UP_TOKEN}`;
  const made = await reader.send(at, '/set-up', { ...school, password, passwordAgain: password });
  expect(made.headers.location).toBe('/set-up/log');
  expect(textOfFirst((await reader.get('/set-up/log')).body, 'h1')).toBe('Connect a log');
  expect(textOfFirst((await reader.get('/set-up/policy')).body, 'h1')).toBe('Check the policy');
  const tested = await reader.send('/set-up/alert', '/set-up/alert');
  expect(textOf(tested.body)).toContain('Mail is not set up, so nothing was sent.');
  expect((await reader.send('/set-up/alert', '/set-up/finish')).headers.location).toBe('/');
  expect((await reader.get('/')).statusCode).toBe(200);
  expect((await reader.get('/set-up')).statusCode).toBe(410);
});

test('the first step says everything that is wrong at once, and sends no password back', async () => {
  const { app } = await startDashboard({}, { setUpDone: false });
  const at = `/set-up?token=${SET_UP_TOKEN}`;
  const fields = { schoolName: '', name: 'Ms Example', email: 'ms', password: 'short', passwordAgain: 'shorter' };
  const again = await openReader(app).send(at, '/set-up', fields);
  expect(again.statusCode).toBe(422);
  expect(textOf(again.body)).toContain(
    'There is a problem Enter the name of the school Enter an e-mail address, like name@example.org Enter a password of at least 12 characters Enter the same password twice',
  );
  expect(textOfFirst(again.body, 'title')).toMatch(/^Error: Step 1 of 4/);
  expect(again.body).not.toContain('value="short');
});

test('a password that the daemon finds weak is asked for again', async () => {
  const setUp = async () => ({ kind: 'weak_password', fault: 'common' }) as const;
  const { app } = await startDashboard({ setUp }, { setUpDone: false });
  const fields = { ...school, password: 'password1234', passwordAgain: 'password1234' };
  const again = await openReader(app).send(`/set-up?token=${SET_UP_TOKEN}`, '/set-up', fields);
  expect(again.statusCode).toBe(422);
  expect(textOf(again.body)).toContain('Choose a password that fewer people use');
});
