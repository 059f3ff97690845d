import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MakeTokenResult } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { type ExportWork, exportsPage } from '../pages/exports.ts';
import { exportErrors, exportNotices } from '../words/exports.ts';
import { textIn, wordIn } from './form.ts';
import { forAuthorisers, forProviderTalk } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const NO_WORK: ExportWork = { notice: null, token: null, name: '', errors: [] };

/** With what filters fetch the school's lists, and what is on them. */
export function addExportRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon } = dashboard;
  app.get(links.exports, forProviderTalk, (request, reply) =>
    show(dashboard, request, reply, { ...NO_WORK, notice: wordIn(request.query, 'done', exportNotices) }),
  );
  app.post(links.exportTokens, forProviderTalk, async (request, reply) => {
    const name = textIn(request.body, 'name');
    return shown(dashboard, request, reply, { name, result: await daemon.makeExportToken(viewerOf(request), name) });
  });
  app.post(`${links.exportTokens}/:id/rotate`, forProviderTalk, async (request, reply) => {
    const result = await daemon.rotateExportToken(viewerOf(request), textIn(request.params, 'id'));
    if (result.kind === 'gone') return reply.redirect(after('gone'), 303);
    return shown(dashboard, request, reply, { name: '', result });
  });
  app.post(`${links.exportTokens}/:id/withdraw`, forProviderTalk, async (request, reply) => {
    const { kind } = await daemon.withdrawExportToken(viewerOf(request), textIn(request.params, 'id'));
    return reply.redirect(after(kind === 'done' ? 'withdrawn' : 'gone'), 303);
  });
  app.post(links.exportOwnSites, forAuthorisers, async (request, reply) => {
    const viewer = viewerOf(request);
    const { categories } = await daemon.exportPage(viewer);
    const ticked = categories.map(({ id }) => id).filter((id) => textIn(request.body, `own-${id}`) === 'yes');
    await daemon.chooseOwnSites(viewer, { categories: ticked, allowed: textIn(request.body, 'allowed') === 'yes' });
    return reply.redirect(after('saved'), 303);
  });
}

function after(done: keyof typeof exportNotices): string {
  return `${links.exports}?${new URLSearchParams({ done })}#heading`;
}

/** A token stands on the answer itself: an address that is gone to afterwards would have to carry it. */
function shown(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, result }: { readonly name: string; readonly result: MakeTokenResult },
): Promise<FastifyReply> {
  if (result.kind === 'made') return show(dashboard, request, reply, { ...NO_WORK, token: result.token });
  const errors = [{ field: 'name', message: exportErrors[result.kind] }];
  return show(dashboard, request, reply, { ...NO_WORK, name, errors });
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: ExportWork,
): Promise<FastifyReply> {
  const page = await daemon.exportPage(viewerOf(request));
  const shell = await shells.of(request, reply);
  return sendPage(reply, exportsPage(shell, page, work), work.errors.length > 0 ? 422 : 200);
}
