import type { Office } from '../../daemon/answers/office.ts';
import { buildRoster } from '../../daemon/identity/roster.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { categoryIdOf } from '../../daemon/policy/rule-id.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { buildEvent, buildOutcome, type EventParts } from './flagged-event.ts';
import { officeOf, TUESDAY, type World } from './office.ts';
import { commitOf } from './open-store.ts';
import { asOwl, OWLS_ROSTER, owlsTaught } from './school-lesson.ts';

/** The office of a school with the class of the Owls. */
export function owlsOffice(stores: Stores, world: World): Office {
  return { ...officeOf(stores, world), roster: buildRoster(OWLS_ROSTER).roster };
}

/** What one of the Owls looked for when looking for help. */
export function helpOf(number: number, given: EventParts = {}): EventParts {
  return {
    offset: 5_000_000 + number,
    identity: asOwl(number),
    rule: 'pupils-help-seeking',
    severity: 'informational',
    record: { timestamp: TUESDAY, urlDomain: 'www.childline.org.uk', url: 'https://www.childline.org.uk/' },
    matches: [{ category: categoryIdOf('help-seeking'), because: 'domain_list', evidence: 'childline.org.uk' }],
    ...given,
  };
}

interface Lanes {
  readonly review?: readonly EventParts[];
  readonly support?: readonly EventParts[];
  readonly now?: number;
}

/** Stores one batch: what is to be reviewed, and who looked for help. */
export async function storeLanes(stores: Stores, { review = [], support = [], now = TUESDAY }: Lanes) {
  await stores.policies.keep(matrixPolicy, TUESDAY);
  const helped = support.map(buildEvent).map((event) => ({ event, audience: 'pupils' as const, offset: 0 }));
  const outcome = buildOutcome(review.map(buildEvent), { support: helped });
  return commitBatch(stores.database, commitOf(outcome, { ...owlsTaught(), now }));
}
