import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { type ListNotice, listsPage } from '../pages/lists.ts';
import { listNotices } from '../words/own-forms.ts';
import { textIn, wordIn } from './form.ts';
import { forKeepers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The lists, how fresh they are, and the button that asks for newer ones. */
export function addListRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.lists, forKeepers, async (request, reply) => {
    const lists = await daemon.lists(viewerOf(request));
    return sendPage(reply, listsPage(await shells.of(request, reply), lists, noticeIn(request.query)));
  });
  app.post(links.updateLists, forKeepers, (request, reply) => update(dashboard, request, reply));
}

async function update({ daemon }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = textIn(request.body, 'list');
  const { kind } = await daemon.updateLists(viewerOf(request), id === '' ? null : id);
  // A list that there no longer is: the page shows which there are.
  return kind === 'asked' ? backToLists(reply, 'asked') : reply.redirect(links.lists, 303);
}

/** Back to the page, which then says what was done. */
export function backToLists(reply: FastifyReply, done: ListNotice): FastifyReply {
  return reply.redirect(`${links.lists}?${new URLSearchParams({ done })}#heading`, 303);
}

// Anybody can write an address, so it picks from our words and nothing else.
function noticeIn(query: unknown): ListNotice | null {
  return wordIn(query, 'done', listNotices);
}
