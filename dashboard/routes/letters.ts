import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LetterDraft, LetterFault, SendLetterResult } from '../../daemon/api/contract.ts';
import { letterLink } from '../action-links.ts';
import { links } from '../links.ts';
import { letterPage } from '../pages/letter.ts';
import { type LetterWork, writeLetterPage } from '../pages/write-letter.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { faultInWords, languageWords, letterErrors, letterKindWords, wayWords } from '../words/letters.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';
import { noIncident } from './no-incident.ts';
import { afterAction } from './notices.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const MAX_LETTER = 10_000;

/** Letters about an incident: filled in, changed, sent once, and read again. */
export function addLetters(app: FastifyInstance, dashboard: Dashboard): void {
  const path = `${links.incidents}/:id/letters`;
  app.get(`${path}/new/:kind`, forReviewers, async (request, reply) => {
    const draft = await draftFor(dashboard, request, {
      kind: textIn(request.params, 'kind'),
      language: textIn(request.query, 'language'),
      names: textIn(request.query, 'names'),
    });
    return show(dashboard, request, reply, draft, { way: null, errors: [] });
  });
  app.post(path, forReviewers, (request, reply) => send(dashboard, request, reply));
  app.get(`${path}/:letter`, forReviewers, (request, reply) => showLetter(dashboard, request, reply));
}

interface Wanted {
  readonly kind: string;
  readonly language: string;
  readonly names: string;
}

async function draftFor({ daemon }: Dashboard, request: FastifyRequest, wanted: Wanted): Promise<LetterDraft | null> {
  const kind = wordIn(wanted, 'kind', letterKindWords);
  if (kind === null) return null;
  const language = wordIn(wanted, 'language', languageWords) ?? 'en';
  return daemon.letterDraft(viewerOf(request), idOf(request), { kind, language, hasNames: wanted.names === 'yes' });
}

async function send(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { body: sent } = request;
  const kind = textIn(sent, 'kind');
  const filled = await draftFor(dashboard, request, {
    kind,
    language: textIn(sent, 'language'),
    names: textIn(sent, 'names'),
  });
  if (filled === null) return noIncident(dashboard, request, reply);
  const draft = {
    ...filled,
    id: textIn(sent, 'letter'),
    body: textIn(sent, 'body').replaceAll('\r\n', '\n'),
    recipient: textIn(sent, 'recipient'),
  };
  const way = wordIn(sent, 'way', wayWords);
  const again = (errors: readonly FieldError[]) => show(dashboard, request, reply, draft, { way, errors });
  if (way === null) return again([{ field: 'way', message: letterErrors.way }]);
  const result = await dashboard.daemon.sendLetter(viewerOf(request), idOf(request), { ...draft, way });
  if (result.kind === 'gone' || result.kind === 'nothing_asked') return noIncident(dashboard, request, reply);
  if (result.kind !== 'done') return again(errorsOf(result));
  const after =
    way === 'mail' ? afterAction(idOf(request), 'letterQueued') : `${letterLink(idOf(request), result.id)}#heading`;
  return reply.redirect(after, 303);
}

type Wrong = Exclude<SendLetterResult, { kind: 'done' | 'gone' | 'nothing_asked' }>;

function errorsOf(result: Wrong): readonly FieldError[] {
  switch (result.kind) {
    case 'faults':
      return faultErrors(result.faults);
    case 'no_text':
      return [{ field: 'body', message: letterErrors.body }];
    case 'too_long':
      return [{ field: 'body', message: letterErrors.tooLong(MAX_LETTER) }];
    case 'no_recipient':
      return [{ field: 'recipient', message: letterErrors.recipient }];
    case 'no_mail':
      return [{ field: 'way', message: letterErrors.noMail }];
  }
}

/** Each of a field's faults in one message, because a field has one place for it. */
export function faultErrors(faults: readonly LetterFault[]): readonly FieldError[] {
  return (['subject', 'body'] as const).flatMap((field) => {
    const messages = faults.filter(({ part }) => part === field).map(faultInWords);
    return messages.length === 0 ? [] : [{ field, message: messages.join('. ') }];
  });
}

async function show(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: LetterDraft | null,
  work: LetterWork,
): Promise<FastifyReply> {
  const incident = await dashboard.daemon.incident(viewerOf(request), idOf(request));
  if (incident === null || draft === null) return noIncident(dashboard, request, reply);
  const page = writeLetterPage(await dashboard.shells.of(request, reply), incident, draft, work);
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}

async function showLetter(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const viewer = viewerOf(request);
  const letter = await dashboard.daemon.letter(viewer, idOf(request), textIn(request.params, 'letter'));
  const incident = await dashboard.daemon.incident(viewer, idOf(request));
  if (letter === null || incident === null) return noIncident(dashboard, request, reply);
  return sendPage(reply, letterPage(await dashboard.shells.of(request, reply), incident, letter));
}

function idOf(request: FastifyRequest) {
  return incidentIdIn(request.params, 'id');
}
