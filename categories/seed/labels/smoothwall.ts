import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Smoothwall (Qoria): the appliance's categories, by the names of its screens. The list of the Internet Watch Foundation is `Child Abuse`. */
export const SMOOTHWALL: LabelTable = {
  id: 'smoothwall',
  product: 'Smoothwall',
  observers: ['smoothwall'],
  labels: {
    'child-abuse-material': 'Child Abuse; IWF; Child Sexual Abuse',
    'terrorist-content': 'Terrorism; CTIRU; Police Assessed List',
    extremism: 'Extremism; Radicalisation',
    pornography:
      'Pornography; Adult Sites; Nudity; Non-Pornographic Nudity; Adult Entertainment; Naturism and Nudism; Swingers',
    'hate-and-discrimination': 'Intolerance; Discrimination',
    violence: 'Gore; Violence; Violent or Graphic Content',
    'self-harm': 'Self Harm',
    suicide: 'Suicide',
    'eating-disorders': 'Eating Disorders',
    bullying: 'Bullying; Cyberbullying',
    drugs: 'Drugs; Substance Abuse; Illegal Drugs; Legal Highs',
    'vaping-alcohol-tobacco': 'Alcohol and Tobacco; Alcohol; Tobacco; Vaping',
    weapons: 'Personal Weapons; Weapons; Firearms and Weapons',
    gambling: 'Gambling; Online Gambling',
    'malware-and-hacking': 'Hacking; Malware; Malware and Phishing; Viruses; Spyware; Criminal Skills and Hacking',
    phishing: 'Phishing; Malware and Phishing',
    'scams-and-fraud': 'Fraud; Scams',
    'filter-bypass': 'Web Proxies; Anonymous Proxies; VPN; Virtual Private Networks; Proxies',
    'encrypted-dns': 'DNS over HTTPS',
    'remote-access': 'Remote Desktop; Remote Access',
    'exam-cheating': 'Plagiarism; School Cheating; Essay Mills',
    'copyright-infringement': 'Piracy and Copyright Infringement; Peer to Peer; Peer to Peer Networking; Piracy',
    dating: 'Online Dating; Dating and Companionship Sites; Personals; Dating',
    'social-media': 'Social Networking; Social Media; Facebook; Twitter; Instagram; Snapchat; TikTok',
    chat: 'Chat; Chat Rooms; Online Chat',
    messaging: 'Instant Messaging; WhatsApp; Voice over IP',
    'personal-email': 'Webmail; Web-based Email',
    'blogs-and-forums': 'Blogs; Discussion Forums; Personal Websites; Message Boards',
    gaming: 'Computer Games; Online Games; Games; Game Cheats; Minecraft',
    'gaming-educational': 'Educational Games',
    video: 'Audio and Video; Video Hosting; YouTube; TV and Movies; Streaming Media',
    audio: 'Music; Radio; Audio',
    'file-sharing': 'File Hosting; File Sharing; Software Downloads; Freeware and Shareware; Cloud Storage',
    shopping: 'Shopping; Online Shopping; Online Auctions; Auctions',
    'generative-ai': 'Generative AI; Artificial Intelligence; AI Tools',
    misinformation: 'Fake News; Conspiracy Theories',
    offensive: 'Profanity; Tasteless; Swearing',
    adverts: 'Adverts; Embedded Adverts; Advertising; Advertisements; Pop-ups',
    telemetry: 'User Tracking; Web Analytics; Tracking and Analytics',
    cdn: 'Content Delivery; Content Delivery Networks',
    updates: 'Software Updates; Operating System Updates; Windows Updates',
    'health-and-identity': 'Sex Education; LGBT; Sexuality Sites; Sexual Health; Gay and Lesbian',
    education:
      'Education and Reference; Education; Schools and Colleges; Science; History; Language Learning; Geography; Mathematics',
    reference: 'Reference; Encyclopedias; Museums and Libraries',
    news: 'News; News and Media',
    kids: "Kids; Kid Friendly; Children's Sites; Child Friendly",
    'search-engine': 'Search Engines; Image Search; Web Portals; Safe Search',
    translation: 'Translation; Translation Sites; Online Translation',
    'office-and-school-systems':
      'Office 365; Microsoft 365; Google Workspace; G Suite; Online Meetings; Web Conferencing; Online Office',
    none: `
Abortion; Arts; Arts and Culture; Astrology; Banking and Finance; Finance; Body Art; Business; Business and Corporate; Charities
Charity; Clothing; Clothing and Fashion; Fashion; Cults; Domains for Sale; Parked Domains; Environment; Entertainment; Family; Food and Drink
Government; Greetings Cards; Hobbies; Hosting Sites; Web Hosting; House and Garden; Humour; Jokes and Humour; Image Hosting
Information Technology; IT; Technology; Jobs; Jobs and Recruitment; Job Search; Legal; Law; Lingerie; Lingerie and Swimwear; Lifestyle
Magazines; Medical; Medical and Health; Health; Military; Mobile Phones; Motoring; Cars and Motoring; Nature; Occult; Paranormal; Pets
Philanthropy; Photography; Political; Politics; Property; Real Estate; Religion; Ringtones; Society; Sport; Sports; Sports and Leisure
Transport; Travel; Uncategorised; Unclassified; URL Shorteners; Web Infrastructure; Weddings; Celebrities; Default; Everything
Transparent HTTPS; Embedded Content; Blocked; Allowed; Custom Allowed Content; Custom Blocked Content; Do Not Inspect`,
  },
};
