/** The same requests as different logs show them, in the order in which each log is written. */
import { hashOf } from '../../../daemon/demo/seeded.ts';
import { squidLine } from '../../../daemon/demo/squid-line.ts';
import type { RequestLine, TrueRequest } from './request.ts';

/** A proxy that opens HTTPS, in Squid's own format: addresses, and no headers. */
export function nativeLines(requests: readonly TrueRequest[]): readonly RequestLine[] {
  return inOrder(requests, endOf).map((request) => lineOf(request, readable(request)));
}

/** The same in the format that the README advises, with what browsers say of each request. */
export function advisedLines(requests: readonly TrueRequest[]): readonly RequestLine[] {
  return inOrder(requests, endOf).map((request) => {
    const { referrer, userAgent, fetch } = request;
    const said = [fetch?.dest, fetch?.mode, fetch?.site, fetch?.isByUser === true ? '?1' : null];
    const headers = [referrer, userAgent, ...said].map((value) => `"${value ?? '-'}"`).join(' ');
    return lineOf(request, `${readable(request)} ${headers}`);
  });
}

/** With the referrer and the browser's name, as many formats have it. */
export const ADVISED =
  'logformat filterwatch %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt "%"{Referer}>h" "%"{User-Agent}>h" ' +
  '"%"{Sec-Fetch-Dest}>h" "%"{Sec-Fetch-Mode}>h" "%"{Sec-Fetch-Site}>h" "%"{Sec-Fetch-User}>h"';

/** A proxy that passes HTTPS through: one line for each connection, written when it closes. */
export function tunnelLines(requests: readonly TrueRequest[]): readonly RequestLine[] {
  const tunnels = joined(requests, ({ client, host }) => 15_000 + (hashOf(`${client} ${host}`) % 110) * 1_000);
  return tunnels
    .toSorted((one, other) => one.closedAt - other.closedAt)
    .map(({ first, closedAt, bytes }) => {
      const text = squidLine({
        endedAt: closedAt,
        durationMs: closedAt - first.startedAt,
        client: first.client,
        result: 'TCP_TUNNEL/200',
        bytes,
        method: 'CONNECT',
        target: `${first.host}:443`,
        account: first.account,
        hierarchy: 'HIER_DIRECT/192.0.2.200',
        contentType: null,
        ...(first.refused === undefined ? {} : REFUSED[first.refused]),
      });
      return lineOf(first, text);
    });
}

/** A resolver: one line for each look-up; an answer is kept for one to five minutes. */
export function lookUpLines(requests: readonly TrueRequest[]): readonly RequestLine[] {
  const keptMs = ({ host }: TrueRequest) => 60_000 + (hashOf(host) % 240) * 1_000;
  return joinedFromFirst(requests, keptMs).map((request) =>
    lineOf(
      request,
      JSON.stringify({
        T: new Date(request.startedAt).toISOString(),
        QH: request.host,
        QT: 'A',
        QC: 'IN',
        CP: '',
        IP: request.client,
        Result: request.refused === undefined ? {} : { IsFiltered: true, Reason: 3 },
        Elapsed: 120_455,
      }),
    ),
  );
}

function lineOf(request: TrueRequest, text: string): RequestLine {
  return { text, truth: request.truth, host: request.host, request };
}

/** What Squid writes of a request that came to nothing. */
const REFUSED = {
  filter: { result: 'TCP_DENIED/403', durationMs: 0, hierarchy: 'HIER_NONE/-' },
  sign_in: { result: 'TCP_DENIED/407', durationMs: 0, hierarchy: 'HIER_NONE/-' },
} as const;

function endOf({ startedAt, durationMs }: TrueRequest): number {
  return startedAt + durationMs;
}

function inOrder(requests: readonly TrueRequest[], when: (request: TrueRequest) => number): readonly TrueRequest[] {
  return requests.toSorted((one, other) => when(one) - when(other));
}

function readable(request: TrueRequest): string {
  const { durationMs, client, bytes, method, host, path, account, contentType } = request;
  const result = method === 'CONNECT' ? 'TCP_TUNNEL/200' : 'TCP_MISS/200';
  const target = method === 'CONNECT' ? `${host}:443` : `https://${host}${path}`;
  const answer = { result, bytes, method, target, account, contentType, hierarchy: 'HIER_DIRECT/192.0.2.200' };
  const refused = request.refused === undefined ? {} : REFUSED[request.refused];
  return squidLine({ endedAt: endOf(request), durationMs, client, ...answer, ...refused });
}

interface Tunnel {
  readonly first: TrueRequest;
  closedAt: number;
  bytes: number;
}

/** What goes through a connection that is open already is no line of its own. */
function joined(requests: readonly TrueRequest[], idleMs: (request: TrueRequest) => number): readonly Tunnel[] {
  const open = new Map<string, Tunnel>();
  const tunnels: Tunnel[] = [];
  for (const request of inOrder(requests, ({ startedAt }) => startedAt)) {
    const key = `${request.client} ${request.host}`;
    // What was refused opened no connection.
    const known = request.refused === undefined ? open.get(key) : undefined;
    const closedAt = endOf(request) + idleMs(request);
    if (known !== undefined && request.startedAt <= known.closedAt) {
      known.closedAt = Math.max(known.closedAt, closedAt);
      known.bytes += request.bytes;
      continue;
    }
    const tunnel = { first: request, closedAt, bytes: request.bytes };
    if (request.refused === undefined) open.set(key, tunnel);
    else tunnel.closedAt = endOf(request);
    tunnels.push(tunnel);
  }
  return tunnels;
}

function joinedFromFirst(requests: readonly TrueRequest[], keptMs: (request: TrueRequest) => number) {
  const keptUntil = new Map<string, number>();
  return inOrder(requests, ({ startedAt }) => startedAt).filter((request) => {
    const key = `${request.client} ${request.host}`;
    if (request.startedAt < (keptUntil.get(key) ?? 0)) return false;
    keptUntil.set(key, request.startedAt + keptMs(request));
    return true;
  });
}
