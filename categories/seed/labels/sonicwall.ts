import type { LabelTable } from '../../filter-labels/label-table.ts';

/** SonicWall's content filtering service: the names of SonicOS 6 and of SonicOS 7, which share their numbers. */
export const SONICWALL: LabelTable = {
  id: 'sonicwall',
  product: 'SonicWall',
  observers: ['sonicwall'],
  labels: {
    'child-abuse-material': 'Internet Watch Foundation CAIC #57',
    extremism: 'Radicalization and Extremism #60',
    pornography: 'Pornography #4; Nudism #3; Adult/Mature Content #6',
    violence: 'Violence/Hate/Racism #1; Violence; Gross #85',
    'hate-and-discrimination': 'Violence/Hate/Racism; Hate and Racism #61',
    drugs: 'Drugs/Illegal Drugs #8; Marijuana #83',
    'vaping-alcohol-tobacco': 'Alcohol/Tobacco #12',
    weapons: 'Weapons #5',
    gambling: 'Gambling #11',
    'malware-and-hacking': `
Hacking #28; Hacking/Proxy Avoidance Systems; Malware #59; Keyloggers and Monitoring #52; Spyware and Adware #65; Bot Nets #87`,
    phishing: 'Phishing and Other Frauds #86',
    'filter-bypass': 'Proxy Avoidance and Anonymizers #63; Open HTTP Proxies #82; Hacking/Proxy Avoidance Systems',
    'exam-cheating': 'Cheating #84',
    'copyright-infringement': 'P2P #81',
    dating: 'Personals and Dating #34',
    'social-media': 'Social Networking #58',
    chat: 'Chat/Instant Messaging (IM) #13',
    messaging: 'Chat/Instant Messaging (IM); Web Communications #31',
    'personal-email': 'E-Mail #30',
    'blogs-and-forums': 'Usenet News Groups #35; Personal Sites and Blogs #72',
    gaming: 'Games #22',
    video: 'Multimedia #48; Multimedia (Streaming Media/MP3)',
    audio: 'Music #75',
    'file-sharing': 'Freeware/Software Downloads #49; Online Personal Storage #77',
    shopping: 'Shopping #38; Internet Auctions #39',
    adverts: 'Advertisement #54',
    cdn: 'Content Delivery Networks #78',
    'health-and-identity': 'Sex Education #10; Gay and Lesbian Issues',
    education: 'Education #17; Training and Tools #18',
    reference: 'Reference #36; Cultural Institutions #19',
    news: 'News and Media #33',
    kids: 'Kid Friendly #53',
    'search-engine': 'Search Engines and Portals #29',
    translation: 'Translation #74',
    none: `
Intimate Apparel/Swimsuit #2; Cult/Occult #7; Illegal Skills/Questionable Skills #9; Arts/Entertainment #14
Business and Economy #15; Abortion/Advocacy Groups #16; Online Banking #20; Online Brokerage and Trading #21; Government #23
Military #24; Political/Advocacy Groups #25; Health #26; Information Technology/Computers #27; Job Search #32; Religion #37
Real Estate #40; Society and Lifestyle #41; Restaurants and Dining #43; Sports #44; Sports/Recreation; Travel #45; Vehicles #46
Humor/Jokes #47; Pay to Surf Sites #50; Web Hosting #55; Other #56; Questionable #62; Not Rated #64; Legal #66
Hunting and Fishing #67; Online Greeting Cards #68; Recreation and Hobbies #69; Home and Garden #70; Fashion and Beauty #71
Local Information #73; Computer and Internet Security #76; Image and Video Search #79; Dynamic Content #80; SPAM URLs #88
Parked Domains #91; Dead Sites #92; Private IP Addresses #93`,
  },
};
