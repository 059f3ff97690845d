import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Sophos Firewall, today's names and those of earlier versions. */
export const SOPHOS: LabelTable = {
  id: 'sophos',
  product: 'Sophos Firewall',
  observers: ['sophos-firewall', 'sophos-utm'],
  labels: {
    pornography: 'Sexually Explicit; Nudity; Adult/Sexually Explicit; Pornography',
    'hate-and-discrimination': 'Intolerance & Hate',
    extremism: 'Militancy & Extremist',
    violence: 'Extreme; Violence',
    'self-harm': 'Pro-Suicide & Self-Harm',
    suicide: 'Pro-Suicide & Self-Harm',
    drugs: 'Controlled Substances; Legal Highs; Marijuana; Illegal Drugs',
    'vaping-alcohol-tobacco': 'Alcohol & Tobacco',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': `
Hacking; Spyware & Malware; Command & Control; Potentially Unwanted Applications; Unauthorized Software Stores; Anonymous Downloads`,
    phishing: 'Phishing & Fraud',
    'filter-bypass': 'Anonymizers; Proxies & Translators',
    'exam-cheating': 'Plagiarism',
    'copyright-infringement': 'Intellectual Piracy; Peer-to-Peer & Torrents; Peer-to-Peer',
    dating: 'Personals & Dating; Dating',
    'social-media': 'Social Networks; Social Networking; Business Networking',
    chat: 'Online Chat; Chat',
    messaging: 'Voice & Video Calls',
    'personal-email': 'Web E-Mail; Web-based E-mail',
    'blogs-and-forums': 'Blogs & Forums; Personal Sites; Newsgroups & Forums',
    gaming: 'Games',
    video: 'Video Hosting; Live Video; Streaming Media',
    audio: 'Radio & Audio Hosting; Live Audio; Music',
    'file-sharing': 'Personal Network Storage; Download Freeware & Shareware; Downloads; File Hosting',
    shopping: 'Online Shopping; Auctions & Classified Ads; Shopping',
    adverts: 'Advertisements; Advertisements & Popups',
    cdn: 'Content Delivery',
    updates: 'Software Updates',
    'health-and-identity': 'Sex Education',
    education: 'Educational Institutions; Education',
    reference: 'Reference',
    news: 'News',
    kids: "Kid's Sites",
    'search-engine': 'Search Engines; Portal Sites',
    translation: 'Translators; URL Translation Sites',
    none: `
ActiveX; Applets; Cookies; HTTPUpload; ALLWebTraffic; CRL and OCSP; Criminal Activity; Dynamic DNS & ISP Sites; Entertainment
Fashion & Beauty; Financial Services; General Business; Government; Health & Medicines; Hobbies; Hosting Sites; Hunting & Fishing
Image Search; Information Technology; Job Search; Military; Mobile Entertainment; Motor Vehicles; Vehicles; NGOs & Non-Profits
Newly Registered Websites; None; Parked Domains; Photo Galleries; Political Organizations; Professional & Workers Organizations
Real Estate; Religion & Spirituality; Restaurants & Dining; Society & Culture; Spam URLs; Sports; Stocks & Trading; Surveillance
Swimwear & Lingerie; Travel; Uncategorized; Online Greeting Cards; Business Cloud Apps; Personal Cloud Apps; Web Hosting`,
  },
};
