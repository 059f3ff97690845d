import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Netsweeper, which regional networks run for their schools (LGfL, EMPSN and others). */
export const NETSWEEPER: LabelTable = {
  id: 'netsweeper',
  product: 'Netsweeper',
  observers: [],
  labels: {
    'child-abuse-material': 'Child Sexual Abuse; Child Pornography; Child Erotica; IWF; Internet Watch Foundation',
    'terrorist-content': 'Terrorism; CTIRU; Counter Terrorism Internet Referral Unit; Home Office Terrorism Blocklist',
    pornography: 'Pornography; Nudity; Adult Image; Adult Mixed Content',
    'hate-and-discrimination': 'Hate Speech',
    extremism: 'Extremism; Radicalization',
    violence: 'Extreme; Violence; Weapons and Violence',
    'self-harm': 'Self Harm',
    suicide: 'Suicide',
    'eating-disorders': 'Eating Disorders',
    bullying: 'Bullying; Cyber Bullying',
    drugs: 'Substance Abuse; Marijuana; Drugs',
    'vaping-alcohol-tobacco': 'Alcohol; Tobacco; Vaping',
    weapons: 'Weapons; Weapons and Violence',
    gambling: 'Gambling',
    'malware-and-hacking':
      'Hacking; Viruses; Infected Hosts; Adware; Malware; Malicious Web Obfuscation; Spyware; Botnet; Cryptojacking; Ransomware',
    phishing: 'Phishing',
    'scams-and-fraud': 'Fraud; Scams',
    'filter-bypass': 'Proxy Anonymizer; Web Proxy; VPN; Filter Avoidance',
    'encrypted-dns': 'DNS over HTTPS',
    'remote-access': 'Remote Access Tools',
    'exam-cheating': 'School Cheating; Academic Cheating',
    'copyright-infringement': 'Peer to Peer; Copyright Infringement; File Sharing Peer to Peer',
    dating: 'Match Making; Matrimonial; Dating',
    'social-media': 'Social Networking',
    chat: 'Web Chat; Chat',
    messaging: 'Instant Messaging; SMS Messaging; Voice Over IP',
    'personal-email': 'Web E-mail; Web Mail',
    'blogs-and-forums': 'Journals and Blogs; Forums; Blogs',
    gaming: 'Games; Online Games',
    'gaming-educational': 'Educational Games',
    video: 'Streaming Media; Video; Television',
    audio: 'Radio; Music',
    'file-sharing': 'Web Storage; Freeware Downloads; File Sharing',
    shopping: 'Sales; Internet Auction; Classifieds',
    'generative-ai': 'Generative AI; AI; Artificial Intelligence',
    misinformation: 'Fake News',
    offensive: 'Profanity; Tasteless',
    adverts: 'Advertising; Ad Blocking',
    cdn: 'Content Delivery; Content Server',
    telemetry: 'Web Analytics',
    'health-and-identity': 'Sex Education; Self Help; LGBTQ; LGBT',
    education: 'Educational; Education; History',
    reference: 'Reference; Directory',
    news: 'General News; News',
    kids: 'Kids; Safe Kids',
    'search-engine': 'Search Engine; Search Keywords; Portals; Safe Search; Image Search',
    translation: 'Translation; Translation Services',
    none: `
Abortion; Access Denied; Alternative Lifestyles; Arts and Culture; Business; Criminal Skills; Culinary; Entertainment; Environmental
Family; Fashion; Finance; General; Government; Health; Host is an IP; Humor; Intimate Apparel; Intranet Servers; Investing; Job Search; Legal
Malformed URL; Medication; Misc Protocols; Mobile Phones; Network Timeout; Network Unavailable; New URL; No Text; Occult; Parked; Parked Domain
Pay to Surf; Phone Cards; Photo Repository; Political; Printing; Privacy; Real Estate; Redirector Page; Religion; Sports; Technology
Travel; Under Construction; Uncategorized; URL Shorteners; Web Hosting; Weather; New Domains; Cryptocurrency; Remote Monitoring`,
  },
};
