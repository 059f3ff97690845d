import type { FastifyRequest } from 'fastify';
import { type Language, languageNamed, preferredLanguage } from '../words/languages.ts';
import { textIn } from './form.ts';

/** The language of a page for everybody: what its form or its address says, or else what the browser prefers. No cookie remembers it. */
export function languageOf(request: FastifyRequest): Language {
  return (
    languageNamed(textIn(request.body, 'language')) ??
    languageNamed(textIn(request.query, 'language')) ??
    preferredLanguage(request.headers['accept-language'] ?? '')
  );
}
