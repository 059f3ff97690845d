import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import type { CheckAddressRow, CheckCell, CheckRow, Viewer } from '../api/contract.ts';
import { hostOfAddress } from '../health/filter-checks/filter-check.ts';
import { isUnable, verdictOf } from '../health/filter-checks/standing.ts';
import type { StoredCheck, StoredStanding } from '../store/filter-check-rows.ts';
import { staffNamesOf } from './incident-row.ts';
import type { Office } from './office.ts';
import { withoutNames } from './without-names.ts';

type ToRow = (check: StoredCheck) => CheckRow;

/** How a check is told to this viewer: without an address that may be illegal by now, and without anybody whom they may not know. */
export async function createCheckRows(office: Office, viewer: Viewer): Promise<ToRow> {
  const names = await staffNamesOf(office);
  const masked = (text: string | null) => (text === null ? null : withoutNames(office.roster, viewer, text));
  return (check) => {
    const { by, url, why, expected, outcome, roundId: _, ...rest } = check;
    return {
      ...rest,
      ...{ expected, outcome, because: why, verdict: verdictOf(outcome, expected) },
      byName: by === null ? null : (names.get(by) ?? null),
      address: shownAddress(office, url),
      place: masked(check.place),
      note: masked(check.note),
    };
  };
}

export function shownAddress({ isWithheldSite }: Pick<Office, 'isWithheldSite'>, url: string): string | null {
  return isWithheldSite(siteOf(url)) ? null : url;
}

/** 'games.example/arcade' of an address. */
export function siteOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? '';
  return path === '/' ? hostOfAddress(url) : `${hostOfAddress(url)}${path}`;
}

export function cellOf(
  { last, failedSince, unableSince, lastClear, clearSince, ...rest }: StoredStanding,
  toRow: ToRow,
): CheckCell {
  return {
    ...{ profileId: last.profileId, profileName: last.profileName, last: toRow(last), failedSince },
    unableSince: isUnable(rest) ? unableSince : null,
    clear: lastClear === null ? null : { outcome: lastClear.outcome, since: clearSince ?? lastClear.at },
  };
}

/** Every address of the settings, with how it stands for each profile. */
export function addressRows(
  office: Office,
  standings: readonly StoredStanding[],
  toRow: ToRow,
): readonly CheckAddressRow[] {
  const { profiles, addresses } = office.checkPlan;
  const known = new Map(standings.map((standing) => [keyOf(standing.last.profileId, standing.last.url), standing]));
  return addresses.map((address) => ({
    ...{ title: address.title, category: titleOf(address.category), expected: address.expect },
    address: shownAddress(office, address.url),
    cells: profiles.map(({ id, name }) => {
      if (address.profiles !== null && !address.profiles.includes(id)) return null;
      const standing = known.get(keyOf(id, address.url));
      return standing === undefined ? neverChecked(id, name) : { ...cellOf(standing, toRow), profileName: name };
    }),
  }));
}

/** What stands of addresses that the settings do not name. */
export function otherCells(office: Office, standings: readonly StoredStanding[], toRow: ToRow): readonly CheckCell[] {
  const { profiles, addresses } = office.checkPlan;
  const planned = new Set(
    addresses.flatMap((address) =>
      (address.profiles ?? profiles.map(({ id }) => id)).map((id) => keyOf(id, address.url)),
    ),
  );
  return standings
    .filter(({ last }) => !planned.has(keyOf(last.profileId, last.url)))
    .map((standing) => cellOf(standing, toRow));
}

function titleOf(category: string | null): string | null {
  return category !== null && isCategoryId(category) ? categoryOf(category).title : category;
}

function neverChecked(profileId: string, profileName: string): CheckCell {
  return { profileId, profileName, last: null, failedSince: null, unableSince: null, clear: null };
}

function keyOf(profileId: string, url: string): string {
  return `${profileId} ${url}`;
}
