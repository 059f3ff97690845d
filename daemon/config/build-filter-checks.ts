import type { CheckPlan, CheckProfile, CheckWay } from '../health/filter-checks/filter-check.ts';
import { readServer } from './filter-check-shape.ts';
import { parseListenAddress } from './listen-address.ts';
import type { Settings } from './schema.ts';
import type { Secret } from './secret.ts';

const USUAL_TIMES = ['07:30'];

type Written = NonNullable<Settings['filter_checks']>;

/** Fills in what was not written; from checks in which nothing is wrong. `passwords` are by the index of the profile. */
export function buildFilterChecks(
  written: Settings['filter_checks'],
  passwords: readonly (Secret | null)[],
): CheckPlan {
  const { at, profiles = [], addresses = [], block_page: page = {} } = written ?? {};
  return {
    times: [...new Set(at ?? (written === undefined ? [] : USUAL_TIMES))].toSorted(),
    profiles: profiles.map((profile, index) => buildProfile(profile, passwords[index] ?? null)),
    addresses: addresses.map(({ url, expect, title, category, profiles: ids, text }) => ({
      ...{ url: new URL(url).href, expect, title, category: category ?? null },
      ...{ profiles: ids ?? null, text: text ?? null },
    })),
    blockPage: {
      hosts: (page.redirect ?? []).map((host) => host.toLowerCase()),
      addresses: page.addresses ?? [],
      statuses: page.status ?? [],
      texts: page.text ?? [],
      certificateIssuers: page.certificate_issuer ?? [],
      cutsOff: page.cut_off ?? false,
    },
  };
}

type WrittenProfile = NonNullable<Written['profiles']>[number];

function buildProfile(profile: WrittenProfile, password: Secret | null): CheckProfile {
  const { id, name = id, group = name, from } = profile;
  return { id, name, group, way: wayOf(profile, password), from: from ?? null };
}

function wayOf({ proxy, dns, user }: WrittenProfile, password: Secret | null): CheckWay {
  const server = readServer(dns ?? '');
  if (server !== null) return { kind: 'dns', ...server };
  const place = parseListenAddress(proxy ?? '');
  return place === null ? { kind: 'direct' } : { kind: 'proxy', ...place, user: user ?? null, password };
}
