import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import type { IncidentId, Resolution } from '../models.ts';
import { type IncidentWork, incidentPage } from '../pages/incident.ts';
import { problemPage } from '../pages/problem.ts';
import { emptyDraft, type FindingDraft } from '../parts/finding-form.ts';
import type { Notice } from '../parts/notice.ts';
import { tellingWords } from '../words/intent.ts';
import { problems } from '../words/problems.ts';
import { meanwhileSentence } from '../words/triage.ts';
import { draftIn, findingOf } from './finding.ts';
import { incidentIdIn, wholeNumberIn, wordIn } from './form.ts';
import { firstPart } from './incident-context.ts';
import { afterClosing, afterDoing } from './notices.ts';
import { queueIn } from './queue-filter.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** What a person can do to an incident: take it up, give it back, record a finding, take the finding back. */
export function addIncidentChanges(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon } = dashboard;
  const path = (action: string) => `${links.incidents}/:id/${action}`;
  app.post(path('claim'), forReviewers, async (request, reply) => {
    const change = await daemon.claim(viewerOf(request), idOf(request), versionIn(request));
    const done = afterDoing(idOf(request), 'claimed', queueIn(request.query));
    return answer(dashboard, request, reply, { change, done });
  });
  app.post(path('release'), forReviewers, async (request, reply) => {
    const change = await daemon.release(viewerOf(request), idOf(request), versionIn(request));
    const done = afterDoing(idOf(request), 'released', queueIn(request.query));
    return answer(dashboard, request, reply, { change, done });
  });
  app.post(path('undo'), forReviewers, async (request, reply) => {
    const change = await daemon.undo(viewerOf(request), idOf(request));
    return answer(dashboard, request, reply, { change, done: afterDoing(idOf(request), 'undone') });
  });
  app.post(path('told'), forReviewers, async (request, reply) => {
    const told = wordIn(request.body, 'told', tellingWords);
    if (told === null) return reply.redirect(afterDoing(idOf(request), 'notTold'), 303);
    const isThere = await daemon.told(viewerOf(request), idOf(request), told);
    const change: ChangeResult = isThere ? { kind: 'done', nextId: null } : { kind: 'gone' };
    return answer(dashboard, request, reply, { change, done: afterDoing(idOf(request), 'told') });
  });
  app.post(path('resolve'), forReviewers, (request, reply) => resolve(dashboard, request, reply));
}

async function resolve(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = idOf(request);
  const from = queueIn(request.query);
  const draft = draftIn(request.body);
  const finding = findingOf(draft);
  if (!('resolution' in finding)) return showAgain(dashboard, request, reply, { draft, errors: finding, notice: null });
  const change = await dashboard.daemon.resolve(viewerOf(request), id, versionIn(request), finding, from);
  const done = change.kind === 'done' ? await afterFinding(dashboard, request, { ...finding, id, ...change }) : '';
  return answer(dashboard, request, reply, { change, done, draft });
}

/** A false alarm that may be quietened offers it at once: nobody comes back for it. */
async function afterFinding(
  { daemon }: Dashboard,
  request: FastifyRequest,
  { id, resolution, nextId }: { id: IncidentId; resolution: Resolution; nextId: IncidentId | null },
): Promise<string> {
  const form = resolution === 'false_alarm' ? await daemon.quietenForm(viewerOf(request), id) : null;
  return afterClosing(nextId, { id, resolution, mayQuieten: form !== null }, queueIn(request.query));
}

interface Outcome {
  readonly change: ChangeResult;
  /** Where to go when it is done. */
  readonly done: string;
  /** What was typed, where something was. */
  readonly draft?: FindingDraft;
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { change, done, draft }: Outcome,
): Promise<FastifyReply> {
  switch (change.kind) {
    case 'done':
      return reply.redirect(done, 303);
    case 'gone':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.noIncident), 404);
    case 'late':
      return showAgain(dashboard, request, reply, { draft: emptyDraft, errors: [], notice: { kind: 'late' } });
    case 'wrong':
      throw new Error(`A finding that the page let pass was refused: ${change.fault}.`);
    case 'changed': {
      const more = meanwhileSentence(change.by);
      const notice: Notice = { kind: draft === undefined ? 'changed' : 'changedWhileTyping', more };
      return showAgain(dashboard, request, reply, { draft: draft ?? emptyDraft, errors: [], notice });
    }
  }
}

/** The incident as it stands now, with what was typed: 422 for what must be mended, 409 for what came too late. */
export async function showAgain(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: IncidentWork,
): Promise<FastifyReply> {
  const from = queueIn(request.query);
  const [incident, context] = await Promise.all([
    daemon.incident(viewerOf(request), idOf(request), from),
    daemon.incidentContext(viewerOf(request), idOf(request), firstPart, reply.untilGone()),
  ]);
  const shell = await shells.of(request, reply);
  if (incident === null) return sendPage(reply, problemPage(shell, problems.noIncident), 404);
  return sendPage(reply, incidentPage(shell, incident, { ...work, from }, context), work.errors.length > 0 ? 422 : 409);
}

function idOf(request: FastifyRequest): IncidentId {
  return incidentIdIn(request.params, 'id');
}

// A form of ours always holds the version; without it nobody can say whether the change would overwrite another's.
export function versionIn(request: FastifyRequest): number {
  const version = wholeNumberIn(request.body, 'version');
  if (version === null) throw Object.assign(new Error('The form holds no version.'), { statusCode: 400 });
  return version;
}
