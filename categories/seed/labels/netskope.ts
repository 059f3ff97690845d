import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Netskope's categories of sites and of cloud apps. */
export const NETSKOPE: LabelTable = {
  id: 'netskope',
  product: 'Netskope',
  observers: ['netskope'],
  labels: {
    'child-abuse-material': 'Child Abuse',
    pornography: 'Adult Content - Pornography; Adult Content - Other; Nudity',
    'hate-and-discrimination': 'Hate & Intolerance; Hate Speech',
    violence: 'Aggressive; Violence',
    drugs: 'Drugs; Marijuana',
    'vaping-alcohol-tobacco': 'Alcohol; Tobacco; Alcohol & Tobacco',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': `
Hacking; Security Risk; Security Risk - Ad Fraud; Security Risk - Attack; Security Risk - Botnets
Security Risk - Command and Control server; Security Risk - Compromised/malicious sites; Security Risk - Cryptocurrency Mining
Security Risk - DGA; Security Risk - Hacking; Security Risk - Malware Call-Home; Security Risk - Malware Distribution Point
Security Risk - Miscellaneous; Security Risk - Spyware & Questionable Software`,
    phishing: 'Security Risk - Phishing/Fraud',
    'filter-bypass': 'Web Proxies/Anonymizers; Proxies/Anonymizers',
    'remote-access': 'Remote Access',
    'exam-cheating': 'School Cheating',
    'copyright-infringement': 'P2P; Peer-to-Peer (P2P)',
    dating: 'Dating',
    'social-media': 'Social; Professional Networking',
    chat: 'Chat, IM & other communication',
    messaging: 'Chat, IM & other communication; Telephony',
    'personal-email': 'Webmail',
    'blogs-and-forums': 'Forums; Personal Sites & Blogs',
    gaming: 'Games',
    video: 'Streaming & Downloadable Video',
    audio: 'Streaming & Downloadable Audio; Internet Radio',
    'file-sharing': 'Cloud Storage; File/Software Download Sites; Shareware/Freeware; File Sharing',
    shopping: 'Shopping; Auctions & Marketplaces',
    'generative-ai': 'Generative AI',
    adverts: 'Online Ads',
    cdn: 'Content Delivery Networks',
    'health-and-identity': 'Sex Education; Gay, Lesbian or Bisexual',
    education: 'Education; Science',
    news: 'News & Media',
    kids: 'Kids',
    'search-engine': 'Search Engines; Portals',
    translation: 'Translation',
    'office-and-school-systems':
      'Collaboration; Web Conferencing; Content Management; Learning Management; Productivity',
    none: `
Abortion; Advocacy Groups & Trade Associations; Arts; Automotive; Business; Business Intelligence and Data Analytics; Criminal Activities
Conservation; CRM; Development Tools; DNS Over HTTPS Other; Dynamic DNS; Entertainment; Family & Parenting; Fashion; Finance/Accounting
Financial Aid & Scholarships; Financial News; Food & Drink; General; Government & Legal; Health & Nutrition; Hobbies & Interests
Home & Garden; HR; IaaS/PaaS; Insurance; Internet of Things; IT Service/Application Management; Job Search/Careers; Lifestyle
Lingerie, Suggestive & Pinup; Marketing; Military; Miscellaneous; Newly Observed Domain; Newly Registered Domain; No Content; Occult
Parked Domains; Pets; Philanthropic and Non-Profit Organizations; Photo Sharing; Political Organizations; Private IP Addresses
Product Reviews & Price Comparisons; Real Estate; Religion; Security; Security Tools; Security Risk - Spam sites; Society & Culture
Sports; Supply Chain; Swimsuits; Technology; Trading & Investing; Travel; Uncategorized; Unreachable; Weather; Web Hosting, ISP & Telco
Web Design; Abortion - Pro Choice; Abortion - Pro Life; Content Servers; Consumer Electronics`,
  },
};
