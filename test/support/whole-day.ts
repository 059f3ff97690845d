/**
 * A whole school day with everything in it, of which everything is known: who did what, who or what started each request, what must come
 * out as an incident and what must not. The same seed gives the same day; each kind of log shows a part of it.
 */
import { createChance } from '../../daemon/demo/seeded.ts';
import type { Attachment } from '../../daemon/identity/attachment.ts';
import type { DeviceRow } from '../../daemon/identity/devices.ts';
import type { RosterRow } from '../../daemon/identity/roster.ts';
import type { Policy } from '../../daemon/policy/policy.ts';
import { stageWith } from './behaviour-days/played.ts';
import type { Stage } from './behaviour-days/stage.ts';
import { type Acts, plantedActs } from './whole-day/acts.ts';
import { behaviourRequests, behaviourSignOns, SHOWN_BY_NAMES } from './whole-day/behaviours.ts';
import { ordinaryRequests } from './whole-day/lessons.ts';
import { libraryTurns } from './whole-day/library.ts';
import { attachmentsOf } from './whole-day/network.ts';
import type { WholeRequest } from './whole-day/request.ts';
import { wholeSchool } from './whole-day/school.ts';

export interface WholeDay extends Pick<Acts, 'expected' | 'helped' | 'suppressions'> {
  /** In no order. */
  readonly requests: readonly WholeRequest[];
  /** Those of them that a log without names shows. */
  readonly withoutNames: readonly WholeRequest[];
  readonly scenes: Stage['scenes'];
  readonly warnings: Stage['warnings'];
  readonly roster: readonly RosterRow[];
  readonly devices: readonly DeviceRow[];
  /** Who had which address, for logs that name nobody. */
  readonly attachments: readonly Attachment[];
}

/** How often each scene of behaviour is played. */
const TIMES = 3;

export function wholeDay(policy: Policy, seed: string): WholeDay {
  const chance = createChance(seed);
  const school = wholeSchool();
  const stage = stageWith(`${seed}, behaviour`, TIMES);
  const acts = plantedActs(school, policy, chance.branch('acts'));
  const [, , , readers] = school.classes;
  const turns = libraryTurns(school, readers?.laptops ?? [], chance.branch('library'));
  const day = [...ordinaryRequests(school, chance.branch('ordinary')), ...turns.requests, ...acts.requests];
  const behaviours = behaviourRequests(stage);
  const shown = behaviours.filter(
    ({ scene }) => !SHOWN_BY_NAMES.has(stage.scenes[scene ?? -1]?.behaviour ?? 'unknown-account'),
  );
  return {
    ...acts,
    requests: [...day, ...behaviours],
    withoutNames: [...day, ...shown].map((request) => ({ ...request, account: null })),
    scenes: stage.scenes,
    warnings: stage.warnings,
    roster: [...school.roster, ...stage.roster],
    devices: [...school.devices, ...stage.devices],
    attachments: attachmentsOf(school, [...turns.signOns, ...behaviourSignOns(shown)]),
  };
}
