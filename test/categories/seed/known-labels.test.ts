import { describe, expect, test } from 'vitest';
import { buildFilterLabels } from '../../../categories/filter-labels.ts';

const labels = buildFilterLabels();

/** What real products log, and what we take it for: 'label = category + category', or '= none' for what says nothing to us. */
const KNOWN: Readonly<Record<string, string>> = {
  fortigate: `
    Child Sexual Abuse = child-abuse-material; Child Abuse = child-abuse-material; 83 = child-abuse-material; Terrorism = terrorist-content
    96 = terrorist-content; Pornography = pornography; Nudity and Risque = pornography; Extremist Groups = extremism; 12 = extremism
    Proxy Avoidance = filter-bypass; 59 = filter-bypass; Games = gaming; 20 = gaming; Gambling = gambling; Weapons (Sales) = weapons
    Sports Hunting and War Games = none; Social Networking = social-media; Instant Messaging = messaging; Web Chat = chat
    Newsgroups and Message Boards = blogs-and-forums; Child Education = education; Alternative Beliefs = none; Unrated = none; 0 = none
    Artificial Intelligence Technology = generative-ai; Social.Media = social-media; Remote Access = remote-access; 86 = none`,
  smoothwall: `
    Child Abuse = child-abuse-material; Terrorism = terrorist-content; Computer Games = gaming; Web Proxies = filter-bypass
    Self Harm = self-harm; Gambling, Chat = gambling + chat; Search Engines, Reference = search-engine + reference; Adverts = adverts
    Sexuality Sites = health-and-identity; Jokes and Humour = none; Online Dating = dating`,
  'sophos-firewall': `
    Pro-Suicide & Self-Harm = self-harm + suicide; Intellectual Piracy = copyright-infringement; Militancy & Extremist = extremism
    Anonymizers = filter-bypass; Controlled Substances = drugs; Information Technology = none; Blogs & Forums = blogs-and-forums
    Sexually Explicit = pornography; Extreme = violence; Online Chat = chat; Kid's Sites = kids; CRL and OCSP = none`,
  'sophos-utm': `
    Illegal UK = child-abuse-material; Pornography,Nudity = pornography; Anonymizers = filter-bypass; Portal Sites = search-engine
    Education/Reference = education; Dating/Personals = dating; Gruesome Content = violence`,
  skyhigh: `
    Illegal UK = child-abuse-material; Historical Revisionism = hate-and-discrimination; Media Sharing = video; Web Ads = adverts
    School Cheating Information = exam-cheating; P2P/File Sharing = copyright-infringement; Residential IP Addresses = none
    Games, Entertainment = gaming; 149 = pornography; Blogs/Wiki = blogs-and-forums`,
  'cisco-wsa': `
    IW_cprn = child-abuse-material; IW_porn = pornography; IW_adlt = pornography; IW_game = gaming; IW_srch = search-engine; nc = none
    IW_filt = filter-bypass; IW_hate = hate-and-discrimination; IW_drug = drugs; IW_fnnc = none; IW_sxed = health-and-identity; err = none
    IW_chat = chat; IW_plag = exam-cheating; 1064 = child-abuse-material`,
  'cisco-umbrella': `
    Child Abuse Content = child-abuse-material; Internet Watch Foundation = child-abuse-material; Terrorism = terrorist-content
    Proxy/Anonymizer = filter-bypass; Gambling = gambling; Command and Control = malware-and-hacking; Academic Fraud = exam-cheating
    DoH and DoT = encrypted-dns; Tasteless = offensive; News/Media = news; Software/Technology = none; P2P/File Sharing = copyright-infringement`,
  'cisco-ftd': 'Games = gaming; Terrorism and Violent Extremism = terrorist-content; Filter Avoidance = filter-bypass',
  'cisco-meraki': `
    Adult and Pornography = pornography; Games, Social Networking = gaming + social-media; Peer to Peer = copyright-infringement
    Child Abuse Content = child-abuse-material; Web based Email = personal-email`,
  'palo-alto': `
    adult = pornography; proxy-avoidance-and-anonymizers = filter-bypass; games = gaming; education, low-risk = education
    educational-institutions, low-risk = education; command-and-control = malware-and-hacking; encrypted-dns = encrypted-dns
    hacking = malware-and-hacking; artificial-intelligence = generative-ai; unknown = none; extremism = extremism`,
  zscaler: `
    Other Adult Material = pornography; OTHER_ADULT_MATERIAL = pornography; Anonymizer = filter-bypass; Weapons/Bombs = weapons
    WEAPONS_AND_BOMBS = weapons; Militancy/Hate and Extremism = hate-and-discrimination + extremism; Other Games = gaming
    K-12 Sex Education = health-and-identity; Online Chat = chat; Webmail = personal-email; Lingerie/Bikini = none`,
  forcepoint: `
    148 = none; 76 = search-engine; 153 = none; 75 = filter-bypass; 67 = pornography; 14 = gaming; 25 = extremism; 90 = drugs
    86 = dating; 13 = gambling; 117 = social-media; Militancy and Extremist = extremism; Tasteless = offensive`,
  'juniper-srx': `
    Enhanced_Games = gaming; Enhanced_Proxy_Avoidance = filter-bypass; Enhanced_Search_Engines_and_Portals = search-engine
    Enhanced_Sex = pornography; Enhanced_Racism_and_Hate = hate-and-discrimination`,
  watchguard:
    'Adult Content = pornography; Games = gaming; Proxy Avoidance = filter-bypass; Abused Drugs = drugs; Sports = none',
  'blue-coat': `
    Child Pornography = child-abuse-material; Gore/Extreme = violence; Violence/Intolerance = hate-and-discrimination + violence
    Proxy Avoidance = filter-bypass; TV/Video Streams = video; Scam/Questionable Legality = scams-and-fraud; Placeholders = none`,
  sonicwall: `
    Internet Watch Foundation CAIC = child-abuse-material; 57 = child-abuse-material; Radicalization and Extremism = extremism
    60 = extremism; 11 = gambling; 4 = pornography; Hacking/Proxy Avoidance Systems = malware-and-hacking + filter-bypass
    Drugs/Illegal Drugs = drugs; Not Rated = none; 64 = none; Kid Friendly = kids`,
  untangle:
    'Adult and Pornography = pornography; Search Engines = search-engine; Keyloggers and Monitoring = malware-and-hacking',
  'check-point': `
    Child Abuse = child-abuse-material; Anonymizer = filter-bypass; Hate / Racism = hate-and-discrimination; Very Low Risk = none
    Personals / Dating = dating; Search Engines / Portals = search-engine; Illegal Drugs = drugs`,
  netskope: `
    Child Abuse = child-abuse-material; Adult Content - Pornography = pornography; Lingerie, Suggestive & Pinup = none
    Web Proxies/Anonymizers = filter-bypass; Security Risk - Phishing/Fraud = phishing; School Cheating = exam-cheating`,
  'cloudflare-gateway': `
    Child Abuse = child-abuse-material; CSAM = child-abuse-material; Anonymizer = filter-bypass; Education, Science = education
    Politics, Advocacy, and Government-Related = none; DNS Tunneling = encrypted-dns; Questionable Activities = none`,
  squidguard: `
    porn = pornography; adult = pornography; mixed_adult = pornography; agressif = violence; drogue = drugs; strong_redirector = filter-bypass
    social_networks = social-media; dangerous_material = weapons; tricheur = exam-cheating; liste_bu = education; in-addr = none
    hobby/games-online = gaming; sect = none; doh = encrypted-dns`,
  ufdbguard: 'any = none; proxy = filter-bypass; games = gaming',
  pfblockerng: 'DNSBL_Gambling = gambling; DNSBL_UT1_adult = pornography; UT1_vpn = filter-bypass',
  e2guardian: `
    Banned Sites = none; Content scanning = none; Gambling, Chat = gambling + chat; Warez/Hacking = malware-and-hacking + copyright-infringement
    Pornography (Norwegian) = pornography; Intolerance = hate-and-discrimination; Peer 2 Peer = copyright-infringement; Self-harm = self-harm`,
  'adguard-home': `
    tiktok = social-media; roblox = gaming; youtube = video; discord = chat; Safe Browsing = malware-and-hacking
    Parental Control = pornography; Safe Search = none; chatgpt = generative-ai; icloud_private_relay = filter-bypass`,
  csv: `
    security.proxy = filter-bypass; porn.illicit = extreme-pornography; violence.hate = hate-and-discrimination; kids_and_teens.chat = chat
    Matrimonial = dating; Child Sexual Abuse = child-abuse-material; CTIRU = terrorist-content; Anonymous Proxies = filter-bypass
    Network Misuse = malware-and-hacking; Substance Abuse = drugs; education.games = gaming-educational; not reviewed = none
    Journals and Blogs = blogs-and-forums; Host is an IP = none`,
};

describe.each(Object.entries(KNOWN))('%s', (observer, lines) => {
  const cases = lines
    .split(/[;\n]/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(' = ').map((part) => part.trim()));
  test.each(cases)('%j is %s', (label = '', expected = '') => {
    const { matches, unknown } = labels.match(observer, label);
    const categories = matches.map(({ category }) => category).toSorted();
    expect(unknown).toEqual([]);
    expect(categories).toEqual(expected === 'none' ? [] : expected.split(' + ').toSorted());
  });
});
