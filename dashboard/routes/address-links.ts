import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { confirmAddressPage, type LeaveWork, unsubscribePage } from '../pages/address-links.ts';
import { problemPage } from '../pages/problem.ts';
import { leavesOf, addressLinkWords as words } from '../words/address-links.ts';
import { problems } from '../words/problems.ts';
import { textIn, wordIn } from './form.ts';
import { forEveryone, forMailPrograms } from './roles.ts';
import { type Dashboard, sendPage } from './shells.ts';

const MAX_BODY_BYTES = 8_192;
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' } as const;
const NOTHING: LeaveWork = { isSaved: false, refused: null, errors: [] };

/** Where the links of mails to one address lead: to say that mail arrives, or which is not wanted; without signing in. */
export async function addAddressLinks(app: FastifyInstance, dashboard: Dashboard): Promise<void> {
  const { daemon, shells } = dashboard;
  // RFC 8058 has mail programs send this form; nothing else sends us one of several parts.
  app.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: MAX_BODY_BYTES }, (_, body, done) =>
    done(null, /name="?List-Unsubscribe"?\s+One-Click\s/.test(String(body)) ? ONE_CLICK : {}),
  );
  for (const method of ['GET', 'POST'] as const) {
    app.route({
      method,
      url: links.confirmAddress,
      ...forEveryone,
      handler: async (request, reply) => {
        const token = textIn(method === 'GET' ? request.query : request.body, 'token');
        const link = await (method === 'GET' ? daemon.confirmable(token) : daemon.confirmAddress(token));
        const shell = await shells.of(request, reply);
        if (link === null) return sendPage(reply, problemPage(shell, problems.noAddress), 404);
        return sendPage(reply, confirmAddressPage(shell, link, token));
      },
    });
  }
  app.get(links.unsubscribe, forEveryone, (request, reply) =>
    showLeaving(dashboard, request, reply, { ...NOTHING, token: textIn(request.query, 'token') }),
  );
  app.post(links.unsubscribe, forMailPrograms, (request, reply) => leave(dashboard, request, reply));
}

async function leave(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon } = dashboard;
  if (textIn(request.body, 'List-Unsubscribe') === ONE_CLICK['List-Unsubscribe']) {
    const done = await daemon.leaveMails(textIn(request.query, 'token'), 'can_wait');
    return reply
      .code(done === null ? 404 : 200)
      .type('text/plain')
      .send('');
  }
  const token = textIn(request.body, 'token');
  const wanted = wordIn(request.body, 'wanted', words.choices);
  if (wanted === null) {
    const errors = [{ field: 'wanted', message: words.choose }];
    return showLeaving(dashboard, request, reply, { ...NOTHING, errors, token });
  }
  const result = await daemon.leaveMails(token, leavesOf(wanted));
  const isRefused = result?.kind === 'last';
  return showLeaving(dashboard, request, reply, {
    token,
    isSaved: result?.kind === 'done',
    refused: isRefused ? wanted : null,
    errors: isRefused ? [{ field: 'wanted', message: words.refused }] : [],
  });
}

async function showLeaving(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: LeaveWork & { readonly token: string },
): Promise<FastifyReply> {
  const link = await daemon.leavable(work.token);
  const shell = await shells.of(request, reply);
  if (link === null) return sendPage(reply, problemPage(shell, problems.noAddress), 404);
  return sendPage(reply, unsubscribePage(shell, link, work), work.errors.length > 0 ? 422 : 200);
}
