/** Search engines and video sites that have a safe address of their own, which resolvers are set to answer with. */
const SAFE_SEARCH =
  /(?:^|\.)(?:google(?:\.[a-z]{2,3}){1,2}|youtube\.com|youtube-nocookie\.com|youtu(?:be|bei)\.googleapis\.com|bing\.com|duckduckgo\.com|pixabay\.com|ecosia\.org|qwant\.com)\.?$/i;

/** True for a name that is redirected to its safe address: nobody blocks a search engine by giving it another. */
export function hasSafeAddress(name: string): boolean {
  return SAFE_SEARCH.test(name);
}
