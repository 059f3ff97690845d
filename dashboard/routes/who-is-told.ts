import type { FastifyInstance } from 'fastify';
import { links } from '../links.ts';
import { whoIsToldPage } from '../pages/who-is-told.ts';
import { textIn } from './form.ts';
import { forKeepers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** Who is told of what, and the button that brings somebody back who wanted less mail. */
export function addWhoIsTold(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.whoIsTold, forKeepers, async (request, reply) => {
    const done = textIn(request.query, 'done');
    const told = await daemon.whoIsTold(viewerOf(request));
    const notice = done === 'saved' || done === 'gone' ? done : null;
    return sendPage(reply, whoIsToldPage(await shells.of(request, reply), told, notice));
  });
  app.post(links.mailAgain, forKeepers, async (request, reply) => {
    const isDone = await daemon.mailAgain(viewerOf(request), textIn(request.body, 'id'));
    return reply.redirect(`${links.whoIsTold}?done=${isDone ? 'saved' : 'gone'}#heading`, 303);
  });
}
