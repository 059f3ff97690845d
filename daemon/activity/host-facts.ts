import { copyOf, createBoundedMap } from '../identity/bounded-map.ts';
import { EMBEDDED_SERVICES, SISTER_SITES } from './embed-hosts.ts';
import { siteOf } from './request-address.ts';

/** What a host is to others that are asked for around it. One object for each host, so that hosts are compared by it. */
export interface HostFacts {
  readonly host: string;
  /** A number of its own, and one that hosts of one owner share: those of one site, or of one service. Two strangers have one in four billion. */
  readonly number: number;
  readonly owner: number;
  /** `embedded`: a main host that pages of others load too; `script`: one that only they load; `helper`: by its name, one that pages load and nobody opens. */
  readonly role: 'embedded' | 'script' | 'helper' | 'any';
}

const ROLES: ReadonlyMap<string, HostFacts['role']> = new Map(
  EMBEDDED_SERVICES.flatMap(({ embedded, scripts }) => [
    ...embedded.map((host) => [host, 'embedded'] as const),
    ...scripts.map((host) => [host, 'script'] as const),
  ]),
);

/** True for a main host that is known to stand in the pages of other sites too. */
export function isEmbeddedHost(host: string): boolean {
  return ROLES.get(host) === 'embedded';
}

/** What sites call the hosts of their pictures, scripts and services; `api2`, `static-eu` and the like too. */
const HELPER =
  /^(?:apis?|assets?|beacon|cdn|collector|config|consent|content-assets|edge(?:-chat)?|events?|fonts?|gateway|ichef|images?|imgs?|js|logs?|media-?cdn|metrics|pixel|scontent|socket|static(?:files)?|stats?|tags?|telemetry|thumbs?|tiles?|tracking|uploads?|ws)\d*[.-]/;

/** A school asks for some 20,000 different hosts a day; when this is full they are found out again. */
const MOST_HOSTS = 20_000;

/** Remembers what hosts are. */
export function createHostFacts(): (host: string) => HostFacts {
  const owners = ownersBySite();
  const known = createBoundedMap<HostFacts>(MOST_HOSTS);
  return (host) => known.get(host) ?? known.keep(host, factsOf(copyOf(host)));

  function factsOf(host: string): HostFacts {
    const site = siteOf(host);
    return {
      host,
      number: hashOf(host),
      owner: hashOf(owners.get(site) ?? site),
      role: ROLES.get(host) ?? (HELPER.test(host) ? 'helper' : 'any'),
    };
  }
}

function ownersBySite(): ReadonlyMap<string, string> {
  const services = EMBEDDED_SERVICES.map(({ name, sites }) => [name, sites] as const);
  const all = [...services, ...Object.entries(SISTER_SITES)];
  return new Map(all.flatMap(([name, sites]) => sites.map((site) => [site, name] as const)));
}

/** A number for a page, whatever stands in its query: what is loaded again by itself has another time in it each time. */
export function pageNumber(url: string): number {
  const end = url.indexOf('?');
  return hashOf(url, end === -1 ? url.length : end);
}

/** FNV-1a: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
function hashOf(text: string, length = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
