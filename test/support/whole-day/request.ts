import type { Device } from '../page-loads/browser.ts';
import type { TrueRequest } from '../page-loads/request.ts';
import { addressAt, type Machine } from './school.ts';

/** One request of a whole day, with the truth about who did it. */
export interface WholeRequest extends TrueRequest {
  /** As `subjectKeyOf` names whoever did it; null where nobody can know. */
  readonly who: string | null;
  /** The number of the scene of behaviour that it belongs to; null for the rest of the day. */
  readonly scene: number | null;
}

/** The browser of a machine at a moment. */
export function browserAt(machine: Machine, moment: number): Device {
  return { client: addressAt(machine, moment), account: machine.account };
}

/** These requests as whoever sits at this machine. */
export function asDoneBy({ who }: Pick<Machine, 'who'>, requests: readonly TrueRequest[]): readonly WholeRequest[] {
  return requests.map((request) => ({ ...request, who, scene: null }));
}
