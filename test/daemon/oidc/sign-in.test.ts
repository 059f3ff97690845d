/* Signing in through a real OpenID Connect provider, which runs on this machine. */
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NamedProvider } from '../../../daemon/answers/provider-sign-in.ts';
import { createProvider } from '../../../daemon/oidc/provider.ts';
import { addStaff, auditOf, newWorld, officeOf, type World } from '../../support/office.ts';
import { type OidcServer, startOidcServer, walkThrough } from '../../support/oidc-server.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { startWholeDashboard, type WholeDashboard } from '../../support/whole-dashboard.ts';

const store = storeWithArchive();
const BACK = 'https://filterwatch.example.org/sign-in/with/school/callback';
let oidc: OidcServer;
let world: World;
let whole: WholeDashboard;

beforeEach(async () => {
  world = newWorld();
  oidc = await startOidcServer(BACK, 'goes_on');
  await store.stores().settings.set('set_up_done', '1');
  await addStaff(store.stores(), 'lead');
});
afterEach(() => oidc.stop());

async function open(
  parts: Omit<Partial<NamedProvider>, 'rules'> & { readonly rules?: Partial<NamedProvider['rules']> } = {},
) {
  const { issuer, clientId, clientSecret } = oidc;
  const rules = { groupsClaim: 'groups', roles: null, hostedDomain: null, ...parts.rules };
  const provider = createProvider({ issuer, clientId, clientSecret, groupsClaim: rules.groupsClaim }, () => world.now);
  const titled = { id: 'school', title: 'your school account', allowsNewAccounts: false, provider, ...parts };
  world.providers = [{ ...titled, rules }];
  whole = await startWholeDashboard(store, officeOf(store.stores(), world));
}

const ROLES = { head: ['g-head'], lead: ['g-lead'], technician: ['g-it'] };

async function leave(onward = '/incidents'): Promise<{ readonly url: string; readonly cookie: string }> {
  const response = await whole.app.inject(`/sign-in/with/school?then=${encodeURIComponent(onward)}`);
  const [cookie] = response.cookies.filter(({ name }) => name === 'filterwatch-provider');
  return { url: String(response.headers.location), cookie: `${cookie?.name}=${cookie?.value}` };
}

// The session's strict cookie stays behind when another site sends the browser; the lax one comes along.
const comeBack = (url: URL, cookie: string): Promise<LightMyRequestResponse> =>
  whole.app.inject({ url: `${url.pathname}${url.search}`, headers: { cookie, 'sec-fetch-site': 'cross-site' } });

async function signIn(): Promise<LightMyRequestResponse> {
  const { url, cookie } = await leave();
  return comeBack(await walkThrough(url), cookie);
}

function sessionIn(response: LightMyRequestResponse): string {
  const session = response.cookies.find(({ name }) => name === 'filterwatch');
  return `filterwatch=${session?.value}`;
}

describe('an account at the school’s provider', () => {
  test('signs in whoever has the same verified address here, and leads on to the page that was asked for', async () => {
    await open();
    const response = await signIn();
    expect(response.statusCode).toBe(200);
    expect(response.headers.refresh).toBe('0; url=/incidents');
    expect((await whole.app.inject({ url: '/incidents', headers: { cookie: sessionIn(response) } })).statusCode).toBe(
      200,
    );
  });

  test('is known by what the provider calls it from then on, whatever its address becomes', async () => {
    await open();
    await signIn();
    oidc.claims = { ...oidc.claims, email: 'married@school.example', email_verified: false };
    expect((await signIn()).statusCode).toBe(200);
    // Somebody else with the old address gets nothing of it.
    oidc.claims = { ...oidc.claims, sub: 'person-2', email: 'lead-the-lead@school.example', email_verified: true };
    expect((await signIn()).body).toContain('There is no account for you here');
  });

  test('is refused in plain words without a verified address, without an account, and when closed', async () => {
    await open();
    oidc.claims = { ...oidc.claims, email_verified: false };
    expect((await signIn()).body).toContain('Your e-mail address is not verified');
    oidc.claims = { ...oidc.claims, email: 'nobody@school.example', email_verified: true };
    expect((await signIn()).body).toContain('There is no account for you here');
    oidc.claims = { ...oidc.claims, email: 'lead-the-lead@school.example' };
    await signIn();
    const account = await store.stores().staff.byEmail('lead-the-lead@school.example');
    if (account) await store.stores().signIns.setDisabled(account.id, world.now);
    expect((await signIn()).body).toContain('Your account is closed');
  });
});

describe('groups', () => {
  test('decide the role, the highest that matches, anew at each sign-in', async () => {
    await open({ rules: { roles: ROLES } });
    oidc.claims = { ...oidc.claims, groups: ['g-it', 'g-lead', 'another'] };
    const asLead = sessionIn(await signIn());
    expect((await whole.app.inject({ url: '/incidents', headers: { cookie: asLead } })).statusCode).toBe(200);
    oidc.claims = { ...oidc.claims, groups: ['g-it'] };
    const asTechnician = sessionIn(await signIn());
    expect((await whole.app.inject({ url: '/incidents', headers: { cookie: asTechnician } })).statusCode).toBe(403);
    // The session of the higher role is over.
    expect((await whole.app.inject({ url: '/incidents', headers: { cookie: asLead } })).statusCode).toBe(303);
    expect((await auditOf(store.stores())).filter((entry) => entry.includes('change_role'))).toHaveLength(1);
  });

  test('let nobody in who is in none of them, or no longer', async () => {
    await open({ rules: { roles: ROLES } });
    oidc.claims = { ...oidc.claims, groups: ['g-lead'] };
    expect((await signIn()).statusCode).toBe(200);
    oidc.claims = { ...oidc.claims, groups: [] };
    const refused = await signIn();
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('in no group that may sign in here');
    expect(refused.headers.refresh).toBe(undefined);
  });

  test('say what to do where Microsoft leaves them out', async () => {
    await open({ rules: { roles: ROLES } });
    oidc.claims = { ...oidc.claims, _claim_names: { groups: 'src1' } };
    expect((await signIn()).body).toContain('groups assigned to the application');
  });

  test('make an account where the school allows it, and none of another domain', async () => {
    await open({ rules: { roles: ROLES, hostedDomain: 'school.example' }, allowsNewAccounts: true });
    oidc.claims = { ...oidc.claims, email: 'new@school.example', groups: ['g-it'], hd: 'other.example' };
    expect((await signIn()).body).toContain('not an account of your school');
    oidc.claims = { ...oidc.claims, hd: 'school.example' };
    expect((await signIn()).statusCode).toBe(200);
    expect(await store.stores().staff.byEmail('new@school.example')).toMatchObject({
      role: 'technician',
      passwordHash: '',
    });
  });
});

describe('what comes back', () => {
  const failed = 'What came back from your school’s sign-in was not accepted';

  test('is refused with a wrong state, a wrong nonce, without the cookie, a second time, and too late', async () => {
    await open();
    const one = await leave();
    const wrongState = await walkThrough(one.url);
    wrongState.searchParams.set('state', 'another');
    expect((await comeBack(wrongState, one.cookie)).body).toContain(failed);

    const two = await leave();
    const wrongNonce = new URL(two.url);
    wrongNonce.searchParams.set('nonce', 'another');
    expect((await comeBack(await walkThrough(wrongNonce.href), two.cookie)).body).toContain(failed);

    const three = await leave();
    const back = await walkThrough(three.url);
    expect((await comeBack(back, '')).body).toContain(failed);
    expect((await comeBack(back, three.cookie)).statusCode).toBe(200);
    expect((await comeBack(back, three.cookie)).body).toContain(failed);

    const four = await leave();
    const late = await walkThrough(four.url);
    world.now += 600_000;
    expect((await comeBack(late, four.cookie)).body).toContain(failed);
  });

  test('is refused where the provider itself says no', async () => {
    await open();
    const { url, cookie } = await leave();
    const state = new URL(url).searchParams.get('state') ?? '';
    const said = new URL(`${BACK}?${new URLSearchParams({ error: 'access_denied', state })}`);
    expect((await comeBack(said, cookie)).body).toContain(failed);
  });

  test('leads to no page of another server', async () => {
    await open();
    const { url, cookie } = await leave('//evil.example/');
    expect((await comeBack(await walkThrough(url), cookie)).headers.refresh).toBe('0; url=/');
  });
});

test('a provider that is down is told as such, and the password still opens', async () => {
  await open();
  const { url, cookie } = await leave();
  const back = await walkThrough(url);
  await oidc.stop();
  expect((await comeBack(back, cookie)).statusCode).toBe(503);
  world.now += 3_600_000;
  const response = await whole.app.inject('/sign-in/with/school');
  expect(response.statusCode).toBe(503);
  expect(response.body).toContain('does not answer');
  expect((await whole.app.inject('/sign-in')).body).toContain('name="password"');
});
