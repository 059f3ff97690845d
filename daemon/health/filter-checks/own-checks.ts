/**
 * Our own checks stand in the filter's log like every other request, and must not become incidents. A line is ours where somebody who can
 * only be us asked for that very host in those very minutes: with the account that the school made for its checks, or, where a profile has
 * none, from an address of this machine and without a name. Only so many lines of one check are: nobody can hide behind it.
 */
import type { LogRecord } from '../../../parsers/record.ts';
import { foldAccount } from '../../identity/account.ts';
import { hostOfAddress } from './filter-check.ts';

/** What we are about to ask, written down before we do. Plain values: it is copied between threads. */
export interface OwnAsk {
  /** Of the check. */
  readonly id: string;
  readonly url: string;
  /** The account that we sign in with at the proxy; null where there is none. */
  readonly account: string | null;
  /** Under which addresses the filter may know us. */
  readonly addresses: readonly string[];
  readonly at: number;
}

/** A line of one of our checks, as the filter logged it. */
export interface OwnSighting {
  readonly id: string;
  readonly at: number;
  readonly disposition: LogRecord['disposition'];
}

export interface OwnChecks {
  /** From now on these are known. */
  expect(asks: readonly OwnAsk[]): void;
  /** True for a line of one of our checks, which is noted. */
  isOwn(record: LogRecord): boolean;
  /** What was noted, and begins anew. */
  take(): readonly OwnSighting[];
}

/** A filter's clock may be some minutes off; the account is nobody's but ours. */
const WITH_ACCOUNT_MS = 10 * 60_000;
/** An address may be shared with whoever sits at this machine. */
const BY_ADDRESS_MS = 90_000;
/** What a proxy may log of one check: being asked to sign in, the tunnel, the request in it, both kinds of look-up, and one try again. */
const MOST_LINES = 12;
const MOST_ASKS = 20_000;

export function createOwnChecks(known: readonly OwnAsk[] = []): OwnChecks {
  const byHost = new Map<string, Waiting[]>();
  let asks = 0;
  let sightings: OwnSighting[] = [];

  function expect(fresh: readonly OwnAsk[]): void {
    for (const ask of fresh) {
      const waiting = { ...ask, account: ask.account === null ? null : foldAccount(ask.account), lines: 0 };
      const host = hostOfAddress(ask.url);
      const ofHost = byHost.get(host);
      if (ofHost === undefined) byHost.set(host, [waiting]);
      else ofHost.push(waiting);
      asks += 1;
    }
    if (asks > MOST_ASKS) asks = forgetOldest(byHost, MOST_ASKS / 2);
  }
  expect(known);
  return {
    expect,
    isOwn(record) {
      // Nearly every line is of a host that nobody checks.
      const ofHost = asks === 0 ? undefined : byHost.get(record.urlDomain);
      const ask = likeliest(record, ofHost?.filter((one) => one.lines < MOST_LINES && isOf(record, one)) ?? []);
      if (ask === undefined) return false;
      ask.lines += 1;
      sightings.push({ id: ask.id, at: record.timestamp, disposition: record.disposition });
      return true;
    },
    take() {
      const taken = sightings;
      sightings = [];
      return taken;
    },
  };
}

type Waiting = OwnAsk & { lines: number };

function isOf({ timestamp, userName, clientIp }: LogRecord, { at, account, addresses }: Waiting): boolean {
  const apart = Math.abs(timestamp - at);
  if (userName !== null) return account !== null && apart <= WITH_ACCOUNT_MS && foldAccount(userName) === account;
  return apart <= BY_ADDRESS_MS && clientIp !== null && addresses.includes(clientIp);
}

/** Of several checks of one host, the one that asked for just this, or in just this way; of several such, one that was not seen yet. */
function likeliest(record: LogRecord, asks: readonly Waiting[]): Waiting | undefined {
  const weight = (ask: Waiting) => likeness(record, ask.url) + (ask.lines === 0 ? 1 : 0);
  return asks.toSorted((one, other) => weight(other) - weight(one) || other.at - one.at)[0];
}

function likeness({ url, kind }: LogRecord, asked: string): number {
  if (url === asked) return 4;
  const isEncrypted = kind === 'tls' || url?.startsWith('https:') === true;
  return isEncrypted === asked.startsWith('https:') ? 2 : 0;
}

function forgetOldest(byHost: Map<string, Waiting[]>, most: number): number {
  const times = [...byHost.values()]
    .flatMap((ofHost) => ofHost.map(({ at }) => at))
    .toSorted((one, other) => other - one);
  const oldest = times[most - 1] ?? Number.NEGATIVE_INFINITY;
  let left = 0;
  for (const [host, ofHost] of byHost) {
    const kept = ofHost.filter(({ at }) => at >= oldest);
    if (kept.length === 0) byHost.delete(host);
    else byHost.set(host, kept);
    left += kept.length;
  }
  return left;
}
