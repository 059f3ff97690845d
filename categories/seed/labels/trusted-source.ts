import type { LabelTable } from '../../filter-labels/label-table.ts';

/** McAfee's TrustedSource, now Skyhigh's, which Sophos UTM uses too. `Illegal UK` is the list of the Internet Watch Foundation. */
export const TRUSTED_SOURCE: LabelTable = {
  id: 'trusted-source',
  product: 'Skyhigh (McAfee)',
  observers: ['skyhigh', 'sophos-utm'],
  labels: {
    'child-abuse-material': 'Illegal UK #202',
    pornography: 'Pornography #149; Nudity #132; Sexual Materials #162',
    'hate-and-discrimination': 'Discrimination #121; Historical Revisionism #190; Hate/Discrimination',
    violence: 'Violence #153; Extreme #113; Gruesome Content #163',
    drugs: 'Drugs #110; Marijuana',
    'vaping-alcohol-tobacco': 'Alcohol #101; Tobacco #151',
    weapons: 'Weapons #155',
    gambling: 'Gambling #115; Gambling Related #166',
    'malware-and-hacking': `
Potential Hacking/Computer Crime #118; Hacking/Computer Crime; Malicious Sites #130; Spyware/Adware/Keyloggers #150; Spyware/Adware
Browser Exploits #200; Malicious Downloads #204; Potentially Unwanted Programs #205; PUPs`,
    phishing: 'Phishing #169',
    'filter-bypass': 'Anonymizers #102; Anonymizing Utilities #104',
    'remote-access': 'Remote Access #142',
    'exam-cheating': 'School Cheating Information #161',
    'copyright-infringement': 'P2P/File Sharing #138; Potential Illegal Software #176; Illegal Software',
    dating: 'Dating/Personals #192; Dating/Social Networking #127',
    'social-media': 'Social Networking #195; Professional Networking #194',
    chat: 'Chat #106',
    messaging: 'Instant Messaging #122; Messaging #167; Web Phone #157',
    'personal-email': 'Web Mail #156',
    'blogs-and-forums': `
Blogs/Wiki #188; Forum/Bulletin Boards #159; Personal Pages #140; Usenet News #131; Technical/Business Forums #165`,
    gaming: 'Games #116; Game/Cartoon Violence #168',
    video: 'Streaming Media #147; Media Sharing #179; Media Downloads #129',
    audio: 'Internet Radio/TV #124',
    'file-sharing': 'Personal Network Storage #170; Shareware/Freeware #148',
    shopping: 'Online Shopping #136; Auctions/Classifieds #158; Marketing/Merchandising #181',
    offensive: 'Profanity #160',
    adverts: 'Web Ads #154',
    cdn: 'Content Server #177',
    education: 'Education/Reference #111; History #601',
    news: 'General News #134',
    kids: 'For Kids #600',
    'search-engine': 'Search Engines #145; Portal Sites #141',
    translation: 'Text Translators #196',
    'office-and-school-systems': 'Web Meetings #197',
    none: `
Uncategorized #0; Art/Culture/Heritage #100; Business #105; Computing/Internet #107; Public Information #108
Potential Criminal Activities #109; Criminal Activities; Entertainment #112; Finance/Banking #114; Government/Military #117; Health #119
Humor/Comics #120; Stock Trading #123; Job Search #125; Information Security #126; Mobile Phone #128; Non-Profit/Advocacy/NGO #133
Provocative Attire #137; Politics/Opinion #139; Religion/Ideology #143; Resource Sharing #144; Sports #146; Travel #152
Visual Search Engine #164; Spam URLs #171; Interactive Web Applications #172; Fashion/Beauty #174; Software/Hardware #175
Internet Services #178; Incidental Nudity #180; Parked Domain #183; Pharmacy #184; Restaurants #185; Real Estate #186
Recreation/Hobbies #187; Digital Postcards #189; Technical Information #191; Motor Vehicles #193; Controversial Opinions #198
Residential IP Addresses #199; Consumer Protection #201; Major Global Religions #203; Moderated #602; Text/Spoken Only #603`,
  },
};
