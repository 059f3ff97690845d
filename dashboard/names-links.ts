import type { NamesAbout, NamesAboutKind } from '../daemon/api/contract.ts';
import { links } from './links.ts';

/** The pages of what names can be shown of. */
export const NAMES_PATHS: Readonly<Record<NamesAboutKind, string>> = {
  incident: links.incidents,
  support: links.support,
  report: links.siteReports,
  hindsight: links.lookingBack,
  search: links.log,
};

/** The page that names are shown on, where nothing else is said. */
export function aboutLink({ kind, id }: NamesAbout): string {
  return `${NAMES_PATHS[kind]}/${encodeURIComponent(id)}`;
}

/** Where somebody says what they need the names for; then they go on to `back`. */
export function namesLink(about: NamesAbout, back: string | null = null): string {
  const query = back === null ? '' : `?${new URLSearchParams({ back })}`;
  return `${aboutLink(about)}/names${query}`;
}

export function hideNamesLink(about: NamesAbout): string {
  return `${aboutLink(about)}/names/hide`;
}
