import { beforeEach, describe, expect, test } from 'vitest';
import { codeAt } from '../../support/authenticator.ts';
import { openReader, type Reader } from '../../support/dashboard-server.ts';
import { addStaff, newWorld, officeOf, PASSWORD, type World } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { startWholeDashboard, type WholeDashboard } from '../../support/whole-dashboard.ts';

const store = storeWithArchive();
const EMAIL = 'lead-The-lead@school.example';
let world: World;
let whole: WholeDashboard;
let reader: Reader;

beforeEach(async () => {
  world = newWorld();
  await store.stores().settings.set('set_up_done', '1');
  await addStaff(store.stores(), 'lead');
  whole = await startWholeDashboard(store, officeOf(store.stores(), world));
  reader = openReader(whole.app);
});

const typePassword = (then = '/') =>
  reader.send(`/sign-in?then=${encodeURIComponent(then)}`, '/sign-in', { email: EMAIL, password: PASSWORD });
const secretOn = (page: string) => /<p class="secret"><code>([A-Z2-7 ]+)</.exec(page)?.[1] ?? '';

/** Turns it on from the account page; answers the secret. */
async function turnOn(): Promise<string> {
  const page = await reader.send('/account/two-steps', '/account/two-steps', { password: PASSWORD });
  const secret = secretOn(page.body);
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const codes = await reader.post('/account/two-steps/confirm', { _csrf: token, code: codeAt(secret, world.now) });
  expect(codes.body).toContain('Keep these recovery codes');
  world.now += 30_000;
  return secret;
}

describe('two-step sign-in', () => {
  test('is turned on from one’s own account, and then asks for the code before anything is shown', async () => {
    await typePassword();
    const secret = await turnOn();
    expect((await reader.get('/account')).body).toContain('On since');
    reader = openReader(whole.app);
    expect((await typePassword('/incidents')).headers.location).toBe('/sign-in/code');
    expect((await reader.get('/incidents')).headers.location).toBe('/sign-in?then=%2Fincidents');
    const wrong = await reader.send('/sign-in/code', '/sign-in/code', { code: '000000' });
    expect(wrong.statusCode).toBe(422);
    const right = await reader.send('/sign-in/code', '/sign-in/code', { code: codeAt(secret, world.now) });
    expect(right.headers.location).toBe('/incidents');
    expect((await reader.get('/incidents')).statusCode).toBe(200);
  });

  test('forgets after ten minutes that the password was right', async () => {
    await typePassword();
    await turnOn();
    reader = openReader(whole.app);
    await typePassword();
    world.now += 600_000;
    expect((await reader.get('/sign-in/code')).headers.location).toBe('/sign-in');
  });

  test('is set up at sign-in where the school asks for it, before anything else', async () => {
    world.signInRules = { ...world.signInRules, secondFactorFor: ['lead'] };
    whole = await startWholeDashboard(store, officeOf(store.stores(), world));
    reader = openReader(whole.app);
    expect((await typePassword('/incidents')).headers.location).toBe('/sign-in/set-up');
    expect((await reader.get('/')).headers.location).toBe('/sign-in');
    const page = await reader.get('/sign-in/set-up');
    const codes = await reader.send('/sign-in/set-up', '/sign-in/set-up', {
      code: codeAt(secretOn(page.body), world.now),
    });
    expect(codes.body.match(/<code>[0-9A-Z-]{19}<\/code>/g)).toHaveLength(10);
    expect(codes.body).toContain('href="/incidents"');
    expect((await reader.get('/incidents')).statusCode).toBe(200);
  });

  test('gives the session a new id at each step, so that one planted before is worth nothing', async () => {
    const ids = new Set<string>();
    const note = (response: { readonly cookies: readonly { readonly value: string }[] }) => {
      for (const { value } of response.cookies) ids.add(value);
    };
    await typePassword();
    const secret = await turnOn();
    reader = openReader(whole.app);
    note(await reader.get('/sign-in'));
    note(await typePassword());
    note(await reader.send('/sign-in/code', '/sign-in/code', { code: codeAt(secret, world.now) }));
    expect(ids.size).toBe(3);
    const [planted = ''] = ids;
    const { cookies } = await whole.app.inject('/sign-in');
    const headers = { cookie: `${cookies[0]?.name}=${planted}` };
    expect((await whole.app.inject({ url: '/', headers })).headers.location).toBe('/sign-in');
    expect((await reader.get('/')).statusCode).toBe(200);
  });
});

describe('signing out everywhere', () => {
  test('ends every other session at once, and this one', async () => {
    await typePassword();
    const other = openReader(whole.app);
    await other.send('/sign-in', '/sign-in', { email: EMAIL, password: PASSWORD });
    expect((await other.get('/')).statusCode).toBe(200);
    await reader.send('/account', '/account/sign-out-everywhere');
    expect((await other.get('/')).headers.location).toBe('/sign-in');
    expect((await reader.get('/')).headers.location).toBe('/sign-in');
  });

  test('comes with a new password, but for the browser in which it was changed', async () => {
    await typePassword();
    const other = openReader(whole.app);
    await other.send('/sign-in', '/sign-in', { email: EMAIL, password: PASSWORD });
    const next = 'three other plain words';
    const fields = { current: PASSWORD, password: next, passwordAgain: next };
    const changed = await reader.send('/account/password', '/account/password', fields);
    expect(changed.headers.location).toBe('/account?done=password#heading');
    expect((await reader.get('/')).statusCode).toBe(200);
    expect((await other.get('/')).headers.location).toBe('/sign-in');
  });
});

test('an invitation leads from the accounts page to a first sign-in', async () => {
  await typePassword();
  const fields = { name: 'Jo New', email: 'jo@school.example', role: 'technician', by: 'hand' };
  const made = await reader.send('/accounts/invite', '/accounts/invite', fields);
  const [, path = ''] =
    /https:\/\/filterwatch\.example\.org(\/sign-in\/link\?token=[\w-]+)/.exec(made.body.replace('&#61;', '=')) ?? [];
  const newcomer = openReader(whole.app);
  expect((await newcomer.get(path)).body).toContain('Welcome, Jo New');
  const words = 'a few words of mine';
  const set = await newcomer.send(path, '/sign-in/link', { password: words, passwordAgain: words });
  expect(set.headers.location).toBe('/sign-in?done=set');
  await newcomer.send('/sign-in', '/sign-in', { email: 'jo@school.example', password: words });
  expect((await newcomer.get('/health')).statusCode).toBe(200);
  expect((await newcomer.get('/accounts')).statusCode).toBe(403);
  expect((await newcomer.get(path)).statusCode).toBe(403);
});

test('a forgotten password is answered alike, whether there is such an account or not', async () => {
  const answers: string[] = [];
  for (const email of [EMAIL, 'nobody@school.example']) {
    const { statusCode, body } = await reader.send('/sign-in/forgotten', '/sign-in/forgotten', { email });
    answers.push(`${statusCode} ${body}`);
  }
  expect(answers[0]).toContain('Look in your mailbox');
  expect(answers[0]).toBe(answers[1]);
});

test('a sign-in is refused alike, whether there is such an account, a closed one or none', async () => {
  const closed = await addStaff(store.stores(), 'deputy');
  await store.stores().signIns.setDisabled(closed.staffId, world.now);
  const answers = new Set<string>();
  for (const email of [EMAIL, 'deputy-The-deputy@school.example', 'nobody@school.example']) {
    const stranger = openReader(whole.app);
    const { statusCode, body } = await stranger.send('/sign-in', '/sign-in', { email, password: 'not my password' });
    // What was typed stands in the field again, and each session has a token of its own.
    const shown = body.replaceAll(email.replace('@', '&#64;'), '').replaceAll(email, '');
    answers.add(`${statusCode} ${shown.replaceAll(/name="_csrf" value="[^"]+"/g, '')}`);
  }
  expect(answers.size).toBe(1);
  expect([...answers][0]).toMatch(/^422 .*do not belong together/s);
});

test('a link that nobody was given, that was used and that is over are answered alike', async () => {
  await addStaff(store.stores(), 'head');
  const email = 'head-The-head@school.example';
  await reader.send('/sign-in', '/sign-in', { email, password: PASSWORD });
  const invite = (name: string) => {
    const fields = { name, email: `${name}@school.example`, role: 'technician', by: 'hand' };
    return reader.send('/accounts/invite', '/accounts/invite', fields);
  };
  const pathIn = (body: string) => /\/sign-in\/link\?token=[\w-]+/.exec(body.replace('&#61;', '='))?.[0] ?? '';
  const [used, over] = [pathIn((await invite('one')).body), pathIn((await invite('two')).body)];
  const words = 'a few words of mine';
  await openReader(whole.app).send(used, '/sign-in/link', { password: words, passwordAgain: words });
  world.now += 8 * 86_400_000;
  const answers = new Set<string>();
  for (const path of [used, over, '/sign-in/link?token=guessed', '/sign-in/link']) {
    const { statusCode, body } = await openReader(whole.app).get(path);
    answers.add(`${statusCode} ${body.replaceAll(/name="_csrf" value="[^"]+"/g, '')}`);
  }
  expect(answers.size).toBe(1);
  expect([...answers][0]).toMatch(/^403 /);
});
