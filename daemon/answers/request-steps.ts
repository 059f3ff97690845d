import type { RequestStepRefusal, RequestStepResult, Viewer } from '../api/contract.ts';
import { MAX_REQUEST_REASON } from '../api/request-models.ts';
import { authorisedOf, type RequestEvent } from '../requests/filter-request.ts';
import { MAX_LETTER } from '../requests/provider-letter.ts';
import {
  authorise,
  confirm,
  refuse,
  type Step,
  type StepRefusal,
  send,
  tellByHand,
  withdraw,
} from '../requests/steps.ts';
import type { StoredRequest } from '../store/filter-request-rows.ts';
import type { Office } from './office.ts';
import { auditRequest } from './request-audit.ts';
import { mayTalkToProvider, seesAllRequests } from './request-viewer.ts';
import { namesSomebody } from './without-names.ts';

/** The request, where this viewer may know of it. */
export async function requestFor(office: Office, viewer: Viewer, id: string): Promise<StoredRequest | null> {
  const request = await office.filterRequests.one(id);
  if (request === null) return null;
  return seesAllRequests(viewer) || request.askedBy === viewer.staffId ? request : null;
}

/** True where a button can send the letter. */
export function isProviderMailed(office: Office): boolean {
  return office.filterProvider?.email != null && office.mailState().configured;
}

/** One thing that somebody does with a request. */
export type Doing =
  /** With a letter, it is mailed to the provider at once. */
  | { readonly what: 'authorise'; readonly letter: string | null }
  | { readonly what: 'refuse'; readonly reason: string }
  | { readonly what: 'withdraw' }
  | { readonly what: 'send'; readonly letter: string }
  | { readonly what: 'tell'; readonly at: number }
  | { readonly what: 'confirm' };

/** Does it, where this viewer may and nobody was quicker. */
export async function doWithRequest(
  office: Office,
  viewer: Viewer,
  id: string,
  doing: Doing,
): Promise<RequestStepResult> {
  const request = await requestFor(office, viewer, id);
  if (request === null) return { kind: 'gone' };
  const fault = faultOf(office, viewer, doing);
  if (fault !== null) return { kind: fault };
  const moves = movesOf(office, viewer, request, doing);
  const steps = moves.map(({ step }) => step);
  const refused = steps.find((step) => step.kind === 'refused');
  if (refused !== undefined) return { kind: REFUSED[refused.why] };
  const changed = await office.filterRequests.change({
    id: request.id,
    version: request.version,
    steps: moves.flatMap(({ step, kind }) =>
      step.kind === 'done' ? [{ state: step.state, happened: { at: office.now(), kind, by: viewer.staffId } }] : [],
    ),
    ...('letter' in doing && doing.letter !== null && { letter: doing.letter.trim() }),
  });
  if (!changed) return { kind: 'changed' };
  await auditRequest(office, viewer, `${doing.what}_filter_request`, request.id);
  return { kind: 'done' };
}

const REFUSED: Readonly<Record<StepRefusal, RequestStepRefusal>> = {
  own: 'own',
  not_own: 'not_yours',
  not_now: 'changed',
  over: 'changed',
};

function faultOf(office: Office, viewer: Viewer, doing: Doing): RequestStepRefusal | null {
  switch (doing.what) {
    case 'authorise':
      if (!viewer.powers.includes('authorise')) return 'not_yours';
      return doing.letter === null ? null : letterFault(office, doing.letter);
    case 'refuse':
      return viewer.powers.includes('authorise') ? reasonFault(office, doing.reason.trim()) : 'not_yours';
    case 'withdraw':
      return null;
    case 'send':
      return mayTalkToProvider(viewer) ? letterFault(office, doing.letter) : 'not_yours';
    case 'tell':
      if (!mayTalkToProvider(viewer)) return 'not_yours';
      return Number.isFinite(doing.at) && doing.at > 0 && doing.at <= office.now() ? null : 'no_time';
    case 'confirm':
      return mayTalkToProvider(viewer) ? null : 'not_yours';
  }
}

function reasonFault({ roster }: Office, reason: string): RequestStepRefusal | null {
  if (reason === '') return 'no_reason';
  if (reason.length > MAX_REQUEST_REASON) return 'reason_too_long';
  return namesSomebody(roster, reason) ? 'names' : null;
}

/** It leaves the school: nobody's name goes with it. */
function letterFault(office: Office, letter: string): RequestStepRefusal | null {
  if (!isProviderMailed(office)) return 'no_mail';
  if (letter.trim() === '' || letter.length > MAX_LETTER) return 'no_letter';
  return namesSomebody(office.roster, letter) ? 'names' : null;
}

interface Move {
  readonly step: Step;
  readonly kind: RequestEvent;
}

function movesOf(office: Office, viewer: Viewer, request: StoredRequest, doing: Doing): readonly Move[] {
  const act = { by: viewer.staffId, at: office.now() };
  const { state } = request;
  switch (doing.what) {
    case 'authorise': {
      const yes = authorise(request, act);
      if (yes.kind === 'refused' || doing.letter === null) return [{ step: yes, kind: 'authorised' }];
      return [
        { step: yes, kind: 'authorised' },
        { step: send({ ...request, state: yes.state }, act.at), kind: 'queued' },
      ];
    }
    case 'refuse':
      return [{ step: refuse(request, act, doing.reason.trim()), kind: 'refused' }];
    case 'withdraw':
      return [{ step: withdraw(request, act.by, act.at), kind: 'withdrawn' }];
    case 'send':
      return [{ step: send(request, act.at), kind: 'queued' }];
    case 'tell': {
      // A day alone is its beginning, which may lie before anybody said yes.
      const at = Math.max(doing.at, authorisedOf(state)?.at ?? 0);
      return [{ step: tellByHand(state, { how: 'by_hand', by: act.by, at }), kind: 'told' }];
    }
    case 'confirm':
      return [{ step: confirm(state, { how: 'person', ...act }), kind: 'confirmed_by_person' }];
  }
}
