/**
 * How far what is known in general may explain one request. Anybody can make a browser call itself a program, and anybody can rent a
 * place on a host that serves the pictures of half the world: neither explains what is about something else.
 */
import type { CategoryMatch } from '../../categories/category.ts';

function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** What programs in the background ask for: their own parts, and what their makers' sites are called by filters. */
const OF_PROGRAMS = namesIn(
  'updates telemetry cdn adverts widgets executable-files archive-files audio-video-files file-sharing large-transfers ' +
    'malware-and-hacking unusual-connections remote-access office-and-school-systems education reference news kids ' +
    'search-engine translation shopping gaming gaming-educational video audio school-allowed',
);

/** What a host that serves many sites is no excuse for. Other things stand in pages too, such as a post or a film. */
const NOT_OF_PAGES = namesIn(
  'suicide self-harm eating-disorders abuse-and-neglect harmful-challenges pornography image-abuse ' +
    'hate-and-discrimination misogyny violence extremism drugs weapons filter-bypass chat dating',
);

/** False where a request is about what no program asks for by itself, whatever it calls itself. */
export function mayBeOfProgram(matches: readonly CategoryMatch[]): boolean {
  for (const { category } of matches) if (!OF_PROGRAMS.has(category)) return false;
  return true;
}

/** False where the filter or a list says of this request what a host for pictures and scripts of others does not explain. */
export function mayBeServedForOthers(matches: readonly CategoryMatch[]): boolean {
  for (const { category } of matches) if (NOT_OF_PAGES.has(category)) return false;
  return true;
}
