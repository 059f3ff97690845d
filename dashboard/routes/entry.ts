import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeEntryResult } from '../../daemon/api/contract.ts';
import { incidentLink, links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { type EntryWork, entryPage } from '../pages/entry.ts';
import { problemPage } from '../pages/problem.ts';
import { entryChangeLink } from '../report-links.ts';
import { momentToType } from '../typed-times.ts';
import { problems } from '../words/problems.ts';
import { draftOfEntry, emptyEntry, entryDraftIn, entryOf, faultOf } from './entry-draft.ts';
import { incidentIdIn, wholeNumberIn } from './form.ts';
import { afterDoing, afterPassingOn } from './notices.ts';
import { forInvestigators } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** Incidents that no log shows: written down, and changed for ten minutes. */
export function addEntry(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.enterIncident, forInvestigators, async (request, reply) => {
    const { now, zone } = await daemon.frame();
    const draft = { ...emptyEntry, when: momentToType(now, zone) };
    return show(dashboard, request, reply, { draft, errors: [], action: links.enterIncident, version: null });
  });
  app.post(links.enterIncident, forInvestigators, async (request, reply) => {
    const draft = entryDraftIn(request.body);
    const entry = entryOf(draft, (await daemon.frame()).zone);
    const again = { draft, action: links.enterIncident, version: null };
    if (!('ruleId' in entry)) return show(dashboard, request, reply, { ...again, errors: entry });
    return answer(dashboard, request, reply, { result: await daemon.enterIncident(viewerOf(request), entry), again });
  });
  const path = `${links.incidents}/:id/account`;
  app.get(path, forInvestigators, async (request, reply) => {
    const id = incidentIdIn(request.params, 'id');
    const now = await daemon.enteredNow(viewerOf(request), id);
    const shell = await shells.of(request, reply);
    if (now === null) return sendPage(reply, problemPage(shell, problems.entryTooLate), 404);
    const draft = draftOfEntry(now.entry, shell.frame.zone);
    return show(dashboard, request, reply, { draft, errors: [], action: entryChangeLink(id), version: now.version });
  });
  app.post(path, forInvestigators, (request, reply) => change(dashboard, request, reply));
}

async function change(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const id = incidentIdIn(request.params, 'id');
  const draft = entryDraftIn(request.body);
  const version = wholeNumberIn(request.body, 'version') ?? 0;
  const entry = entryOf(draft, (await daemon.frame()).zone);
  const again = { draft, action: entryChangeLink(id), version };
  if (!('ruleId' in entry)) return show(dashboard, request, reply, { ...again, errors: entry });
  const result = await daemon.changeEntry(viewerOf(request), id, version, entry);
  return answer(dashboard, request, reply, { result, again });
}

interface Answered {
  readonly result: ChangeEntryResult;
  readonly again: Omit<EntryWork, 'errors'>;
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { result, again }: Answered,
): Promise<FastifyReply> {
  switch (result.kind) {
    case 'entered':
      return reply.redirect(afterEntering(result.id, again.version), 303);
    case 'passed_on':
      return reply.redirect(afterPassingOn(), 303);
    case 'fault':
      return show(dashboard, request, reply, { ...again, errors: [faultOf(result.fault)] });
    case 'changed':
      return problem(dashboard, request, reply, 'entryChanged');
    case 'late':
    case 'gone':
      return problem(dashboard, request, reply, 'entryTooLate');
  }
}

function afterEntering(id: IncidentId, version: number | null): string {
  return version === null ? afterDoing(id, 'entered') : incidentLink(id);
}

async function problem(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  which: 'entryChanged' | 'entryTooLate',
): Promise<FastifyReply> {
  const page = problemPage(await shells.of(request, reply), problems[which]);
  return sendPage(reply, page, which === 'entryChanged' ? 409 : 404);
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: EntryWork,
): Promise<FastifyReply> {
  const form = await daemon.entryForm(viewerOf(request));
  const page = entryPage(await shells.of(request, reply), form, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}
