import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskRefusal, RequestForm, RequestScope } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { type AskDraft, askRequestPage } from '../pages/ask-request.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { typedMoment } from '../typed-times.ts';
import { problems } from '../words/problems.ts';
import { askWords, requestErrors, requestKindWords, requestScopeWords } from '../words/requests.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { after } from './requests.ts';
import { forAskers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The form with which somebody asks to have a site blocked or unblocked. */
export function addAskRequest(app: FastifyInstance, dashboard: Dashboard): void {
  app.get(links.askRequest, forAskers, async (request, reply) => {
    const form = await formFor(dashboard, request, request.query);
    return show(dashboard, request, reply, { form, draft: form === null ? EMPTY : draftOf(form), errors: [] });
  });
  app.post(links.askRequest, forAskers, (request, reply) => ask(dashboard, request, reply));
}

const EMPTY: AskDraft = { kind: null, site: '', scope: 'school', groups: [], reason: '', until: '' };

interface Work {
  readonly form: RequestForm | null;
  readonly draft: AskDraft;
  readonly errors: readonly FieldError[];
}

function formFor({ daemon }: Dashboard, request: FastifyRequest, source: unknown): Promise<RequestForm | null> {
  const incident = incidentIdIn(source, 'incident');
  return daemon.requestForm(viewerOf(request), incident === '' ? null : incident, textIn(source, 'key'));
}

function draftOf({ kind, site, incidentId }: RequestForm): AskDraft {
  return { ...EMPTY, kind, site, reason: incidentId === null ? '' : askWords.fromIncident };
}

async function show(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { form, draft, errors }: Work,
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  if (form === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
  return sendPage(reply, askRequestPage(shell, { form, draft, errors }), errors.length > 0 ? 422 : 200);
}

async function ask(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon, shells } = dashboard;
  const form = await formFor(dashboard, request, request.body);
  if (form === null) return show(dashboard, request, reply, { form, draft: EMPTY, errors: [] });
  const draft = draftIn(request.body, form);
  const again = (errors: readonly FieldError[]) => show(dashboard, request, reply, { form, draft, errors });
  const until = draft.until === '' ? null : typedMoment(draft.until, (await shells.of(request, reply)).frame.zone);
  const { kind, scope: chosen } = draft;
  const missing = missingIn(draft, until);
  if (kind === null || chosen === null || missing.length > 0) return again(missing);
  const scope: RequestScope = chosen === 'groups' ? { kind: chosen, groups: draft.groups } : { kind: chosen };
  const { site, reason } = draft;
  const wish = { kind, site, scope, reason, until, incidentId: form.incidentId };
  const result = await daemon.askRequest(viewerOf(request), wish);
  if (result.kind === 'asked' || result.kind === 'same') return reply.redirect(after(result.id, result.kind), 303);
  return again([{ field: FIELDS[result.kind] ?? 'site', message: requestErrors[result.kind] }]);
}

function draftIn(body: unknown, { groups }: RequestForm): AskDraft {
  const ticked = groups.flatMap((_, place) => textIn(body, `group-${place}`));
  return {
    kind: wordIn(body, 'kind', requestKindWords),
    site: textIn(body, 'site'),
    scope: wordIn(body, 'scope', requestScopeWords),
    groups: groups.filter((group) => ticked.includes(group)),
    reason: textIn(body, 'reason').replaceAll('\r\n', '\n'),
    until: textIn(body, 'until'),
  };
}

function missingIn(draft: AskDraft, until: number | null): readonly FieldError[] {
  const wrong: readonly (readonly [field: string, isWrong: boolean, message: string])[] = [
    ['kind', draft.kind === null, requestErrors.kind],
    ['site', draft.site === '', requestErrors.no_host],
    ['scope', draft.scope === null, requestErrors.scope],
    ['groups', draft.scope === 'groups' && draft.groups.length === 0, requestErrors.no_group],
    ['reason', draft.reason === '', requestErrors.no_reason],
    ['until', draft.until !== '' && until === null, requestErrors.no_date],
  ];
  return wrong.flatMap(([field, isWrong, message]) => (isWrong ? [{ field, message }] : []));
}

const FIELDS: Partial<Record<AskRefusal, string>> = {
  no_reason: 'reason',
  reason_too_long: 'reason',
  names: 'reason',
  no_group: 'groups',
  past: 'until',
  too_late: 'until',
};
