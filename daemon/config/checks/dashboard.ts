import { type Draft, errorAt, indexesOf, textAt, warningAt } from '../draft.ts';
import { describeFound, quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { isThisMachine, parsePublicAddress } from '../public-address.ts';

/** What a shape cannot say of the dashboard: that its address and its proxy belong together, and that sign-ins are encrypted. */
export function checkDashboard(draft: Draft): readonly Problem[] {
  const at = ['dashboard', 'address'];
  const address = parsePublicAddress(textAt(draft, at) ?? '');
  if (address === null) return [];
  const isTrusting = valueAt(draft.data, ['dashboard', 'trust_proxy']) !== undefined;
  if (address.startsWith('https:')) return isTrusting ? checkProxies(draft) : [withoutProxy(draft, address)];
  if (isThisMachine(address)) return [];
  const found = `${quoted(address)}, where passwords travel unencrypted`;
  return [warningAt(draft, at, found, 'an https address, with a proxy in front that provides it')];
}

function checkProxies(draft: Draft): readonly Problem[] {
  const value = valueAt(draft.data, ['dashboard', 'trust_proxy']);
  if (!Array.isArray(value) || indexesOf(draft, ['dashboard', 'trust_proxy']).length > 0) return [];
  return [errorAt(draft, ['dashboard', 'trust_proxy'], describeFound(value), PROXY)];
}

const PROXY = 'the address of the proxy that provides https, such as [127.0.0.1]';

function withoutProxy(draft: Draft, address: string): Problem {
  return errorAt(draft, ['dashboard', 'trust_proxy'], `nothing, although the address is ${quoted(address)}`, PROXY);
}
