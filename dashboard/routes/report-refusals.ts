import type { FastifyReply, FastifyRequest } from 'fastify';
import { links } from '../links.ts';
import { publicProblemPage } from '../pages/report-sent.ts';
import type { Language } from '../words/languages.ts';
import { reportSiteWords } from '../words/report-site.ts';
import { languageOf } from './language.ts';
import { type Shells, sendPage } from './shells.ts';

/** True for the page for everybody, and for whatever is typed behind its address. */
export function isOfReport({ url }: FastifyRequest): boolean {
  return url === links.reportSite || /^\/report-a-site[/?]/.test(url);
}

/** Why it does not work, in the language of whoever came; never without whom to speak to instead. */
export function refuseReport(
  shells: Shells,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
): FastifyReply {
  const language = languageOf(request);
  return sendPage(reply, publicProblemPage(shells.bare(), language, problemOf(language, status)), status);
}

function problemOf(language: Language, status: number) {
  const { notFound, tooMany, tooOld, failed } = reportSiteWords[language];
  if (status === 404) return asProblem(notFound);
  if (status === 429) return asProblem(tooMany);
  return asProblem(status < 500 ? tooOld : failed);
}

function asProblem({ title, first }: { readonly title: string; readonly first: string }) {
  return { title, sentences: [first] };
}
