import type { FastifyInstance } from 'fastify';
import type { LookFilter } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { looksLink } from '../looks-link.ts';
import { looksPage } from '../pages/looks.ts';
import { kindOfLookWords, lookFormatWords } from '../words/looks.ts';
import { incidentIdIn, textIn, wholeNumberIn, wordIn } from './form.ts';
import { forOverseers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** As long as a slow reader may take for all of it. */
const EXPORT_TIMEOUT_MS = 3_600_000;
const CHECK_TIMEOUT_MS = 600_000;

/** Who has looked at what: to be read, taken along and checked, and by nobody to be changed. */
export function addLookRoutes(app: FastifyInstance, { daemon, shells }: Dashboard): void {
  app.get(links.whoLooked, forOverseers, async (request, reply) => {
    const filter = filterIn(request.query);
    const list = await daemon.looks(viewerOf(request), filter);
    return sendPage(reply, looksPage(await shells.of(request, reply), list, filter));
  });
  // To an address that says what is shown, so that it can be kept and opened again.
  app.post(links.whoLooked, forOverseers, async (request, reply) =>
    reply.redirect(`${looksLink(filterIn(request.body))}#heading`, 303),
  );
  app.post(links.exportLooks, { ...forOverseers, handlerTimeout: EXPORT_TIMEOUT_MS }, async (request, reply) => {
    const format = wordIn(request.body, 'format', lookFormatWords) ?? 'csv';
    const { fileName, text } = await daemon.exportLooks(viewerOf(request), filterIn(request.body), format);
    reply.header('content-disposition', `attachment; filename="${fileName}"`);
    reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
    return reply.send(text);
  });
  app.post(links.checkLooks, { ...forOverseers, handlerTimeout: CHECK_TIMEOUT_MS }, async (request, reply) => {
    await daemon.checkLooks(viewerOf(request));
    return reply.redirect(`${links.whoLooked}#heading`, 303);
  });
}

function filterIn(source: unknown): LookFilter {
  const who = textIn(source, 'who');
  const incident = incidentIdIn(source, 'incident');
  return {
    staffId: who === '' ? null : who === 'nobody' ? '' : (who as LookFilter['staffId']),
    kind: wordIn(source, 'kind', kindOfLookWords),
    week: mondayIn(textIn(source, 'week')),
    incidentId: incident === '' ? null : incident,
    page: Math.max(1, wholeNumberIn(source, 'page') ?? 1),
  };
}

/** Null for what is no date. */
function mondayIn(text: string): string | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    // Temporal has no other way to say that there is no such day.
    return null;
  }
}
