/** What a filter check is: a dated test of the filter with one address, asked for as one kind of user would ask. */

/** A password, which shows itself to whoever asks the filter and to nobody else. */
export interface HiddenText {
  reveal(): string;
}

/** The way to the filter. */
export type CheckWay =
  | {
      readonly kind: 'proxy';
      readonly host: string;
      readonly port: number;
      /** Both or neither of user and password are set. */
      readonly user: string | null;
      readonly password: HiddenText | null;
    }
  /** A filter that answers look-ups of names. */
  | { readonly kind: 'dns'; readonly server: string; readonly port: number }
  /** A filter that stands in the way, and that nobody has to name. */
  | { readonly kind: 'direct' };

/** As whom and from where the filter is asked. */
export interface CheckProfile {
  readonly id: string;
  /** For a person: 'Pupils', 'Guest Wi-Fi'. */
  readonly name: string;
  /** Whose rules it stands for, as the school calls them: 'pupils', 'staff', 'Year 5'. */
  readonly group: string;
  readonly way: CheckWay;
  /** An address of this machine, or the name of one of its interfaces; null leaves it to the system. */
  readonly from: string | null;
}

export const CHECK_EXPECTATIONS = ['blocked', 'allowed'] as const;
export type CheckExpectation = (typeof CHECK_EXPECTATIONS)[number];

/** One address that the school has chosen, and what must become of it. */
export interface CheckAddress {
  readonly url: string;
  readonly expect: CheckExpectation;
  /** For a person: 'A page about gambling'. */
  readonly title: string;
  /** The category that it stands for; null where nobody has said. */
  readonly category: string | null;
  /** Ids of the profiles that it is asked for with; null for all. */
  readonly profiles: readonly string[] | null;
  /** Words that stand on the real page: without them it is not clear that it came; null where nobody has said. */
  readonly text: string | null;
}

/** How the school's block page is known. All empty where nobody has said. */
export interface BlockPage {
  /** Where a block leads to, or what a look-up answers instead. */
  readonly hosts: readonly string[];
  /** Addresses that a look-up answers instead. */
  readonly addresses: readonly string[];
  readonly statuses: readonly number[];
  /** Words on the page. */
  readonly texts: readonly string[];
  /** Who issued the certificate of the page: a part of the issuer's name. */
  readonly certificateIssuers: readonly string[];
  /** True where the filter cuts the connection instead of showing a page. */
  readonly cutsOff: boolean;
}

export const NO_BLOCK_PAGE: BlockPage = {
  hosts: [],
  addresses: [],
  statuses: [],
  texts: [],
  certificateIssuers: [],
  cutsOff: false,
};

export interface CheckPlan {
  readonly profiles: readonly CheckProfile[];
  readonly addresses: readonly CheckAddress[];
  readonly blockPage: BlockPage;
  /** Times of school days, '07:30'. */
  readonly times: readonly string[];
}

export const CHECK_OUTCOMES = ['blocked', 'allowed', 'not_clear', 'could_not_ask'] as const;
/** not_clear: something came that is neither the page nor a block that is known; could_not_ask: the filter was not reached. */
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** One question that a round asks. */
export interface PlannedCheck {
  readonly profile: CheckProfile;
  readonly address: CheckAddress;
}

/** Every address with every profile that it is for, profile by profile; of one profile alone where `profileId` names it. */
export function plannedChecks(plan: CheckPlan, profileId: string | null): readonly PlannedCheck[] {
  return plan.profiles
    .filter(({ id }) => profileId === null || id === profileId)
    .flatMap((profile) =>
      plan.addresses
        .filter(({ profiles }) => profiles === null || profiles.includes(profile.id))
        .map((address) => ({ profile, address })),
    );
}

/** How many checks a round of this plan makes, by profile. */
export function plannedCounts(plan: CheckPlan, profileId: string | null): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { profile } of plannedChecks(plan, profileId)) counts[profile.id] = (counts[profile.id] ?? 0) + 1;
  return counts;
}

/** The host of an address, in small letters and without brackets; '' for what is no address. */
export function hostOfAddress(url: string): string {
  const host = /^https?:\/\/(\[[^\]]+\]|[^/?#:]+)/i.exec(url)?.[1] ?? '';
  return host.replace(/^\[|\]$/g, '').toLowerCase();
}
