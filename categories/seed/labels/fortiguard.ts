import type { LabelTable } from '../../filter-labels/label-table.ts';

/** FortiGuard web filtering, by `catdesc` and `cat`, and the groups of FortiGate's application control, by `appcat`. */
export const FORTIGUARD: LabelTable = {
  id: 'fortiguard',
  product: 'FortiGuard',
  observers: ['fortigate'],
  labels: {
    'child-abuse-material': 'Child Sexual Abuse #83; Child Abuse',
    'terrorist-content': 'Terrorism #96',
    pornography: 'Pornography #14; Nudity and Risque #13; Other Adult Materials #8',
    'hate-and-discrimination': 'Discrimination #5',
    extremism: 'Extremist Groups #12',
    violence: 'Explicit Violence #6',
    drugs: 'Drug Abuse #1; Marijuana #57',
    'vaping-alcohol-tobacco': 'Alcohol #64; Tobacco #65',
    weapons: 'Weapons (Sales) #16',
    gambling: 'Gambling #11',
    'malware-and-hacking': 'Hacking #3; Malicious Websites #26; Crypto Mining #98; Potentially Unwanted Program #99',
    phishing: 'Phishing #61',
    'filter-bypass': 'Proxy Avoidance #59; Proxy',
    'remote-access': 'Remote Access #93',
    'exam-cheating': 'Plagiarism #62',
    'copyright-infringement': 'Peer-to-peer File Sharing #72; P2P',
    dating: 'Dating #15',
    'social-media': 'Social Networking #37; Social.Media',
    chat: 'Web Chat #68',
    messaging: 'Instant Messaging #69; Internet Telephony #76; VoIP',
    'personal-email': 'Web-based Email #23; Email',
    'blogs-and-forums': 'Newsgroups and Message Boards #70; Personal Websites and Blogs #80',
    gaming: 'Games #20; Game',
    video: 'Streaming Media and Download #25; Video/Audio',
    audio: 'Internet Radio and TV #75',
    'file-sharing': 'Freeware and Software Downloads #19; File Sharing and Storage #24; Storage.Backup',
    shopping: 'Shopping #42; Auction #89; Shopping and Auction',
    'generative-ai': 'Artificial Intelligence Technology #100; GenAI',
    adverts: 'Advertising #17',
    telemetry: 'Web Analytics #94',
    cdn: 'Content Servers #82',
    updates: 'Update',
    'health-and-identity': 'Sex Education #63',
    education: 'Education #30; Child Education #77',
    reference: 'Reference #39',
    news: 'News and Media #36',
    'search-engine': 'Search Engines and Portals #41',
    'office-and-school-systems': 'Online Meeting #95; Collaboration',
    none: `
Unrated #0; Alternative Beliefs #2; Illegal or Unethical #4; Abortion #7; Advocacy Organizations #9; Brokerage and Trading #18
Entertainment #28; Arts and Culture #29; Finance and Banking #31; Health and Wellness #33; Job Search #34; Medicine #35
Political Organizations #38; Global Religion #40; General Organizations #43; Society and Lifestyles #44; Sports #46; Travel #47
Personal Vehicles #48; Business #49; Information and Computer Security #50; Government and Legal Organizations #51
Information Technology #52; Armed Forces #53; Dynamic Content #54; Meaningless Content #55; Web Hosting #56; Folklore #58
Lingerie and Swimsuit #66; Sports Hunting and War Games #67; Digital Postcards #71; Real Estate #78; Restaurant and Dining #79
Secure Websites #81; Web-based Applications #84; Domain Parking #85; Spam URLs #86; Personal Privacy #87; Dynamic DNS #88
Newly Observed Domain #90; Newly Registered Domain #91; Charitable Organizations #92; URL Shortening #97; Cryptocurrency #101
Web.Client; Network.Service; General.Interest; Cloud.IT; Mobile; Operational.Technology; Industrial; Unknown Applications`,
  },
};
