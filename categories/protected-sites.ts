import type { CategoryId } from './category.ts';
import { parseEntry, partsOf } from './entry.ts';
import { seedDomains } from './seed/domains.ts';
import { PROTECTED_SITES } from './seed/protected-sites.ts';
import { categoryOf } from './taxonomy.ts';

/** Knows which entries no list of harm may hold. */
export interface ProtectedSites {
  /** The protected site that an entry covers, when the entry stands under such a category; else null. */
  coveredBy(entry: string, category: CategoryId): ProtectedSite | null;
}

export interface ProtectedSite {
  readonly site: string;
  /** Ends the sentence "The list holds this site, …". */
  readonly why: string;
}

interface KnownSite extends ProtectedSite {
  readonly allowedIn: readonly string[];
}

/** Our protected sites, the places of help that we know, and the school's own sites. */
export function createProtectedSites(ownSites: readonly string[]): ProtectedSites {
  const byEntry = new Map<string, KnownSite>();
  for (const known of [...shippedSites(), ...placesOfHelp(), ...ownSites.flatMap(ownSite)]) {
    // The first to be covered by an entry names it.
    for (const entry of widenings(known.site)) if (!byEntry.has(entry)) byEntry.set(entry, known);
  }
  return {
    coveredBy(entry, category) {
      const known = byEntry.get(entry);
      if (known === undefined || known.allowedIn.includes(category) || !isHarm(category)) return null;
      return { site: known.site, why: known.why };
    },
  };
}

const HARMLESS_INFRASTRUCTURE: readonly string[] = ['adverts', 'telemetry', 'cdn', 'widgets', 'updates'];

/** True for a category that may flag a pupil. */
export function isHarm(category: CategoryId): boolean {
  return categoryOf(category).theme !== 'good' && !HARMLESS_INFRASTRUCTURE.includes(category);
}

function shippedSites(): readonly KnownSite[] {
  return PROTECTED_SITES.flatMap(({ sites, why, allowedIn }) =>
    sites
      .trim()
      .split(/\s+/)
      .map((site) => ({ site, why, allowedIn })),
  );
}

function placesOfHelp(): readonly KnownSite[] {
  const help = seedDomains().filter(({ category }) => category === 'help-seeking');
  return help.map(({ entry }) => ({ site: entry, why: 'where people in need get help', allowedIn: [] }));
}

function ownSite(written: string): readonly KnownSite[] {
  const site = parseEntry(written);
  return site === null ? [] : [{ site, why: 'which is the school’s own', allowedIn: [] }];
}

/** Every entry that covers a site, itself first: 'nhs.uk/mental-health', 'nhs.uk'. */
function widenings(site: string): readonly string[] {
  const { host, path } = partsOf(site);
  const wide: string[] = [];
  for (let page = path; page !== ''; page = page.slice(0, page.lastIndexOf('/'))) wide.push(host + page);
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) wide.push(name);
  return wide;
}
