/**
 * What may become of a request, as steps from one state to the next. Nothing here saves anything: the store writes the new state
 * only where the old one still stands, so that two people never overwrite each other.
 */
import type { StaffId } from '../incidents/incident.ts';
import type { Act, Confirmed, FilterRequest, RequestState, Told } from './filter-request.ts';

/** own: nobody authorises what they asked for; not_own: only who asked takes it back; not_now: it has gone on, or is over. */
export type StepRefusal = 'own' | 'not_own' | 'not_now' | 'over';

export type Step =
  | { readonly kind: 'done'; readonly state: RequestState }
  | { readonly kind: 'refused'; readonly why: StepRefusal };

type Asked = Pick<FilterRequest, 'state' | 'askedBy' | 'until'>;

/** A senior leader who did not ask for it says yes. */
export function authorise({ state, askedBy, until }: Asked, act: Act): Step {
  if (state.status !== 'asked') return refused('not_now');
  if (askedBy === act.by) return refused('own');
  if (until !== null && until <= act.at) return refused('over');
  return done({ status: 'authorised', authorised: act, fault: null });
}

/** A senior leader who did not ask for it says no, and why. */
export function refuse({ state, askedBy }: Asked, { by, at }: Act, reason: string): Step {
  if (state.status !== 'asked') return refused('not_now');
  return askedBy === by ? refused('own') : done({ status: 'refused', by, at, reason });
}

/** Who asked takes it back, while nobody has decided. */
export function withdraw({ state, askedBy }: Asked, by: StaffId, at: number): Step {
  if (state.status !== 'asked') return refused('not_now');
  return askedBy === by ? done({ status: 'withdrawn', at }) : refused('not_own');
}

/** A mail to the provider is on its way from now on. */
export function send({ state, until }: Asked, at: number): Step {
  if (state.status !== 'authorised') return refused('not_now');
  if (until !== null && until <= at) return refused('over');
  return done({ status: 'sending', authorised: state.authorised, since: at });
}

/** The mail server took the mail. */
export function sent(state: RequestState, at: number): Step {
  if (state.status !== 'sending') return refused('not_now');
  return done({ status: 'told', authorised: state.authorised, told: { how: 'mail', at } });
}

/** The mail will never be taken: somebody must tell the provider in another way, or mend the address and send again. */
export function notSent(state: RequestState, fault: string): Step {
  if (state.status !== 'sending') return refused('not_now');
  return done({ status: 'authorised', authorised: state.authorised, fault });
}

/** Somebody told the provider by telephone or on its own page; also while a mail waits that cannot go out. */
export function tellByHand(state: RequestState, told: Extract<Told, { how: 'by_hand' }>): Step {
  if (state.status !== 'authorised' && state.status !== 'sending') return refused('not_now');
  return done({ status: 'told', authorised: state.authorised, told });
}

/** The filter does it. A person's word or a filter check counts however often it is given. */
export function confirm(state: RequestState, confirmed: Confirmed): Step {
  if (state.status !== 'told') return refused('not_now');
  return done({ ...state, status: 'confirmed', confirmed });
}

/** The filter does the opposite again, after it was confirmed. */
export function undoConfirmation(state: RequestState): Step {
  if (state.status !== 'confirmed') return refused('not_now');
  const { authorised, told } = state;
  return done({ status: 'told', authorised, told });
}

function done(state: RequestState): Step {
  return { kind: 'done', state };
}

function refused(why: StepRefusal): Step {
  return { kind: 'refused', why };
}
