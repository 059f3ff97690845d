import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Symantec's (Blue Coat's) WebFilter and Intelligence Services. */
export const SYMANTEC: LabelTable = {
  id: 'symantec',
  product: 'Symantec (Blue Coat)',
  observers: ['blue-coat'],
  labels: {
    'child-abuse-material': 'Child Pornography',
    pornography: 'Pornography; Adult/Mature Content; Nudity; Sexual Expression; Mixed Content/Potentially Adult',
    'hate-and-discrimination': 'Violence/Intolerance; Violence/Hate/Racism; Hate/Racism',
    violence: 'Violence/Intolerance; Violence/Hate/Racism; Gore/Extreme; Extreme; Violence',
    drugs: 'Controlled Substances; Marijuana; Illegal Drugs',
    'vaping-alcohol-tobacco': 'Alcohol; Tobacco; Alcohol/Tobacco',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': `
Hacking; Malicious Sources; Malicious Sources/Malnets; Malicious Outbound Data/Botnets; Compromised Sites; Potentially Unwanted Software
Spyware/Malware Sources; Spyware Effects/Privacy Concerns`,
    phishing: 'Phishing',
    'scams-and-fraud': 'Scam/Questionable Legality; Scam/Questionable/Illegal',
    'filter-bypass': 'Proxy Avoidance',
    'remote-access': 'Remote Access; Remote Access Tools',
    'copyright-infringement': 'Piracy/Copyright Concerns; Peer-to-Peer (P2P)',
    dating: 'Personals/Dating',
    'social-media': 'Social Networking',
    chat: 'Chat (IM)/SMS; Chat/Instant Messaging',
    messaging: 'Chat (IM)/SMS; Chat/Instant Messaging; Internet Telephony',
    'personal-email': 'Email',
    'blogs-and-forums': 'Newsgroups/Forums; Personal Sites; Blogs/Personal Pages',
    gaming: 'Games',
    video: 'TV/Video Streams; Audio/Video Clips; Streaming Media/MP3; Media Sharing',
    audio: 'Radio/Audio Streams',
    'file-sharing': 'File Storage/Sharing; Software Downloads; Online Storage',
    shopping: 'Shopping; Auctions',
    'generative-ai': 'Generative AI',
    adverts: 'Web Ads/Analytics; Web Ads; Web Advertisements',
    cdn: 'Content Servers; Content Delivery Networks',
    'health-and-identity': 'Sex Education; LGBT; Gay/Lesbian',
    education: 'Education',
    reference: 'Reference',
    news: 'News; News/Media',
    kids: 'For Kids',
    'search-engine': 'Search Engines/Portals',
    translation: 'Translation',
    'office-and-school-systems': 'Office/Business Applications; Online Meetings',
    none: `
Abortion; Alternative Spirituality/Belief; Alternative Spirituality/Occult; Art/Culture; Arts/Entertainment; Brokerage/Trading
Business/Economy; Charitable/Non-Profit; Charitable Organizations; Cloud Infrastructure; Computer/Information Security; Cryptocurrency
Computers/Internet; DNS Security; Dynamic DNS Host; E-Card/Invitations; Email Marketing; Entertainment; Financial Services
For Kids/Family; Government/Legal; Health; Humor/Jokes; Informational; Internet Connected Devices; Intimate Apparel/Swimsuit
Job Search/Careers; Military; Non-Viewable/Infrastructure; Web Infrastructure; Open/Mixed Content; Placeholders; Pay to Surf
Political/Social Advocacy; Political/Activist Groups; Real Estate; Religion; Restaurants/Food; Restaurants/Dining/Food
Society/Daily Living; Spam; Sports/Recreation; Suspicious; Technology/Internet; Travel; Uncategorized; none; unavailable; pending
URL Shorteners; Vehicles; Web Hosting; Cultural/Charitable Organizations; Extreme Sports; Web Applications`,
  },
};
