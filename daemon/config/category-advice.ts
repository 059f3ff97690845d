import { TAXONOMY } from '../../categories/taxonomy.ts';
import { nearest } from './nearest.ts';

/** What to write in place of a text that is no category's id. */
export function categoryAdvice({ input }: { readonly input?: unknown }): string {
  const ids = TAXONOMY.map(({ id }) => id);
  const meant = nearest(String(input), ids);
  return meant === null ? `one of: ${ids.join(', ')}` : `“${meant}”`;
}
