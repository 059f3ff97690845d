/** From what one device asked for to the lines that the proxy wrote: signing in, stopping, tunnels that stay open. */
import type { Fetch } from './fetches.ts';
import type { Device } from './people.ts';
import type { SchoolFilter } from './school-filter.ts';
import { type Chance, hashOf } from './seeded.ts';
import type { LoggedRequest } from './squid-line.ts';

/** Something that was opened on a device at one moment. */
export interface Visit {
  readonly device: Device;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly fetches: readonly Fetch[];
}

interface OpenTunnel {
  readonly host: string;
  readonly since: number;
  lastUse: number;
  bytes: number;
}

interface DeviceLog {
  readonly device: Device;
  readonly filter: SchoolFilter;
  readonly chance: Chance;
  readonly requests: LoggedRequest[];
  readonly tunnels: Map<string, OpenTunnel>;
  /** When each host that the proxy reads was last asked for. */
  readonly inspected: Map<string, number>;
  signedInUntil: number;
}

const QUIET_BEFORE_SIGN_IN_MS = 150_000;
const CONNECTION_KEPT_MS = 60_000;

/** Everything that the proxy logged of one device in a day, in no order. */
export function requestsOf(
  device: Device,
  visits: readonly Visit[],
  filter: SchoolFilter,
  chance: Chance,
): readonly LoggedRequest[] {
  const inspected = new Map<string, number>();
  const log: DeviceLog = { device, filter, chance, requests: [], tunnels: new Map(), inspected, signedInUntil: 0 };
  const timed = visits.flatMap(({ at, fetches }) => fetches.map((fetch) => ({ fetch, at: at + fetch.afterMs })));
  for (const { fetch, at } of timed.toSorted((one, other) => one.at - other.at)) logFetch(log, fetch, at);
  for (const open of log.tunnels.values()) closeTunnel(log, open);
  return log.requests;
}

function logFetch(log: DeviceLog, fetch: Fetch, at: number): void {
  const { device, filter } = log;
  if (fetch.kind === 'failed') {
    logFailed(log, fetch, at);
    return;
  }
  const host = fetch.kind === 'tunnel' ? fetch.host : new URL(fetch.url).hostname;
  if (device.account !== null) signIn(log, host, at);
  const isStopped = filter.stops(host, device.audience, at);
  if (fetch.kind === 'readable') logReadable(log, fetch, host, at, isStopped);
  else if (isStopped) refuse(log, at, 'CONNECT', `${host}:443`);
  else useTunnel(log, fetch.host, fetch.bytes, at);
}

/** Whoever has said nothing has not said who they are either. */
function logFailed(log: DeviceLog, fetch: Extract<Fetch, { kind: 'failed' }>, at: number): void {
  const { method, target, result, bytes } = fetch;
  const account = method === '-' ? null : log.device.loggedAs;
  add(log, at, { method, target, result, bytes, account, hierarchy: 'HIER_NONE/-', contentType: null });
}

const REFUSED = { result: 'TCP_DENIED/403', hierarchy: 'HIER_NONE/-', contentType: 'text/html' };
/** Refusing takes the proxy next to no time. */
function refuse(log: DeviceLog, at: number, method: string, target: string): void {
  const durationMs = log.chance.between(0, 3);
  add(log, at + durationMs, { ...REFUSED, durationMs, bytes: 3_900 + (hashOf(target) % 180), method, target });
}

const CHALLENGE = {
  result: 'TCP_DENIED/407',
  method: 'CONNECT',
  account: null,
  hierarchy: 'HIER_NONE/-',
  contentType: 'text/html',
};
const SET_UP = { result: 'NONE_NONE/200', bytes: 0, method: 'CONNECT', hierarchy: 'HIER_NONE/-', contentType: null };

/** The proxy asks each new connection after a pause who is there. */
function signIn(log: DeviceLog, host: string, at: number): void {
  const isNew = at > log.signedInUntil || log.chance.happens(0.04);
  log.signedInUntil = at + QUIET_BEFORE_SIGN_IN_MS;
  if (isNew) add(log, at - log.chance.between(2, 9), { ...CHALLENGE, bytes: 4_112, target: `${host}:443` });
}

function logReadable(
  log: DeviceLog,
  fetch: Extract<Fetch, { kind: 'readable' }>,
  host: string,
  at: number,
  isStopped: boolean,
): void {
  if (fetch.url.startsWith('https:')) setUp(log, host, at);
  const { method, url: target, bytes, result, contentType, durationMs } = fetch;
  if (isStopped) {
    refuse(log, at, method, target);
    return;
  }
  const isFromCache = result.includes('HIT') && !result.includes('REFRESH');
  const hierarchy = isFromCache ? 'HIER_NONE/-' : `HIER_DIRECT/${serverOf(host)}`;
  add(log, at + durationMs, { durationMs, result, bytes, method, target, hierarchy, contentType });
}

/** A connection that the proxy reads is logged once when it is set up, and then each request within it. */
function setUp(log: DeviceLog, host: string, at: number): void {
  const lastUse = log.inspected.get(host) ?? 0;
  log.inspected.set(host, at);
  if (at - lastUse > CONNECTION_KEPT_MS) add(log, at - 1, { ...SET_UP, target: `${host}:443` });
}

/** A browser asks again through the tunnel that it has; the line comes when the tunnel closes. */
function useTunnel(log: DeviceLog, host: string, bytes: number, at: number): void {
  const open = log.tunnels.get(host);
  if (open !== undefined && at - open.lastUse < CONNECTION_KEPT_MS) {
    open.lastUse = at;
    open.bytes += bytes;
    return;
  }
  if (open !== undefined) closeTunnel(log, open);
  log.tunnels.set(host, { host, since: at, lastUse: at, bytes });
}

function closeTunnel(log: DeviceLog, { host, since, lastUse, bytes }: OpenTunnel): void {
  const endedAt = lastUse + log.chance.between(400, CONNECTION_KEPT_MS + 5_000);
  add(log, endedAt, {
    durationMs: endedAt - since,
    result: 'TCP_TUNNEL/200',
    bytes,
    method: 'CONNECT',
    target: `${host}:443`,
    hierarchy: `HIER_DIRECT/${serverOf(host)}`,
    contentType: null,
  });
}

function add(
  log: DeviceLog,
  endedAt: number,
  request: Omit<LoggedRequest, 'endedAt' | 'client' | 'account' | 'durationMs'> & Partial<LoggedRequest>,
): void {
  const { address: client, loggedAs: account } = log.device;
  log.requests.push({ durationMs: 0, client, account, ...request, endedAt });
}

const SERVER_NETWORKS = ['192.0.2', '198.51.100', '203.0.113'];

/** An address of the networks kept free for examples; the same host is always at the same one. */
function serverOf(host: string): string {
  const hash = hashOf(host);
  if (hash % 9 === 0) return `2001:db8:feed::${(hash >>> 16).toString(16)}`;
  return `${SERVER_NETWORKS[hash % SERVER_NETWORKS.length]}.${1 + ((hash >>> 8) % 250)}`;
}
