import { dispositionOfCode } from '../dns/answer.ts';
import type { LookUpOutcome } from '../dns/look-up.ts';
import { hasSafeAddress } from '../dns/safe-search.ts';
import type { Policy, Reply, Zone } from './message.ts';

/** Whatever is asked of these zones is refused or answered with nothing. */
const BLOCKING_ZONES: ReadonlySet<string> = new Set([
  'always_nxdomain',
  'always_nodata',
  'always_null',
  'always_refuse',
  'always_deny',
  'inform_deny',
  'inform_redirect',
  'redirect',
]);
/** These hold data of their own and say no to the rest; whether this name was in it the reply tells. */
const STRICT_ZONES: ReadonlySet<string> = new Set(['static', 'refuse', 'deny']);

/** What a local zone did, or null where it says nothing of the name or the reply must tell. */
export function outcomeOfZone({ zone, zoneType, asked }: Zone): LookUpOutcome | null {
  if (!BLOCKING_ZONES.has(zoneType)) return null;
  const isSafeSearch = zoneType.endsWith('redirect') && hasSafeAddress(asked.name);
  return { disposition: isSafeSearch ? 'allowed' : 'blocked', filterRule: `${zone} ${zoneType}` };
}

/** What a response policy zone did, or null where the question goes on as if it had not been there. */
export function outcomeOfPolicy({ action, list, trigger, asked }: Policy): LookUpOutcome | null {
  const rule = { filterCategory: list, filterRule: trigger };
  switch (action) {
    case 'rpz-passthru':
      return { disposition: 'allowed', ...rule };
    case 'rpz-nxdomain':
    case 'rpz-nodata':
    case 'rpz-drop':
      return { disposition: 'blocked', ...rule };
    case 'rpz-local-data':
    case 'rpz-cname-override':
      return { disposition: hasSafeAddress(asked.name) ? 'allowed' : 'blocked', ...rule };
    default:
      return null;
  }
}

/**
 * What a reply says, given the local zone that was used before, if any: `refuse`, `deny` and `static` zones say no in it. Where the log
 * does not show the uses of local zones, an answer that was there at once may be from one.
 */
export function outcomeOfReply({ code, isFromCache }: Reply, zone: Zone | null, showsZones: boolean): LookUpOutcome {
  if (zone === null) return { disposition: isFromCache && !showsZones ? 'unknown' : dispositionOfCode(code) };
  const filterRule = `${zone.zone} ${zone.zoneType}`;
  if (!STRICT_ZONES.has(zone.zoneType)) return { disposition: 'unknown', filterRule };
  return { disposition: code === 'NOERROR' ? 'unknown' : 'blocked', filterRule };
}
