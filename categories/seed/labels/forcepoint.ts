import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Forcepoint's (Websense's) URL database, which Juniper's enhanced filter and WatchGuard's WebBlocker use too. Logs in CEF have its numbers. */
export const FORCEPOINT: LabelTable = {
  id: 'forcepoint',
  product: 'Forcepoint',
  observers: ['forcepoint', 'juniper-srx', 'watchguard'],
  prefixes: ['Enhanced_'],
  labels: {
    pornography: 'Adult Material #1; Nudity #65; Adult Content #66; Sex #67',
    'hate-and-discrimination': 'Intolerance #26; Racism and Hate',
    extremism: 'Militancy and Extremist #25; Militancy and Extremism',
    violence: 'Violence #22',
    drugs: 'Drugs #24; Abused Drugs #90; Marijuana #111',
    'vaping-alcohol-tobacco': 'Alcohol and Tobacco #87',
    weapons: 'Weapons #23',
    gambling: 'Gambling #13',
    'malware-and-hacking': `
Hacking #80; Malicious Web Sites #128; Spyware #154; Keyloggers #166; Keyloggers and Monitoring; Bot Networks #172
Potentially Unwanted Software #167; Emerging Exploits; Malicious Embedded Link; Malicious Embedded iFrame; Mobile Malware
Suspicious Embedded Link; Advanced Malware Command and Control; Advanced Malware Payloads; Compromised Websites
Potentially Exploited Documents; Files Containing Passwords; Custom-Encrypted Uploads; Potentially Damaging Content`,
    phishing: 'Phishing and Other Frauds #164; Suspected Phishing',
    'filter-bypass': 'Proxy Avoidance #75',
    'copyright-infringement': 'Peer-to-Peer File Sharing #115',
    dating: 'Personals and Dating #86',
    'social-media': `
Social Networking #117; Social Networking and Personal Sites; Social Web - Facebook; Social Web - LinkedIn; Social Web - Twitter
Social Web - Various; Facebook Posting; Facebook Commenting; Facebook Friends; Facebook Photo Upload; Facebook Events
Facebook Apps; Facebook Chat; Facebook Questions; Facebook Video Upload; Facebook Groups; Facebook Games; LinkedIn Updates
LinkedIn Mail; LinkedIn Connections; LinkedIn Jobs; Twitter Posting; Twitter Mail; Twitter Follow; Facebook Mail`,
    chat: 'Web Chat #79',
    messaging:
      'Instant Messaging #98; Internet Telephony #108; Text and Media Messaging #196; Internet Communication #91',
    'personal-email': 'General Email #74; Web-based Email',
    'blogs-and-forums': 'Message Boards and Forums #112; Blogs and Personal Sites; Blog Posting; Blog Commenting',
    gaming: 'Games #14',
    video: `
Streaming Media #109; Viral Video; Entertainment Video; Social Web - YouTube; YouTube Commenting; YouTube Video Upload
YouTube Sharing; Media File Download #70; Surveillance`,
    audio: 'Internet Radio and TV #114',
    'file-sharing':
      'Personal Network Storage and Backup #113; Application and Software Download #99; Freeware and Software Download',
    shopping: 'Shopping #17; Internet Auctions #101; Classifieds Posting',
    'generative-ai':
      'Generative AI; Generative AI - Text and Code; Generative AI - Multimedia; Generative AI - Conversation',
    offensive: 'Tasteless #19',
    adverts: 'Advertisements #110',
    telemetry: 'Web Analytics',
    cdn: 'Content Delivery Networks #150',
    'health-and-identity':
      'Sex Education #94; Gay or Lesbian or Bisexual Interest; Lesbian or Gay or Bisexual Interest',
    education: 'Education #3; Educational Institutions #97; Educational Materials #118; Educational Video',
    reference: 'Reference Materials #121; Cultural Institutions #69',
    news: 'News and Media #5; Alternative Journals #81',
    'search-engine': 'Search Engines and Portals #76',
    translation: 'Website Translation; URL Translation Sites',
    'office-and-school-systems': `
Hosted Business Applications #203; Web Collaboration #201; Organizational Email #195; Collaboration - Office; Office - Mail
Office - Drive; Office - Documents; Office - Apps`,
    none: `
Business and Economy #2; Government #4; Religion #6; Society and Lifestyles #7; Special Events #8; Information Technology #9
Abortion #10; Advocacy Groups #11; Entertainment #12; Illegal or Questionable #15; Job Search #16; Sports #18
Travel #20; Vehicles #21; Health #27; Productivity #29; User-Defined #64; Financial Data and Services #68; Military #72
Political Organizations #73; Web Hosting #78; Non-Traditional Religions #82; Traditional Religions #83
Restaurants and Dining #84; Prescribed Medications #88; Nutrition #89; Pro-Choice #92; Pro-Life #93; Lingerie and Swimsuit #95
Online Brokerage and Trading #96; Pay-to-Surf #100; Real Estate #102; Hobbies #103; Sport Hunting and Gun Clubs #107
Bandwidth #116; Social Organizations #122; Service and Philanthropic Organizations #123; Social and Affiliation Organizations #124
Professional and Worker Organizations #125; Security #126; Computer Security #138; Miscellaneous #146; Web Infrastructure #147
Web Images #148; Private IP Addresses #149; Dynamic Content #151; Network Errors #152; Uncategorized #153; File Download Servers #156
Extended Protection #191; Elevated Exposure; Suspicious Content; Dynamic DNS; Newly Registered Websites; Parked Domain #202
Web and Email Spam #200; Web and Email Marketing; Image Servers; Images (Media); Unauthorized Mobile Marketplaces; Parked Domains
Health and Medicine; Non-HTTP; Non-Traditional Religions and Occult and Folklore`,
  },
};
