import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Lists, SaidIn } from '../../daemon/api/contract.ts';
import type { Html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import {
  addSitePage,
  addWordPage,
  emptySilence,
  emptySite,
  emptyWord,
  silencePage,
  type TakeOff,
  takeOffPage,
} from '../pages/own-forms.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { problems } from '../words/problems.ts';
import { textIn } from './form.ts';
import { backToLists } from './lists.ts';
import {
  categoryOf,
  excludesOf,
  reasonErrors,
  reasonIn,
  refusalOf,
  silenceDraftIn,
  silenceErrors,
  siteDraftIn,
  siteErrors,
  wordDraftIn,
  wordErrors,
} from './own-drafts.ts';
import { previewFor, supposedSilence, supposedSite, supposedWord, wantsPreview } from './previews.ts';
import { forInvestigators } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The forms for what the school itself says of sites and words: each a page, so that errors come back with what was typed. */
export function addOwnForms(app: FastifyInstance, dashboard: Dashboard): void {
  addSiteForm(app, dashboard);
  addWordForm(app, dashboard);
  addSilenceForm(app, dashboard);
  addTakeOffForms(app, dashboard);
}

function addSiteForm(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.addSite, forInvestigators, async (request, reply) => {
    const { categories } = await daemon.lists(viewerOf(request));
    return sendPage(reply, addSitePage(await shells.of(request, reply), categories, { draft: emptySite, errors: [] }));
  });
  app.post(links.addSite, forInvestigators, async (request, reply) => {
    const viewer = viewerOf(request);
    const draft = siteDraftIn(request.body);
    const { categories } = await daemon.lists(viewer);
    const again = (shell: Shell, errors: readonly FieldError[]) => addSitePage(shell, categories, { draft, errors });
    if (wantsPreview(request)) {
      const preview = await previewFor(daemon, request, supposedSite(draft, categories));
      const typed = { draft, errors: [], preview };
      return sendPage(reply, addSitePage(await shells.of(request, reply), categories, typed));
    }
    const errors = siteErrors(draft, categories);
    const as = draft.as === 'allow' ? ('allow' as const) : categoryOf(draft.as, categories);
    if (errors.length > 0 || as === null) return askAgain(shells, request, reply, (shell) => again(shell, errors));
    const say = { entry: draft.site, as, reason: draft.reason, incidentId: null };
    const { kind } = await daemon.addSchoolEntry(viewer, say);
    if (kind === 'added' || kind === 'already_there') return backToLists(reply, kind);
    return refuse(shells, request, reply, { error: refusalOf(kind, 'site'), again });
  });
}

function addWordForm(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.addWord, forInvestigators, async (request, reply) => {
    const { categories } = await daemon.lists(viewerOf(request));
    return sendPage(reply, addWordPage(await shells.of(request, reply), categories, { draft: emptyWord, errors: [] }));
  });
  app.post(links.addWord, forInvestigators, async (request, reply) => {
    const viewer = viewerOf(request);
    const draft = wordDraftIn(request.body);
    const { categories } = await daemon.lists(viewer);
    const again = (shell: Shell, errors: readonly FieldError[]) => addWordPage(shell, categories, { draft, errors });
    if (wantsPreview(request)) {
      const preview = await previewFor(daemon, request, supposedWord(draft, categories));
      const typed = { draft, errors: [], preview };
      return sendPage(reply, addWordPage(await shells.of(request, reply), categories, typed));
    }
    const errors = wordErrors(draft, categories);
    const category = categoryOf(draft.category, categories);
    if (errors.length > 0 || category === null)
      return askAgain(shells, request, reply, (shell) => again(shell, errors));
    const { phrase, reason } = draft;
    const { kind } = await daemon.addSchoolWord(viewer, { phrase, category, excludes: excludesOf(draft), reason });
    if (kind === 'added' || kind === 'already_there') return backToLists(reply, kind);
    return refuse(shells, request, reply, { error: refusalOf(kind, 'phrase'), again });
  });
}

function addSilenceForm(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.silencePhrase, forInvestigators, async (request, reply) =>
    sendPage(reply, silencePage(await shells.of(request, reply), { draft: emptySilence, errors: [] })),
  );
  app.post(links.silencePhrase, forInvestigators, async (request, reply) => {
    const draft = silenceDraftIn(request.body);
    const again = (shell: Shell, errors: readonly FieldError[]) => silencePage(shell, { draft, errors });
    if (wantsPreview(request)) {
      const preview = await previewFor(daemon, request, supposedSilence(draft));
      return sendPage(reply, silencePage(await shells.of(request, reply), { draft, errors: [], preview }));
    }
    const errors = silenceErrors(draft);
    if (errors.length > 0) return askAgain(shells, request, reply, (shell) => again(shell, errors));
    const { kind } = await daemon.silencePhrase(viewerOf(request), { ...draft, incidentId: null });
    if (kind === 'added' || kind === 'already_there') return backToLists(reply, kind);
    return refuse(shells, request, reply, { error: refusalOf(kind, 'phrase'), again });
  });
}

function addTakeOffForms(app: FastifyInstance, dashboard: Dashboard): void {
  for (const kind of ['sites', 'words'] as const) {
    const path = `${links.lists}/${kind}/:id/remove`;
    app.get(path, forInvestigators, (request, reply) => askToTakeOff(dashboard, request, reply, { kind, errors: [] }));
    app.post(path, forInvestigators, (request, reply) => takeOff(dashboard, request, reply, kind));
  }
}

async function takeOff(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: TakeOff['kind'],
): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const reason = reasonIn(request.body);
  const errors = reasonErrors(reason);
  if (errors.length > 0) return askToTakeOff(dashboard, request, reply, { kind, errors });
  const viewer = viewerOf(request);
  const id = textIn(request.params, 'id');
  await (kind === 'sites' ? daemon.removeSchoolEntry(viewer, id, reason) : daemon.removeSchoolWord(viewer, id, reason));
  // Where somebody else took it off meanwhile, that it is off is what was wanted.
  return backToLists(reply, 'removed');
}

interface Asked {
  readonly kind: TakeOff['kind'];
  readonly errors: readonly FieldError[];
}

async function askToTakeOff(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, errors }: Asked,
): Promise<FastifyReply> {
  const what = whatToTakeOff(kind, textIn(request.params, 'id'), await daemon.lists(viewerOf(request)));
  const shell = await shells.of(request, reply);
  if (what === null) return sendPage(reply, problemPage(shell, problems.nothingToTakeOff), 404);
  const typed = { draft: reasonIn(request.body), errors };
  return sendPage(reply, takeOffPage(shell, what, typed), errors.length > 0 ? 422 : 200);
}

function whatToTakeOff(kind: TakeOff['kind'], id: string, { schoolEntries, schoolWords }: Lists): TakeOff | null {
  const isWanted = ({ said }: { readonly said: SaidIn }) =>
    said.kind === 'page' && said.id === id && said.removed === null;
  if (kind === 'sites') {
    const row = schoolEntries.find(isWanted);
    return row === undefined ? null : { kind, id, row };
  }
  const row = schoolWords.find(isWanted);
  return row === undefined ? null : { kind, id, row };
}

async function askAgain(
  shells: Dashboard['shells'],
  request: FastifyRequest,
  reply: FastifyReply,
  page: (shell: Shell) => Html,
): Promise<FastifyReply> {
  return sendPage(reply, page(await shells.of(request, reply)), 422);
}

interface Refused {
  /** Null where nothing that is typed could mend it. */
  readonly error: FieldError | null;
  readonly again: (shell: Shell, errors: readonly FieldError[]) => Html;
}

async function refuse(
  shells: Dashboard['shells'],
  request: FastifyRequest,
  reply: FastifyReply,
  { error, again }: Refused,
): Promise<FastifyReply> {
  const shell = await shells.of(request, reply);
  if (error === null) return sendPage(reply, problemPage(shell, problems.notAllowed), 403);
  return sendPage(reply, again(shell, [error]), 422);
}
