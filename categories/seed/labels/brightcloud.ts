import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Webroot BrightCloud, as Untangle (Arista) and older Meraki and Palo Alto devices use it. */
export const BRIGHTCLOUD: LabelTable = {
  id: 'brightcloud',
  product: 'BrightCloud',
  observers: ['untangle', 'cisco-meraki', 'palo-alto'],
  labels: {
    pornography: 'Adult and Pornography; Nudity; Pornography; Adult and Pornography Content',
    'hate-and-discrimination': 'Hate and Racism; Hate, Violence and Racism',
    violence: 'Violence; Gross',
    'self-harm': 'Self Harm',
    drugs: 'Abused Drugs; Marijuana; Illegal Drugs',
    'vaping-alcohol-tobacco': 'Alcohol and Tobacco',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': 'Hacking; Malware Sites; Bot Nets; Spyware and Adware; Keyloggers and Monitoring',
    phishing: 'Phishing and Other Frauds; Phishing and Other Fraud',
    'filter-bypass': 'Proxy Avoidance and Anonymizers; Open HTTP Proxies',
    'encrypted-dns': 'DNS Over HTTPS',
    'exam-cheating': 'Cheating',
    'copyright-infringement': 'Peer to Peer',
    dating: 'Dating',
    'social-media': 'Social Networking; Social Network',
    messaging: 'Internet Communications',
    'personal-email': 'Web based Email',
    'blogs-and-forums': 'Personal Sites and Blogs',
    gaming: 'Games',
    video: 'Streaming Media',
    audio: 'Music',
    'file-sharing': 'Shareware and Freeware; Personal Storage; Online Personal Storage',
    shopping: 'Shopping; Auctions',
    'generative-ai': 'Generative AI',
    adverts: 'Web Advertisements',
    cdn: 'CDNs; Content Delivery Networks',
    'health-and-identity': 'Sex Education',
    education: 'Educational Institutions; Training and Tools',
    reference: 'Reference and Research',
    news: 'News and Media',
    kids: 'Kids',
    'search-engine': 'Search Engines; Internet Portals',
    translation: 'Translation',
    none: `
Abortion; Business and Economy; Computer and Internet Info; Computer and Internet Security; Confirmed SPAM Sources; Cult and Occult
Dead Sites; Dynamic Comment; Dynamically Generated Content; Entertainment and Arts; Fashion and Beauty; Financial Services
Food and Dining; Government; Health and Medicine; Home and Garden; Hunting and Fishing; Illegal; Image and Video Search
Individual Stock Advice and Tools; Stock Advice and Tools; Job Search; Legal; Local Information; Military; Motor Vehicles
Online Greeting Cards; Parked Domains; Pay to Surf; Philosophy and Political Advocacy; Private IP Addresses; Questionable
Real Estate; Recreation and Hobbies; Religion; Society; SPAM URLs; Sports; Swimsuits and Intimate Apparel; Travel; Uncategorized
Unconfirmed SPAM Sources; Web Hosting; Low-THC Cannabis Products`,
  },
};
