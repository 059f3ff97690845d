import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Check Point URL Filtering and Application Control. */
export const CHECK_POINT: LabelTable = {
  id: 'check-point',
  product: 'Check Point',
  observers: ['check-point'],
  labels: {
    'child-abuse-material': 'Child Abuse',
    pornography: 'Pornography; Sex; Nudity',
    'hate-and-discrimination': 'Hate / Racism',
    violence: 'Violence',
    drugs: 'Illegal Drugs; Marijuana',
    'vaping-alcohol-tobacco': 'Alcohol & Tobacco; Alcohol; Tobacco',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': 'Hacking; Botnets; Spyware / Malicious Sites; Malware; Command and Control; Cryptojacking',
    phishing: 'Phishing',
    'filter-bypass': 'Anonymizer; Anonymizers; VPN Tunneling',
    'encrypted-dns': 'DNS over HTTPS',
    'remote-access': 'Remote Administration',
    'copyright-infringement': 'P2P File Sharing',
    dating: 'Personals / Dating',
    'social-media': 'Social Networking; Twitter Clients; Facebook Widgets; Google Plus Widgets',
    chat: 'Instant Chat',
    messaging: 'Instant Messaging; VoIP; SMS Tools; Voice Mail',
    'personal-email': 'Email; Web Based Email',
    'blogs-and-forums': 'Blogs / Personal Pages; Newsgroups / Forums',
    gaming: 'Games; Virtual Worlds',
    video: 'Media Streams; Media Sharing; Share Videos; Video Streaming',
    audio: 'Share Music; Music',
    'file-sharing': 'File Storage and Sharing; Software Downloads; Download Manager; File Upload',
    shopping: 'Shopping',
    'generative-ai': 'Generative AI Tools; Artificial Intelligence',
    offensive: 'Tasteless',
    adverts: 'Web Advertisements',
    updates: 'Software Update',
    'health-and-identity': 'Sex Education',
    education: 'Education',
    news: 'News / Media',
    'search-engine': 'Search Engines / Portals',
    translation: 'Translation',
    'office-and-school-systems': 'Web Conferencing; Office Suites; Business Applications',
    none: `
Art / Culture; Business / Economy; Computers / Internet; Entertainment; Fashion; Financial Services; General; Government / Military
Greeting Cards; Health; Illegal / Questionable; Inactive Sites; Job Search / Careers; Lifestyle; Lingerie and Swimsuit / Suggestive
Nature / Conservation; Network Protocols; Network Utilities; Non-profits & NGOs; Political / Legal; Private IP Addresses; Real Estate
Recreation; Religion; Restaurants / Dining / Food; Spam; Sports; Suspicious Content; Travel; Uncategorized; Vehicles; Web Browsing
Web Services Provider; Web Desktop; Web Spider; Web Content Aggregators; Browser Plugin; Critical Risk; High Risk; Medium Risk; Low Risk; Very Low Risk
Unknown Risk; URL Filtering; Newly Registered Domains; High Bandwidth; Transmits Information; Autostarts/Stays Resident; Encrypts communications
Supports File Transfer; Supports Streaming; Supports Plugins/Extensions; SSL Protocol`,
  },
};
