import { randomBytes, randomUUID } from 'node:crypto';
import type { ProviderAnswers, ProviderBegun, ProviderResult } from '../api/contract.ts';
import type { StaffId } from '../incidents/incident.ts';
import { type Claimed, type ClaimRules, readClaims } from '../oidc/claims.ts';
import type { Promised, Provider } from '../oidc/provider.ts';
import type { StaffAccount } from '../store/staff.ts';
import { noteAccount } from './account-audit.ts';
import type { Office } from './office.ts';
import { enter, isOpen } from './sign-in.ts';

/** A provider that the school has named. */
export interface NamedProvider {
  readonly id: string;
  readonly title: string;
  readonly rules: ClaimRules;
  readonly allowsNewAccounts: boolean;
  readonly provider: Provider;
}

/** Signing in through the school's own accounts. */
export function createProviderSignIn(office: Office): ProviderAnswers {
  const journeys = createJourneys(office.now);
  const named = (id: string) => office.providers.find((one) => one.id === id) ?? null;
  return {
    signInWays: () => ({
      providers: office.providers.map(({ id, title }) => ({ id, title })),
      passwordsFor: office.signInRules.passwordsFor,
    }),
    async beginAtProvider(id, onward): Promise<ProviderBegun> {
      const one = named(id);
      if (one === null) return { kind: 'gone' };
      const begun = await one.provider.begin(returnAddress(office, id));
      if (begun.kind !== 'go') {
        office.log.warn({ provider: id, code: begun.code }, 'The provider to sign in at cannot be used now.');
        return { kind: 'unavailable' };
      }
      return { kind: 'go', url: begun.url, handle: journeys.begin({ id, onward, promised: begun.promised }) };
    },
    async finishAtProvider(id, handle, query): Promise<ProviderResult> {
      const journey = journeys.end(handle);
      const one = named(id);
      if (one === null || journey === null || journey.id !== id) return { kind: 'failed' };
      const cameBack = new URL(returnAddress(office, id));
      cameBack.search = query;
      const finished = await one.provider.finish(cameBack, journey.promised);
      if (finished.kind === 'unavailable') return finished;
      if (finished.kind === 'failed') {
        office.log.warn({ provider: id, code: finished.code }, 'A sign-in at the provider was not accepted.');
        return { kind: 'failed' };
      }
      return letIn(office, one, readClaims(finished.claims, one.rules), journey.onward);
    },
  };
}

function returnAddress(office: Office, id: string): string {
  return `${office.publicAddress()}/sign-in/with/${encodeURIComponent(id)}/callback`;
}

interface Journey {
  readonly id: string;
  readonly onward: string;
  readonly promised: Promised;
}

const JOURNEY_MS = 10 * 60_000;
const MAX_JOURNEYS = 1_000;
const HANDLE_BYTES = 32;

/** Who is at a provider now. Each handle works once; the oldest is forgotten where there are too many. */
function createJourneys(now: () => number) {
  const open = new Map<string, Journey & { readonly at: number }>();
  return {
    begin(journey: Journey): string {
      const handle = randomBytes(HANDLE_BYTES).toString('base64url');
      for (const oldest of open.keys()) {
        if (open.size < MAX_JOURNEYS) break;
        open.delete(oldest);
      }
      open.set(handle, { ...journey, at: now() });
      return handle;
    },
    end(handle: string): Journey | null {
      const journey = open.get(handle);
      open.delete(handle);
      return journey !== undefined && now() - journey.at < JOURNEY_MS ? journey : null;
    },
  };
}

type Person = Extract<Claimed, { kind: 'person' }>;

async function letIn(
  office: Office,
  provider: NamedProvider,
  claimed: Claimed,
  onward: string,
): Promise<ProviderResult> {
  if (claimed.kind !== 'person') return refuse(office, null, claimed.kind === 'incomplete' ? 'failed' : claimed.kind);
  const account = await accountOf(office, provider, claimed);
  if (typeof account === 'string') return refuse(office, null, account);
  const state = await office.signIns.of(account.id);
  if (state === null || state.isEmergency || !isOpen(office, state)) return refuse(office, account.id, 'closed');
  const current = claimed.role === null ? account : await withRole(office, account, claimed.role);
  const entered = await enter(office, current);
  return entered.kind === 'ok' ? { kind: 'ok', viewer: entered.viewer, onward } : { kind: 'failed' };
}

async function refuse(
  office: Office,
  staffId: StaffId | null,
  kind: Exclude<ProviderResult['kind'], 'ok' | 'unavailable'>,
): Promise<ProviderResult> {
  await noteAccount(office, staffId, 'sign_in_refused', { id: staffId, detail: { because: kind } });
  return { kind };
}

/** By what the provider calls them; the first time by an address that it vouches for; else a new one, where that is allowed. */
async function accountOf(
  office: Office,
  { allowsNewAccounts }: NamedProvider,
  person: Person,
): Promise<StaffAccount | 'unverified' | 'unknown'> {
  const linked = await office.signIns.bySubject(person);
  if (linked !== null) return (await office.staff.byId(linked)) ?? 'unknown';
  if (person.verifiedEmail === null) return 'unverified';
  const byEmail = await office.staff.byEmail(person.verifiedEmail);
  const account = byEmail ?? (allowsNewAccounts ? await newAccount(office, person, person.verifiedEmail) : null);
  if (account === null || !(await office.signIns.link(account.id, person))) return 'unknown';
  await noteAccount(office, account.id, 'link_account');
  return account;
}

async function newAccount(office: Office, { name, role }: Person, email: string): Promise<StaffAccount | null> {
  if (role === null) return null;
  const id = randomUUID() as StaffId;
  if (!(await office.staff.add({ id, name: name.trim() || email, email, role, passwordHash: '' }, office.now())))
    return null;
  await noteAccount(office, null, 'add_account', { id, detail: { role } });
  return office.staff.byId(id);
}

/** The groups at the provider decide, each time anew; whoever is something else now begins with a session of its own. */
async function withRole(office: Office, account: StaffAccount, role: StaffAccount['role']): Promise<StaffAccount> {
  if (account.role === role) return account;
  await office.signIns.setRole(account.id, role);
  await office.signIns.endSessions(account.id);
  await noteAccount(office, null, 'change_role', { id: account.id, detail: { role, by: 'provider' } });
  return { ...account, role };
}
