import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Cloudflare Gateway's content and security categories, with the groups above them. */
export const CLOUDFLARE: LabelTable = {
  id: 'cloudflare',
  product: 'Cloudflare Gateway',
  observers: ['cloudflare-gateway'],
  labels: {
    'child-abuse-material': 'Child Abuse; CSAM',
    pornography: 'Adult Themes; Nudity; Pornography',
    'hate-and-discrimination': 'Militancy, Hate & Extremism',
    extremism: 'Militancy, Hate & Extremism',
    violence: 'Violence',
    drugs: 'Drugs',
    'vaping-alcohol-tobacco': 'Alcohol; Tobacco',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': `
Hacking; Malware; Spyware; Cryptomining; Command and Control & Botnet; DGA Domains; Compromised Domain; Potentially unwanted software
Security threats; Anonymizer Malware; Deceptive Ads`,
    phishing: 'Phishing; Brand Embedding',
    'scams-and-fraud': 'Scam',
    'filter-bypass': 'Anonymizer',
    'encrypted-dns': 'DNS Tunneling',
    'remote-access': 'Remote Access',
    'exam-cheating': 'School Cheating',
    'copyright-infringement': 'P2P; Peer to Peer (P2P)',
    dating: 'Dating & Relationships',
    'social-media': 'Social Networks; Professional Networking',
    chat: 'Chat',
    messaging: 'Instant Messengers; Messaging; Internet Phone & VOIP',
    'personal-email': 'Webmail',
    'blogs-and-forums': 'Forums; Personal Blogs',
    gaming: 'Gaming; Games',
    video: 'Video Streaming; Television; Movies; Home Video/DVD; Streaming',
    audio: 'Audio Streaming; Music; Radio',
    'file-sharing': 'File Sharing; Downloads',
    shopping: 'Ecommerce; Shopping; Auctions & Marketplaces; Shopping & Auctions; Coupons',
    'generative-ai': 'Artificial Intelligence',
    offensive: 'Profanity',
    adverts: 'Advertisements',
    cdn: 'Content Servers',
    'health-and-identity': 'Sex Education',
    education: 'Education; Educational Institutions; Science; Space & Astronomy',
    news: 'News & Media; Magazines; News, Portal & Search',
    kids: 'Safe for Kids',
    'search-engine': 'Search Engines',
    translation: 'Translator',
    'office-and-school-systems': 'Productivity; Web Conferencing',
    none: `
Abortion; Advocacy; APIs; Arts & Crafts; Astrology; Body Art; Business; Business & Economy; Cartoons & Anime; CIPA Filter
CIPA; Clothing; Comic Books; Cryptocurrency; Digital Photography; Domain Parking; Economy & Finance; Entertainment; Fashion; Fine Art
Food & Drink; Government; Government & Politics; Government/Legal; Health; Health & Fitness; Hobbies & Interests; Home & Garden; Humor
Information Security; Information Technology; Internet Communication; Job Search & Careers; Lifestyle; Lingerie & Bikini; Login Screens
Login Pages; Military; Miscellaneous; New Domains; Newly Seen Domains; No Content; Paranormal; Parenting; Parked & For Sale Domains; Pets
Photo Sharing; Politics; Politics, Advocacy, and Government-Related; Private IP Address; Questionable Activities; Questionable Content
Real Estate; Redirect; Religion; Security; Security risks; Sexuality; Society & Lifestyle; Spam; Sports; Swimsuits; Technology; Travel
Unreachable; Vehicles; Weather; Arts; Unblockable`,
  },
};
