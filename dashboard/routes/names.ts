import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NamesAbout, NamesAboutKind, ShowNamesResult } from '../../daemon/api/contract.ts';
import { aboutLink, NAMES_PATHS } from '../names-links.ts';
import { problemPage } from '../pages/problem.ts';
import { showNamesPage } from '../pages/show-names.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { type NamesDraft, NOTHING_SAID } from '../parts/names.ts';
import { namesErrors, namesReasonWords } from '../words/names.ts';
import { type Problem, problems } from '../words/problems.ts';
import { choicesOf } from '../words.ts';
import { ownPathIn, textIn, wordIn } from './form.ts';
import { forInvestigators, forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_NOTE = 300;

/** Names are shown to whoever says what for, and hidden again. */
export function addNames(app: FastifyInstance, dashboard: Dashboard): void {
  for (const kind of choicesOf(NAMES_PATHS)) addNamesOf(app, dashboard, kind);
}

function addNamesOf(app: FastifyInstance, dashboard: Dashboard, kind: NamesAboutKind): void {
  const path = `${NAMES_PATHS[kind]}/:id/names`;
  const forWhom = kind === 'incident' || kind === 'report' ? forReviewers : forInvestigators;
  const aboutIn = (request: FastifyRequest): NamesAbout => ({ kind, id: textIn(request.params, 'id') });
  app.get(path, forWhom, (request, reply) =>
    ask(dashboard, request, reply, { about: aboutIn(request), back: textIn(request.query, 'back') }),
  );
  app.post(path, forWhom, (request, reply) => show(dashboard, request, reply, aboutIn(request)));
  app.post(`${path}/hide`, forWhom, async (request, reply) => {
    const about = aboutIn(request);
    await dashboard.daemon.hideNames(viewerOf(request), about);
    return reply.redirect(`${aboutLink(about)}#names`, 303);
  });
}

async function ask(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { about, back }: { readonly about: NamesAbout; readonly back: string },
  said: { readonly draft: NamesDraft; readonly errors: readonly FieldError[] } = { draft: NOTHING_SAID, errors: [] },
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  if (!(await daemon.mayShowNames(viewerOf(request), about)))
    return sendPage(reply, problemPage(shell, goneProblem(about)), 404);
  const page = showNamesPage(shell, { about, back: pageToGoOn(about, back), ...said });
  return sendPage(reply, page, said.errors.length > 0 ? 422 : 200);
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  about: NamesAbout,
): Promise<FastifyReply> {
  const { body } = request;
  const need = wordIn(body, 'need', namesReasonWords);
  const note = textIn(body, 'needNote');
  const back = textIn(body, 'back');
  const again = (error: FieldError) =>
    ask(dashboard, request, reply, { about, back }, { draft: { need, note }, errors: [error] });
  if (need === null) return again({ field: 'need', message: namesErrors.reason });
  const result = await dashboard.daemon.showNames(viewerOf(request), about, { reason: need, note });
  switch (result.kind) {
    case 'shown':
      return reply.redirect(pageToGoOn(about, back), 303);
    case 'gone':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), goneProblem(about)), 404);
    case 'no_note':
    case 'too_long':
      return again({ field: 'needNote', message: noteError(result.kind) });
  }
}

function goneProblem({ kind }: NamesAbout): Problem {
  return kind === 'incident' || kind === 'support' ? problems.noIncident : problems.notFound;
}

function noteError(kind: Exclude<ShowNamesResult['kind'], 'shown' | 'gone'>): string {
  return kind === 'no_note' ? namesErrors.note : namesErrors.tooLong(MAX_NOTE);
}

/** A page of ours; the one that it is about where nothing else is named. */
function pageToGoOn(about: NamesAbout, back: string): string {
  return back === '' ? `${aboutLink(about)}#names` : ownPathIn({ back }, 'back');
}
