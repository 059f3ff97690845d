import type { TermBlock } from './terms/block.ts';

/**
 * For names that stand in no product's table: what a school, or a new version of a filter, may call our categories. Read like
 * search terms, word by word: 'Our list of proxies' holds 'proxies'.
 */
export const LABEL_BLOCKS: readonly TermBlock[] = [
  {
    category: 'child-abuse-material',
    language: 'en',
    phrases: `
child abuse ! helpline, charity, charities, prevention, awareness, support, training; child abuse content; child abuse images; child sexual abuse ! helpline, charity, charities, prevention, awareness, support, training; csam; csai; iwf; internet watch foundation; child porn
child pornography; child exploitation; internet child abuse`,
  },
  {
    category: 'terrorist-content',
    language: 'en',
    phrases: `
terrorism; terrorist; terrorists; terrorist content; ctiru; ctirus; counter terrorism; police assessed list
terrorism recruitment; bomb making`,
  },
  {
    category: 'extreme-pornography',
    language: 'en',
    phrases: 'extreme porn; extreme pornography; illegal pornography',
  },
  {
    category: 'pornography',
    language: 'en',
    phrases: `
porn; pornography; pornographic; = adult; adult content; adult contents; adult material; adult materials; adult sites
sexually explicit; sexual content; sexual material; explicit sexual; nudity; naturism; nudism; = sex; = xxx; = nsfw
mixed adult; mixed_adult; = erotica; = escorts; adult themes sexual`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'en',
    phrases: `
hate; hate speech; hate discrimination; racism; racism and hate; intolerance; discrimination; violence.hate; hate and racism; hate sites`,
  },
  {
    category: 'extremism',
    language: 'en',
    phrases: `
extremism; extremist; extremist groups; radicalisation; radicalization; militancy; militancy and extremist
violence.extremism`,
  },
  {
    category: 'violence',
    language: 'en',
    phrases: `
violence; explicit violence; graphic violence; gore; shock; = extreme; death and gore; aggressive; agressif; violent`,
  },
  { category: 'self-harm', language: 'en', phrases: 'self harm; selfharm; self injury; self harm and suicide' },
  { category: 'suicide', language: 'en', phrases: 'suicide; self harm suicide' },
  { category: 'eating-disorders', language: 'en', phrases: 'eating disorder; eating disorders; pro ana; anorexia' },
  { category: 'bullying', language: 'en', phrases: 'bullying; cyberbullying; cyber bullying; harassment' },
  { category: 'grooming', language: 'en', phrases: 'grooming; sextortion; sexual exploitation' },
  {
    category: 'drugs',
    language: 'en',
    phrases: `
drugs; illegal drugs; drug abuse; abused drugs; marijuana; cannabis; substance abuse; = drogue; recreational drugs; illegal drug
controlled substances`,
  },
  {
    category: 'vaping-alcohol-tobacco',
    language: 'en',
    phrases: 'alcohol; tobacco; vaping; vape; e cigarettes; cigarettes; alcohol and tobacco; alcohol tobacco',
  },
  {
    category: 'weapons',
    language: 'en',
    phrases: 'weapons; weapon; guns; firearms; dangerous material; explosives; knives',
  },
  {
    category: 'gambling',
    language: 'en',
    phrases: 'gambling; gamble; betting; casino; casinos; lottery; lotteries; sweepstakes; sports betting; arjel',
  },
  {
    category: 'filter-bypass',
    language: 'en',
    phrases: `
proxy; proxies; anonymizer; anonymizers; anonymiser; anonymisers; proxy avoidance; proxy avoidance and anonymizers
filter avoidance; filter bypass; filter evasion; vpn; vpns; web proxy; web proxies; anonymous proxy; anonymous proxies; redirector
strict redirector; strong redirector; proxy anonymizer; anonymizing utilities; security.proxy; tor; remote proxies; tunneling`,
  },
  {
    category: 'encrypted-dns',
    language: 'en',
    phrases: 'doh; = dot; dns over https; encrypted dns; doh and dot; dns tunneling',
  },
  {
    category: 'remote-access',
    language: 'en',
    phrases: 'remote access; remote control; remote desktop; remote administration',
  },
  {
    category: 'malware-and-hacking',
    language: 'en',
    phrases: `
malware; malicious; malicious websites; malicious sites; malicious web sites; virus; viruses; spyware; hacking; hackers; ransomware
botnet; botnets; command and control; exploits; keyloggers; viruses infected; computer crime; cryptojacking; cryptomining
malicious outbound data botnets; stalkerware; virus infected; security.malware`,
  },
  { category: 'phishing', language: 'en', phrases: 'phishing; spoofing; fraudulent sites; phishing and other frauds' },
  { category: 'scams-and-fraud', language: 'en', phrases: 'scam; scams; fraud; get rich quick' },
  {
    category: 'copyright-infringement',
    language: 'en',
    phrases: `
piracy; intellectual piracy; copyright infringement; copyright; warez; illegal downloads; torrent; torrents; peer to peer; p2p
p2p file sharing; pirated; illegal software; digital piracy`,
  },
  {
    category: 'exam-cheating',
    language: 'en',
    phrases: 'plagiarism; cheating; school cheating; academic fraud; tricheur',
  },
  {
    category: 'social-media',
    language: 'en',
    phrases:
      'social media; social network; social networks; social networking; social_networks; social networking sites; facebook',
  },
  {
    category: 'messaging',
    language: 'en',
    phrases: 'instant messaging; messaging; internet communication; web chat messaging; messenger; whatsapp; = im',
  },
  { category: 'chat', language: 'en', phrases: 'chat; web chat; chat rooms; online chat; internet chat' },
  {
    category: 'dating',
    language: 'en',
    phrases: 'dating; personals; dating and personals; online dating; personals and dating',
  },
  {
    category: 'personal-email',
    language: 'en',
    phrases:
      'webmail; web mail; web based email; web based e mail; web email; free email; online email; personal email',
  },
  {
    category: 'blogs-and-forums',
    language: 'en',
    phrases:
      'blog; blogs; forum; forums; newsgroups; blogs and forums; message boards; blogs and personal pages; blogs wiki',
  },
  { category: 'live-streaming', language: 'en', phrases: 'live streaming; livestreaming; live stream' },
  {
    category: 'video',
    language: 'en',
    phrases: `
streaming media; streaming video; video; videos; video sharing; streaming media and download; internet tv; media streaming
audio video; online video; tv; movies and tv; youtube`,
  },
  {
    category: 'audio',
    language: 'en',
    phrases: 'music; radio; internet radio; streaming audio; audio; internet radio and tv; podcasts',
  },
  {
    category: 'generative-ai',
    language: 'en',
    phrases: `
generative ai; artificial intelligence; ai chatbots; ai chat; ai ml applications; ai and ml; artificial intelligence technology
ai conversational assistant; = ai; chatgpt; ai tools`,
  },
  {
    category: 'gaming',
    language: 'en',
    phrases: 'game; games; gaming; online games; computer games; game playing; games web based; video games',
  },
  { category: 'gaming-educational', language: 'en', phrases: 'educational games' },
  {
    category: 'shopping',
    language: 'en',
    phrases:
      'shopping; online shopping; shopping and auction; auctions; auction; ecommerce; e commerce; retail; shopping auctions',
  },
  {
    category: 'file-sharing',
    language: 'en',
    phrases: `
file sharing; file hosting; filehosting; file storage; file sharing and storage; online storage and backup; online storage
personal storage; file transfer; download sites; shareware; freeware and software downloads; file host; network storage`,
  },
  {
    category: 'misinformation',
    language: 'en',
    phrases: 'fake news; fakenews; misinformation; disinformation; conspiracy',
  },
  {
    category: 'offensive',
    language: 'en',
    phrases: 'profanity; offensive; tasteless; vulgar; crude; bad taste; = r rated',
  },
  {
    category: 'adverts',
    language: 'en',
    phrases:
      'advert; adverts; advertising; advertisement; advertisements; web ads; web advertisements; = ads; online ads; publicite',
  },
  {
    category: 'cdn',
    language: 'en',
    phrases: 'content delivery; content delivery networks; content servers; content server; cdn',
  },
  {
    category: 'telemetry',
    language: 'en',
    phrases: 'analytics; web analytics; web analysis; tracking; trackers; telemetry',
  },
  { category: 'updates', language: 'en', phrases: 'software updates; system updates; windows update; update sites' },
];
