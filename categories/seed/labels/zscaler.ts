import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Zscaler Internet Access: the names of its screens and of its interface (`OTHER_ADULT_MATERIAL` is the same name to us). */
export const ZSCALER: LabelTable = {
  id: 'zscaler',
  product: 'Zscaler',
  observers: ['zscaler'],
  labels: {
    pornography: 'Pornography; Nudity; Adult Themes; Other Adult Material; Social Adult; Adult Material',
    extremism: 'Militancy/Hate and Extremism',
    'hate-and-discrimination': 'Militancy/Hate and Extremism',
    violence: 'Violence',
    drugs: 'Drugs; Marijuana; Other Drugs',
    'vaping-alcohol-tobacco': 'Alcohol/Tobacco; Alcohol and Tobacco',
    weapons: 'Weapons/Bombs; Weapons and Bombs',
    gambling: 'Gambling; Lottery',
    'malware-and-hacking': `
Computer Hacking; Adware/Spyware Sites; Adware or Spyware; Spyware/Adware; Malicious Content; Malware Sites; Botnet; Botnet Callback
Suspicious Content; Cryptomining; Cryptomining and Blockchain; Custom Encrypted Content; Encrypted Web Content; Encr Web Content
Advanced Security; Other Security`,
    phishing: 'Phishing',
    'filter-bypass': 'Anonymizer; VPN',
    'encrypted-dns': 'DNS over HTTPS Services; DNS over HTTPS',
    'remote-access': 'Remote Access Tools; Remote Access',
    'copyright-infringement': 'Copyright Infringement; Peer-to-Peer Site; P2P Communication',
    dating: 'Dating',
    'social-media': 'Social Networking; Professional Networking',
    chat: 'Online Chat',
    messaging: 'Other Internet Communication; Instant Messaging; Internet Communication',
    'personal-email': 'Webmail; Email Host',
    'blogs-and-forums': 'Blogs; Discussion Forums; Blog',
    gaming: 'Other Games; Social Networking Games; Online and Other Games',
    video: 'Streaming Media; Video Streaming; Television/Movies; Television and Movies',
    audio: 'Music; Radio Stations; Music and Audio Streaming',
    'file-sharing': 'File Host; Shareware Download; Shareware/Freeware Download',
    shopping: `
Online Shopping; Online Auctions; Specialized Shopping; Other Shopping and Auctions; Classifieds`,
    'generative-ai': 'AI & ML Applications; AI/ML Applications; AI ML Apps; Generative AI',
    offensive: 'Profanity; Mature Humor; Tasteless',
    adverts: 'Advertising; Web Banners',
    cdn: 'CDN',
    updates: 'Operating System and Software Updates; OSS Updates',
    'health-and-identity': 'Adult Sex Education; K-12 Sex Education; Sexuality',
    education: 'K-12; Continuing Education/Colleges; Other Education; Science/Tech; Science and Technology; History',
    reference: 'Reference Sites',
    news: 'News and Media',
    'search-engine': 'Web Search; Portals; Safe Search Engine',
    translation: 'Translators',
    'office-and-school-systems': 'Web Conferencing; Office 365',
    none: `
Body Art; Any; None; Miscellaneous or Unknown; Other Miscellaneous; Non Categorizable; User-Defined; Newly Registered Domains; Newly Reg Domains
Newly Revived Domains; Newly Registered and Observed Domains; Newly Observed Domains; Dynamic DNS Host; Dynamic DNS; Lingerie/Bikini
Corporate Marketing; Finance; Professional Services; Trading/Brokerage/Insurance; Trading Brokarage Insurance
Other Business and Economy; Business Use; Entertainment; Art/Culture; Other Entertainment/Recreation
Other Entertainment and Recreation; Government; Military; Politics; Other Government and Politics; Health
Other Illegal or Questionable; Questionable; Image Host; Web Host; Other Information Technology; Job/Employment Search; Job Search
Real Estate; Cult; Traditional Religion; Alt/New Age; Other Religion; Family Issues; Lifestyle; Social Issues
Other Social and Family Issues; Other Society and Lifestyle; Special Interests/Social Organizations; Special Interests; Hobbies/Leisure
Hobbies and Leisure; Sports; Travel; Vehicles; Restaurants/Dining/Food; FileConverters; Private IP Addresses
Global Int Office 365; Office 365 Optimize; Internal; Internet Services; Web-based Applications; Insurance; Nonprofit`,
  },
};
