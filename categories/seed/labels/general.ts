import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Names that say the same whichever product writes them, and that are mostly harmless. What is not here is read by its words. */
export const GENERAL_LABELS: LabelTable = {
  id: 'general',
  product: 'any filter',
  observers: [],
  labels: {
    education:
      'Education; Educational; Educational Institutions; Schools; Child Education; Adult Education; School; E-Learning; Learning; Science',
    reference: 'Reference; Reference Materials; Encyclopaedia; Encyclopedia; Library; Libraries; Museums',
    news: 'News; News and Media; Newspapers; News/Media',
    kids: "Kids; Children; For Kids; Kids Sites; Child Friendly; Children's Sites",
    'search-engine': 'Search; Search Engines; Search Engine; Search Engines and Portals; Portals; Portal',
    translation: 'Translation; Translators; Translation Sites',
    'health-and-identity': 'Sex Education; Sexual Health; LGBT; LGBTQ; Relationships and Sex Education',
    'office-and-school-systems': 'Web Conferencing; Online Meetings; Collaboration; Productivity; School Systems',
    none: `
None; n/a; Null; Unknown; Other; Others; Misc; Miscellaneous; General; Default; All; Any; Uncategorized; Uncategorised; Unclassified; Unrated
Not Rated; Not Categorized; Not Categorised; Unresolved; Pending; No Category; Custom; User Defined; Local; Whitelist; Whitelisted
Allowlist; Allowed; Allow; Blocked; Block; Blocklist; Blacklist; Deny; Denied; Safe; Trusted; Abortion; Agriculture; Arts; Art; Arts and Culture
Arts and Entertainment; Astrology; Automotive; Banking; Business; Business and Economy; Business and Industry; Charity; Charities; Clothing
Computers; Computers and Internet; Computing; Cooking; Culture; Dynamic DNS; Entertainment; Environment; Family; Fashion; Finance
Finance and Banking; Financial Services; Food; Food and Drink; Government; Health; Health and Medicine; Health and Wellness; Hobbies; Hosting
Humour; Humor; Information Technology; Infrastructure; Internet; Internet Services; IT; Job Search; Jobs; Law; Legal; Leisure; Lifestyle
Lingerie; Marketing; Medical; Military; Nature; Newly Registered; Newly Registered Domains; Non-Profit; Parked; Parked Domains; Pets
Photography; Politics; Private IP Addresses; Property; Questionable; Real Estate; Recreation; Religion; Restaurants; Society; Software
Spam; Sport; Sports; Suspicious; Technology; Transport; Travel; URL Shorteners; Vehicles; Weather; Web Hosting; Web Infrastructure
True; False; Yes; No; Category; Low; Medium; High; Productive; Unproductive; Acceptable; Objectionable`,
  },
};
