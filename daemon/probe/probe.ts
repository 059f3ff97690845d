/** The door of the filter checks: asks the filter for one address that the school has chosen, and says what it saw. */
import { performance } from 'node:perf_hooks';
import { type CheckProfile, hostOfAddress } from '../health/filter-checks/filter-check.ts';
import type { Observed } from '../health/filter-checks/observed.ts';
import { askResolver } from './ask-resolver.ts';
import { askWeb } from './ask-web.ts';
import { AskFailed, codeOf } from './connection.ts';
import { localAddressOf, ownAddresses } from './local-address.ts';

export interface Probed {
  readonly observed: Observed;
  readonly tookMs: number;
}

export interface Probe {
  /** Never throws for what the filter or the network does. Answers within some 15 seconds. */
  ask(profile: Pick<CheckProfile, 'way' | 'from'>, url: string, calledOff?: AbortSignal): Promise<Probed>;
  /** Under which addresses the filter may know us. */
  addresses(profile: Pick<CheckProfile, 'from'>): readonly string[];
}

export interface ProbeOptions {
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 15_000;

export function createProbe({ deadlineMs = DEADLINE_MS }: ProbeOptions = {}): Probe {
  return {
    async ask(profile, url, calledOff) {
      const began = performance.now();
      const observed = await askOnce(profile, url, withDeadline(deadlineMs, calledOff));
      return { observed, tookMs: Math.round(performance.now() - began) };
    },
    addresses: ({ from }) => ownAddresses(from),
  };
}

function withDeadline(deadlineMs: number, calledOff: AbortSignal | undefined): AbortSignal {
  const deadline = AbortSignal.timeout(deadlineMs);
  return calledOff === undefined ? deadline : AbortSignal.any([deadline, calledOff]);
}

async function askOnce(
  { way, from }: Pick<CheckProfile, 'way' | 'from'>,
  url: string,
  signal: AbortSignal,
): Promise<Observed> {
  const localAddress = from === null ? null : localAddressOf(from);
  if (from !== null && localAddress === null) return { kind: 'fault', fault: 'no_interface' };
  try {
    if (way.kind === 'dns') return await askResolver({ ...way, host: hostOfAddress(url), localAddress, signal });
    return await askWeb({ url: new URL(url), way, localAddress, signal });
  } catch (error) {
    if (error instanceof AskFailed) return { kind: 'fault', fault: error.fault };
    // Whatever else the system refuses is the network's trouble, and no reason for the daemon to end.
    if (codeOf(error) !== '') return { kind: 'fault', fault: 'not_reached' };
    throw error;
  }
}
