import { createHash } from 'node:crypto';
import { isInNetwork, parseAddress, parseNetwork } from '../../categories/ip-address.ts';
import { canSay, EXPORT_FORMATS, writeList } from '../../categories/list-writers.ts';
import type { ExportAnswer, ExportAsk, ExportList, OwnSitesChoice } from '../api/contract.ts';
import { EXPORT_LISTS } from '../api/export-models.ts';
import { type ListFor, type OwnSite, standingEntries } from '../requests/standing-list.ts';
import type { Office } from './office.ts';
import { createSchoolSay } from './school-say.ts';
import { readSite } from './typed-site.ts';

/** Gives a filter the list that it asks for, where its token and its address let it. */
export async function exportList(office: Office, ask: ExportAsk): Promise<ExportAnswer> {
  if (!isAllowedFrom(office.exportNetworks, ask.address)) return { kind: 'wrong_network' };
  const token = ask.token === null ? null : await office.exportTokens.withHash(hashOf(ask.token));
  if (token === null) return { kind: 'wrong_token' };
  const list = EXPORT_LISTS.find((one) => one === ask.list);
  const format = EXPORT_FORMATS.find((one) => one === ask.format);
  if (list === undefined || format === undefined || !canSay(format, MEANINGS[list])) return { kind: 'no_list' };
  const listFor: ListFor = ask.group === null ? { kind: 'school' } : { kind: 'group', group: ask.group };
  const entries = await entriesOf(office, list, listFor);
  const name = `${list} ${ask.group === null ? '' : hashOf(ask.group.toLowerCase())}`.trim();
  const now = office.now();
  const { serial, changedAt } = await office.exportTokens.settle(name, hashOf(JSON.stringify(entries)), now);
  const { text } = writeList(format, entries, { meaning: MEANINGS[list], serial });
  await office.exportTokens.fetched(token.id, { at: now, from: ask.address, what: `${list} ${format}` });
  return { kind: 'list', text, hash: hashOf(text), changedAt };
}

const MEANINGS = { blocklist: 'block', allowlist: 'allow' } as const;

/** Of a token, a list or a group. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** An IPv4 address that comes in its IPv6 form is the same address. */
function isAllowedFrom(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  const from = parseAddress(address.replace(/%.*$/, ''));
  return from !== null && networks.some((network) => holds(network, from));
}

function holds(network: string, address: bigint): boolean {
  const range = parseNetwork(network);
  return range === null ? parseAddress(network) === address : isInNetwork(address, range);
}

/**
 * The sites of a list at this moment. What lists have learnt to be illegal since stays blocked, and is never allowed: the list goes to
 * a filter, and nobody reads it there.
 */
export async function entriesOf(office: Office, list: ExportList, listFor: ListFor): Promise<readonly string[]> {
  const [requests, own] = await Promise.all([office.filterRequests.authorised(), ownSitesOf(office)]);
  const kind = list === 'blocklist' ? 'block' : 'unblock';
  const entries = standingEntries(requests, own, { kind, listFor, now: office.now() });
  return list === 'blocklist' ? entries : entries.filter((entry) => !office.isWithheldSite(entry));
}

const OWN_SITES = 'export_own_sites';

/** Which of the school's own sites are wanted; none until somebody has said so. */
export async function ownSitesChoice({ settings }: Pick<Office, 'settings'>): Promise<OwnSitesChoice> {
  const written = await settings.get(OWN_SITES);
  return written === null ? { categories: [], allowed: false } : (JSON.parse(written) as OwnSitesChoice);
}

export async function keepOwnSitesChoice(
  { settings }: Pick<Office, 'settings'>,
  choice: OwnSitesChoice,
): Promise<void> {
  await settings.set(OWN_SITES, JSON.stringify(choice));
}

async function ownSitesOf(office: Office): Promise<readonly OwnSite[]> {
  const { categories, allowed } = await ownSitesChoice(office);
  if (categories.length === 0 && !allowed) return [];
  const say = await createSchoolSay(office.fileLists, office.schoolLists).now();
  const blocked = say.entries.filter(({ category }) => categories.includes(category));
  return [
    ...blocked.flatMap(({ entry }) => siteOf(entry, 'block')),
    ...(allowed ? say.allowed.flatMap(({ entry }) => siteOf(entry, 'unblock')) : []),
  ];
}

/** The settings hold what somebody wrote there. */
function siteOf(written: string, kind: OwnSite['kind']): readonly OwnSite[] {
  const site = readSite(written);
  return site.kind === 'entry' ? [{ entry: site.entry, kind }] : [];
}
