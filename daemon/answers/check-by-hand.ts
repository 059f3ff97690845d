import { createHash, randomUUID } from 'node:crypto';
import { MAX_CHECK_NOTE, MAX_CHECK_PLACE } from '../api/check-models.ts';
import type { CheckByHandWish, CheckForm, RecordCheckRefusal, RecordCheckResult, Viewer } from '../api/contract.ts';
import type { CheckAddress, CheckExpectation } from '../health/filter-checks/filter-check.ts';
import { NO_EVIDENCE } from '../health/filter-checks/observed.ts';
import type { NewCheck } from '../store/filter-check-rows.ts';
import { mayCheck } from './check-viewer.ts';
import type { Office } from './office.ts';
import { readSite } from './typed-site.ts';
import { namesSomebody } from './without-names.ts';

/** Where the settings name no profile. */
const USUAL_PROFILES = [
  { id: 'pupils', name: 'Pupils' },
  { id: 'staff', name: 'Staff' },
  { id: 'guests', name: 'Guests' },
] as const;
/** What is written down so late is of no use to anybody. */
const OLDEST_MS = 366 * 24 * 3_600_000;

export function checkForm({ checkPlan, isWithheldSite }: Office): CheckForm {
  const shown = checkPlan.addresses.filter(({ url }) => !isWithheldSite(siteOfEntry(url)));
  return {
    profiles: profilesOf(checkPlan),
    addresses: shown.map((address) => ({ key: keyOf(address), title: address.title, expected: address.expect })),
  };
}

function siteOfEntry(url: string): string {
  const site = readSite(url);
  return site.kind === 'entry' ? site.entry : '';
}

function profilesOf({ profiles }: Office['checkPlan']): CheckForm['profiles'] {
  return profiles.length === 0 ? USUAL_PROFILES : profiles.map(({ id, name }) => ({ id, name }));
}

/** Says nothing of the address, and stays the same while the settings do. */
function keyOf({ url, expect, profiles }: CheckAddress): string {
  return createHash('sha256')
    .update(JSON.stringify([url, expect, profiles]))
    .digest('base64url')
    .slice(0, 12);
}

/** Keeps what somebody tried at a device, beside what the clock makes. */
export async function recordCheck(office: Office, viewer: Viewer, wish: CheckByHandWish): Promise<RecordCheckResult> {
  if (!mayCheck(viewer)) return { kind: 'not_yours' };
  const read = readWish(office, wish);
  if (read.kind !== 'check') return { kind: read.kind };
  const id = randomUUID();
  const check: NewCheck = {
    ...{ id, at: wish.at, how: 'by_hand', by: viewer.staffId, byRole: viewer.role, roundId: null },
    ...read.check,
    ...{ outcome: wish.outcome, why: 'said_by_hand', evidence: NO_EVIDENCE, tookMs: 0 },
  };
  await office.filterChecks.add([check]);
  const entry = { action: 'record_filter_check', subjectKind: 'filter_check', subjectId: id } as const;
  await office.audit.add({ at: office.now(), staffId: viewer.staffId, ...entry });
  return { kind: 'done', id };
}

type Read =
  | {
      readonly kind: 'check';
      readonly check: Pick<
        NewCheck,
        'profileId' | 'profileName' | 'url' | 'title' | 'category' | 'expected' | 'place' | 'note'
      >;
    }
  | { readonly kind: RecordCheckRefusal };

function readWish(office: Office, wish: CheckByHandWish): Read {
  const { at } = wish;
  const now = office.now();
  if (!Number.isSafeInteger(at) || at > now || at < now - OLDEST_MS) return { kind: 'no_time' };
  const profile = profilesOf(office.checkPlan).find(({ id }) => id === wish.profileId);
  if (profile === undefined) return { kind: 'no_profile' };
  const tried = wish.key === '' ? ownAddress(office, wish) : listedAddress(office, wish);
  if (tried.kind !== 'address') return { kind: tried.kind };
  const [place, note] = [wish.place.trim(), wish.note.trim()];
  if (place === '') return { kind: 'no_place' };
  if (place.length > MAX_CHECK_PLACE || note.length > MAX_CHECK_NOTE) return { kind: 'too_long' };
  if ([place, note].some((text) => namesSomebody(office.roster, text))) return { kind: 'names' };
  const { kind: _, ...address } = tried;
  const what = { ...address, place, note: note === '' ? null : note };
  return { kind: 'check', check: { profileId: profile.id, profileName: profile.name, ...what } };
}

type Tried =
  | {
      readonly kind: 'address';
      readonly url: string;
      readonly title: string;
      readonly category: string | null;
      readonly expected: CheckExpectation;
    }
  | { readonly kind: RecordCheckRefusal };

/** Where what is expected depends on the profile, the one that is for this profile counts. */
function listedAddress({ checkPlan: { addresses } }: Office, { key, profileId }: CheckByHandWish): Tried {
  const chosen = addresses.find((address) => keyOf(address) === key);
  if (chosen === undefined) return { kind: 'no_host' };
  const same = addresses.filter(({ url }) => url === chosen.url);
  const { url, title, category, expect } = same.find(({ profiles }) => profiles?.includes(profileId)) ?? chosen;
  return { kind: 'address', url, title, category, expected: expect };
}

function ownAddress(office: Office, { site, expected }: CheckByHandWish): Tried {
  const read = readSite(site);
  if (read.kind !== 'entry') return { kind: read.kind };
  const { entry } = read;
  if (office.isWithheldSite(entry)) return { kind: 'illegal' };
  if (namesSomebody(office.roster, entry)) return { kind: 'names' };
  if (expected === null) return { kind: 'no_expectation' };
  return { kind: 'address', url: `http://${entry}`, title: entry, category: null, expected };
}
