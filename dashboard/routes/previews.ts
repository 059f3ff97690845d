import type { FastifyRequest } from 'fastify';
import type { CategoryChoice, Correctable, DaemonApi, PreviewAnswer, SupposedSay } from '../../daemon/api/contract.ts';
import type { CorrectionDraft } from '../pages/correction.ts';
import type { SilenceDraft, SiteDraft, WordDraft } from '../pages/own-forms.ts';
import { textIn } from './form.ts';
import { categoryOf, excludesOf } from './own-drafts.ts';
import { viewerOf } from './shells.ts';

/** True where the other button was pressed: to see what it would have changed, and not to save. */
export function wantsPreview({ body }: FastifyRequest): boolean {
  return textIn(body, 'preview') !== '';
}

/** What would have changed; null stands for a form that does not say yet what it is about. */
export async function previewFor(
  daemon: DaemonApi,
  request: FastifyRequest,
  say: SupposedSay | null,
): Promise<PreviewAnswer> {
  return say === null ? { kind: 'unclear' } : daemon.previewChange(viewerOf(request), say);
}

export function supposedSite({ site, as }: SiteDraft, categories: readonly CategoryChoice[]): SupposedSay | null {
  const chosen = as === 'allow' ? ('allow' as const) : categoryOf(as, categories);
  return site === '' || chosen === null ? null : { kind: 'site', entry: site, as: chosen };
}

export function supposedWord(draft: WordDraft, categories: readonly CategoryChoice[]): SupposedSay | null {
  const category = categoryOf(draft.category, categories);
  if (category === null || draft.phrase === '') return null;
  return { kind: 'word', phrase: draft.phrase, category, excludes: excludesOf(draft) };
}

export function supposedSilence({ phrase }: SilenceDraft): SupposedSay | null {
  return phrase === '' ? null : { kind: 'silence', phrase };
}

export function supposedCorrection(
  what: Correctable,
  { scope, say, category }: CorrectionDraft,
  categories: readonly CategoryChoice[],
): SupposedSay | null {
  if (what.kind === 'phrase') return { kind: 'silence', phrase: what.phrase };
  const as = say === 'allow' ? ('allow' as const) : categoryOf(category, categories);
  return say === null || as === null || !what.scopes.includes(scope) ? null : { kind: 'site', entry: scope, as };
}
