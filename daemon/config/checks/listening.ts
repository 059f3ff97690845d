import { type Draft, errorAt, indexesOf, placeOf, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { type ListenAddress, parseListenAddress } from '../listen-address.ts';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';
import { syslogPaths } from './syslog.ts';

/** What a shape cannot say of the addresses that are listened on: that no two are one, and that this account may use them. */
export function checkListening(draft: Draft): readonly Problem[] {
  const dashboard = listenerAt(draft, ['dashboard', 'listen'], DASHBOARD_USUALLY);
  const syslog = syslogPaths(draft).flatMap((at) => listenerAt(draft, [...at, 'listen'], null, protocolsOf(draft, at)));
  const all = [...dashboard, ...syslog];
  const taken = syslog.flatMap((one, place) => {
    const earlier = [...dashboard, ...syslog.slice(0, place)].find((other) => collide(one, other));
    return earlier === undefined ? [] : [twice(draft, one, earlier)];
  });
  return [...taken, ...(draft.isRoot ? [] : all.flatMap((one) => privileged(draft, one)))];
}

type Protocol = 'udp' | 'tcp';

interface Listener {
  readonly at: Path;
  readonly address: ListenAddress;
  readonly protocols: readonly Protocol[];
}

const DASHBOARD_USUALLY = '127.0.0.1:8470';
const FIRST_FREE_PORT = 1024;

function listenerAt(
  draft: Draft,
  at: Path,
  usually: string | null,
  protocols: readonly Protocol[] = ['tcp'],
): readonly Listener[] {
  const address = parseListenAddress(textAt(draft, at) ?? usually ?? '');
  return address === null ? [] : [{ at, address, protocols }];
}

/** TLS runs over TCP: the two cannot share a port. */
function protocolsOf(draft: Draft, at: Path): readonly Protocol[] {
  const path = [...at, 'transport'];
  const listed = indexesOf(draft, path).flatMap((item) => textAt(draft, [...path, item]) ?? []);
  const written = listed.length > 0 ? listed : [textAt(draft, path) ?? 'udp'];
  return [...new Set(written.map((transport) => (transport === 'udp' ? 'udp' : 'tcp')))];
}

function collide(one: Listener, other: Listener): boolean {
  const isSameHost = one.address.host === other.address.host || isEverywhere(one) || isEverywhere(other);
  const isSamePort = one.address.port === other.address.port && one.address.port !== 0;
  return isSameHost && isSamePort && one.protocols.some((protocol) => other.protocols.includes(protocol));
}

function isEverywhere({ address }: Listener): boolean {
  return address.host === '0.0.0.0' || address.host === '::';
}

function twice(draft: Draft, one: Listener, earlier: Listener): Problem {
  const { line } = placeOf(draft, earlier.at);
  const who = earlier.at[0] === 'dashboard' ? 'the dashboard listens on' : `the source of line ${line} listens on`;
  const found = `${quoted(textAt(draft, one.at) ?? '')}, which ${who}`;
  return errorAt(draft, one.at, found, 'another port');
}

function privileged(draft: Draft, { at, address }: Listener): readonly Problem[] {
  const written = textAt(draft, at);
  if (written === null || address.port === 0 || address.port >= FIRST_FREE_PORT) return [];
  const found = `${quoted(written)}, a port below ${FIRST_FREE_PORT}, which this account may not be allowed to use`;
  const write = `a port of ${FIRST_FREE_PORT} or more and have the packets redirected, or give Filterwatch the right CAP_NET_BIND_SERVICE`;
  return [warningAt(draft, at, found, write)];
}
