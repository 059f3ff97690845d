/**
 * Public lists by name. Cautions and usual sizes come from looking into copies of them in 2025 and 2026: a size outside
 * of what is usual is refused and shown to a person.
 */
import type { PublicList, PublicPart } from '../public-list.ts';
import type { CategoryName } from '../taxonomy.ts';

type Usual = PublicPart['usual'];

function full(part: string, category: CategoryName, usual: Usual): PublicPart {
  return { part, category, trust: 'full', address: null, usual };
}

function partial(part: string, category: CategoryName, usual: Usual): PublicPart {
  return { part, category, trust: 'partial', address: null, usual };
}

function at(address: string, parts: readonly PublicPart[]): readonly PublicPart[] {
  return parts.map((part) => ({ ...part, address: address.replace('{part}', part.part) }));
}

/** Well-known sites that a list holds by mistake, parted by white space. */
function sites(written: string): readonly string[] {
  return written.trim().split(/\s+/);
}

const GITHUB = 'https://raw.githubusercontent.com';

export const PUBLIC_LISTS: readonly PublicList[] = [
  {
    id: 'ut1',
    title: 'UT1 Toulouse',
    licence: 'CC BY-SA 4.0',
    attribution: 'Université Toulouse Capitole, Fabrice Prigent',
    home: 'https://dsi.ut-capitole.fr/blacklists/index_en.php',
    archive: 'https://dsi.ut-capitole.fr/blacklists/download/blacklists.tar.gz',
    format: 'auto',
    parts: [
      partial('adult', 'pornography', [400_000, 8_000_000]),
      partial('mixed_adult', 'pornography', [50, 1_000]),
      full('agressif', 'violence', [150, 1_500]),
      full('dangerous_material', 'weapons', [20, 500]),
      full('drogue', 'drugs', [300, 5_000]),
      full('gambling', 'gambling', [10_000, 120_000]),
      full('arjel', 'gambling', [30, 300]),
      partial('malware', 'malware-and-hacking', [30_000, 600_000]),
      partial('phishing', 'phishing', [30_000, 600_000]),
      partial('cryptojacking', 'malware-and-hacking', [3_000, 40_000]),
      full('ddos', 'malware-and-hacking', [100, 1_500]),
      full('hacking', 'malware-and-hacking', [100, 1_500]),
      full('stalkerware', 'malware-and-hacking', [150, 2_000]),
      full('vpn', 'filter-bypass', [1_000, 20_000]),
      full('residential-proxies', 'filter-bypass', [40, 1_000]),
      full('doh', 'encrypted-dns', [800, 12_000]),
      partial('redirector', 'filter-bypass', [40_000, 400_000]),
      full('warez', 'copyright-infringement', [500, 6_000]),
      full('social_networks', 'social-media', [250, 3_000]),
      full('dating', 'dating', [2_000, 20_000]),
      partial('games', 'gaming', [10_000, 120_000]),
      full('shopping', 'shopping', [12_000, 120_000]),
      full('audio-video', 'video', [1_200, 12_000]),
      full('radio', 'audio', [200, 2_500]),
      full('blog', 'blogs-and-forums', [500, 6_000]),
      full('forums', 'blogs-and-forums', [80, 1_500]),
      full('webmail', 'personal-email', [130, 1_500]),
      full('filehosting', 'file-sharing', [300, 4_000]),
      full('remote-control', 'remote-access', [50, 800]),
      full('ai', 'generative-ai', [25, 1_500]),
      partial('fakenews', 'misinformation', [350, 5_000]),
      full('tricheur', 'exam-cheating', [25, 500]),
      full('press', 'news', [1_500, 15_000]),
      full('child', 'kids', [25, 500]),
      full('sexual_education', 'health-and-identity', [8, 200]),
      full('publicite', 'adverts', [1_500, 20_000]),
      full('update', 'updates', [10, 300]),
    ],
    notUsed: [
      { part: 'strict_redirector', why: 'the same as redirector, with the search engines added' },
      { part: 'strong_redirector', why: 'the same as redirector again' },
      { part: 'chat', why: 'a quarter of it is bare addresses, the rest is from before 2010' },
      { part: 'jobsearch', why: 'it grew from 426 to 60,740 entries in 2026, half of them taken from malware' },
      { part: 'shortener', why: 'says nothing about where a link leads' },
      { part: 'translation', why: 'pupils need it; a page inside a translator is found by its form' },
      { part: 'dynamic-dns', why: 'says nothing about the site behind the name' },
      { part: 'download', why: 'software that schools install comes from there' },
      { part: 'webhosting', why: 'says nothing about the sites on it' },
      { part: 'lingerie', why: 'shops' },
      { part: 'sect', why: 'a judgement that is not ours to make' },
      { part: 'tricheur_pix', why: 'for one French examination alone, as its makers say' },
    ],
    leftOut: sites(`
      5lovelanguages.com amazonworkspaces.com azure-devices.net bark.us bonobology.com boingboing.net box.net brides.com
      byjus.com casio.com collective.world commondreams.org drugs.com emojipedia.org espncdn.com eventbrite.com fandango.com
      flixster.com folkd.com goodmenproject.com home.blog intensedebate.com livescore.in marriage.com mlb.com name.com nba.com nhl.com
      nokia.com nvidia.com parkinson.org pathcom.com piczo.com preciso.net salesforceliveagent.com slashdot.org sofascore.com
      splcenter.org starlink.com tencent.com timeout.com tripadvisor.com unity.com unity3d.com unity3dusercontent.com vice.com
      tmz.com vivox.com vox.com wellpoint.com wideopenwest.com yelp.com 19thnews.org`),
    refresh: 'daily',
    quietHours: [8, 19],
    caution:
      'Four fifths of “adult” are copies of the same blogs under other countries’ endings, and in samples of the rest a third were scams and a sixth harmless: it counts where a second list agrees. “cryptojacking” holds places that trade coins. “malware” and “phishing” swing between 43,000 and 323,000 entries and have listed well-known sites. Its makers ask not to be asked between 08:00 and 19:00 GMT.',
  },
  {
    id: 'stevenblack',
    title: 'StevenBlack hosts',
    licence: 'MIT',
    attribution: null,
    home: 'https://github.com/StevenBlack/hosts',
    archive: null,
    format: 'hosts',
    parts: at(`${GITHUB}/StevenBlack/hosts/master/alternates/{part}-only/hosts`, [
      full('porn', 'pornography', [25_000, 300_000]),
      full('gambling', 'gambling', [2_500, 40_000]),
      full('social', 'social-media', [900, 12_000]),
    ]),
    notUsed: [{ part: 'fakenews', why: 'largely American, and a judgement that is not ours to make' }],
    leftOut: [],
    refresh: 'weekly',
    quietHours: null,
    caution: 'Put together from the lists of others, whose licences differ. Small and clean.',
  },
  {
    id: 'oisd-nsfw',
    title: 'oisd nsfw',
    licence: 'GPL-3.0',
    attribution: null,
    home: 'https://oisd.nl',
    archive: null,
    format: 'domains',
    parts: at('https://nsfw.oisd.nl/domainswild2', [full('nsfw', 'pornography', [40_000, 1_500_000])]),
    notUsed: [],
    leftOut: [],
    refresh: 'daily',
    quietHours: null,
    caution: 'The most exact list of pornography that was looked at: no portal and no advertising company among it.',
  },
  {
    id: 'shadowwhisperer',
    title: 'ShadowWhisperer',
    licence: 'Unlicense',
    attribution: null,
    home: 'https://github.com/ShadowWhisperer/BlockLists',
    archive: null,
    format: 'domains',
    parts: at(`${GITHUB}/ShadowWhisperer/BlockLists/master/RAW/{part}`, [
      full('Adult', 'pornography', [70_000, 800_000]),
      full('Shock', 'violence', [30, 800]),
      full('Gambling', 'gambling', [3_000, 40_000]),
      full('Dating', 'dating', [450, 6_000]),
      partial('Malware', 'malware-and-hacking', [12_000, 250_000]),
      partial('Typo', 'phishing', [20_000, 300_000]),
      full('Scam', 'scams-and-fraud', [2_000, 40_000]),
      full('Tunnels', 'filter-bypass', [300, 5_000]),
      full('Wild_Tunnel', 'filter-bypass', [300, 5_000]),
      full('DNS', 'encrypted-dns', [40, 1_000]),
      full('Remote', 'remote-access', [50, 1_000]),
      full('AI', 'generative-ai', [30, 1_500]),
      full('Tracking', 'telemetry', [30_000, 400_000]),
      full('Ads', 'adverts', [8_000, 120_000]),
    ]),
    notUsed: [
      { part: 'Chat', why: 'support widgets of shops, no messengers' },
      { part: 'Free', why: 'free hosting: says nothing about the sites on it' },
      { part: 'UrlShortener', why: 'says nothing about where a link leads' },
      { part: 'Dynamic', why: 'says nothing about the site behind the name' },
      { part: 'Top_Level', why: 'whole endings' },
      { part: 'Microsoft', why: 'what Windows needs to work' },
      { part: 'Apple', why: 'what Apple’s devices need to work' },
    ],
    leftOut: sites(`
      amazonworkspaces.com amplifyapp.com atimes.com azure-devices.net bbtec.net beatstars.com cafepress.com cell.com
      cnsnews.com codeanyapp.com discovercars.com ksn.com life.com loves.com runnerspace.com up.com well.com zonos.com
      democraticunderground.com edreams.com esy.es freerepublic.com giveawayoftheday.com goodfirms.co gooddog.com guard.io
      hmv.co.jp hol.es infourok.ru intensedebate.com invisionfree.com livescore.in modelmayhem.com more.com news9.com
      openathens.net pubhtml5.com reasonsecurity.com spaceship.com sportradar.com start.me suddenlink.net superoffice.com
      talent.com tencentcs.com titanhq.com totalav.com unex.es unifiedlayer.com villagevoice.com wellpoint.com
      wnycstudios.org xoom.com`),
    refresh: 'daily',
    quietHours: null,
    caution:
      'Clean, apart from two parts that count where a second list agrees: “Typo” holds misspelt names that may belong to anybody by now, and “Malware” holds advertising, search bars and cleaning programs beside what its name says.',
  },
  {
    id: 'blocklistproject',
    title: 'The Block List Project',
    licence: 'Unlicense',
    attribution: null,
    home: 'https://blocklist.site',
    archive: null,
    format: 'domains',
    parts: at('https://blocklistproject.github.io/Lists/alt-version/{part}-nl.txt', [
      partial('porn', 'pornography', [150_000, 2_000_000]),
      full('gambling', 'gambling', [800, 12_000]),
      partial('drugs', 'drugs', [8_000, 90_000]),
      full('vaping', 'vaping-alcohol-tobacco', [40, 1_500]),
      full('piracy', 'copyright-infringement', [700, 10_000]),
      partial('malware', 'malware-and-hacking', [120_000, 1_500_000]),
      full('ransomware', 'malware-and-hacking', [600, 10_000]),
      partial('phishing', 'phishing', [60_000, 800_000]),
      full('scam', 'scams-and-fraud', [400, 30_000]),
      partial('fraud', 'scams-and-fraud', [60_000, 800_000]),
      full('tiktok', 'social-media', [1_000, 15_000]),
      full('whatsapp', 'messaging', [70, 1_500]),
    ]),
    notUsed: [
      { part: 'torrent', why: 'it holds archive.org, gutenberg.org and nasa.gov' },
      { part: 'redirect', why: 'parked and scam names without a subject of their own' },
      { part: 'abuse', why: 'nearly the same as malware' },
      { part: 'facebook', why: 'the servers behind the site; the site itself is known' },
      { part: 'youtube', why: 'the servers behind the site; the site itself is known' },
    ],
    leftOut: sites(`
      absa.co.za beatstars.com drugs.com edreams.com elcorreogallego.es gooddog.com norml.org news9.com parkinson.org
      rxlist.com superoffice.com talent.com talktofrank.com unizar.es unja.ac.id uvm.edu villagevoice.com xoom.com`),
    refresh: 'daily',
    quietHours: null,
    caution:
      'Large and not tidied. “drugs” is for the greater part spam for pharmacies: it counts where a second list agrees.',
  },
  {
    id: 'hagezi',
    title: 'HaGeZi DNS blocklists',
    licence: 'GPL-3.0',
    attribution: null,
    home: 'https://github.com/hagezi/dns-blocklists',
    archive: null,
    format: 'domains',
    parts: at('https://cdn.jsdelivr.net/gh/hagezi/dns-blocklists@latest/domains/{part}.txt', [
      full('gambling', 'gambling', [20_000, 1_500_000]),
      full('anti.piracy', 'copyright-infringement', [3_000, 60_000]),
      full('doh-vpn-proxy-bypass', 'filter-bypass', [2_000, 60_000]),
      full('nosafesearch', 'filter-bypass', [30, 2_000]),
      full('social', 'social-media', [100, 10_000]),
      partial('fake', 'scams-and-fraud', [2_000, 120_000]),
      partial('tif', 'malware-and-hacking', [100_000, 3_000_000]),
    ]),
    notUsed: [
      { part: 'nsfw', why: 'the same as oisd nsfw, under which it is used' },
      { part: 'dyndns', why: 'says nothing about the site behind the name' },
      { part: 'hoster', why: 'says nothing about the sites on it' },
      { part: 'urlshortener', why: 'says nothing about where a link leads' },
    ],
    leftOut: [],
    refresh: 'daily',
    quietHours: null,
    caution: 'Well kept. Newly seen names among “tif” are withdrawn at times: it counts where a second list agrees.',
  },
  {
    id: 'nextdns-services',
    title: 'NextDNS services',
    licence: 'MIT',
    attribution: 'NextDNS Inc.',
    home: 'https://github.com/nextdns/services',
    archive: null,
    format: 'domains',
    parts: at(`${GITHUB}/nextdns/services/main/services/{part}`, [
      full('facebook', 'social-media', null),
      full('instagram', 'social-media', null),
      full('snapchat', 'social-media', null),
      full('tiktok', 'social-media', null),
      full('twitter', 'social-media', null),
      full('bereal', 'social-media', null),
      full('mastodon', 'social-media', null),
      full('pinterest', 'social-media', null),
      full('reddit', 'social-media', null),
      full('tumblr', 'social-media', null),
      full('vk', 'social-media', null),
      full('discord', 'messaging', null),
      full('messenger', 'messaging', null),
      full('signal', 'messaging', null),
      full('skype', 'messaging', null),
      full('telegram', 'messaging', null),
      full('whatsapp', 'messaging', null),
      full('tinder', 'dating', null),
      full('dailymotion', 'video', null),
      full('disneyplus', 'video', null),
      full('hbomax', 'video', null),
      full('hulu', 'video', null),
      full('netflix', 'video', null),
      full('primevideo', 'video', null),
      full('vimeo', 'video', null),
      full('twitch', 'live-streaming', null),
      full('spotify', 'audio', null),
      full('blizzard', 'gaming', null),
      full('fortnite', 'gaming', null),
      full('leagueoflegends', 'gaming', null),
      full('minecraft', 'gaming', null),
      full('playstation-network', 'gaming', null),
      full('roblox', 'gaming', null),
      full('steam', 'gaming', null),
      full('xboxlive', 'gaming', null),
      full('chatgpt', 'generative-ai', null),
    ]),
    notUsed: [
      { part: 'amazon', why: 'holds the servers of thousands of other sites' },
      { part: 'ebay', why: 'the site itself is known' },
      { part: 'google-chat', why: 'schools that use Google have it' },
      { part: 'youtube', why: 'the site itself is known, and its servers carry other pages' },
      { part: 'zoom', why: 'schools teach with it' },
    ],
    leftOut: [],
    refresh: 'weekly',
    quietHours: null,
    caution: 'A handful of names a service; it changes seldom.',
  },
  {
    id: 'nextdns-piracy',
    title: 'NextDNS piracy',
    licence: 'MIT',
    attribution: 'NextDNS Inc.',
    home: 'https://github.com/nextdns/piracy-blocklists',
    archive: null,
    format: 'domains',
    parts: at(`${GITHUB}/nextdns/piracy-blocklists/master/{part}`, [
      full('torrent-websites', 'copyright-infringement', [400, 6_000]),
      full('torrent-trackers', 'copyright-infringement', [20, 3_000]),
      full('streaming-video', 'copyright-infringement', [300, 6_000]),
      full('streaming-audio', 'copyright-infringement', null),
      full('warez', 'copyright-infringement', null),
      full('usenet', 'copyright-infringement', null),
      full('proxies', 'filter-bypass', null),
    ]),
    notUsed: [{ part: 'file-hosting', why: 'used for school work as well' }],
    leftOut: [],
    refresh: 'weekly',
    quietHours: null,
    caution: 'Small and clean.',
  },
  {
    id: 'nextdns-bypass',
    title: 'NextDNS bypass methods',
    licence: 'MIT',
    attribution: 'NextDNS Inc.',
    home: 'https://github.com/nextdns/dns-bypass-methods',
    archive: null,
    format: 'domains',
    parts: at(`${GITHUB}/nextdns/dns-bypass-methods/main/{part}`, [
      full('vpn', 'filter-bypass', [50, 2_000]),
      full('proxies', 'filter-bypass', [80, 3_000]),
      full('tor', 'filter-bypass', null),
      full('encrypted-dns', 'encrypted-dns', [90, 3_000]),
    ]),
    notUsed: [
      { part: 'browsers', why: 'an ordinary browser asks for these by itself' },
      { part: 'linux', why: 'an ordinary computer asks for these by itself' },
    ],
    leftOut: [],
    refresh: 'weekly',
    quietHours: null,
    caution: 'Small and clean; it changes seldom.',
  },
  {
    id: 'sinfonietta',
    title: 'Sinfonietta hostfiles',
    licence: 'MIT',
    attribution: null,
    home: 'https://github.com/Sinfonietta/hostfiles',
    archive: null,
    format: 'hosts',
    parts: at(`${GITHUB}/Sinfonietta/hostfiles/master/{part}-hosts`, [
      full('pornography', 'pornography', [20_000, 250_000]),
      full('gambling', 'gambling', [800, 12_000]),
      full('social', 'social-media', [1_000, 12_000]),
      full('snuff', 'violence', [8, 300]),
    ]),
    notUsed: [],
    leftOut: [],
    refresh: 'weekly',
    quietHours: null,
    caution: 'Good, and changed about once a month.',
  },
  {
    id: 'hostsvn',
    title: 'hostsVN',
    licence: 'MIT',
    attribution: 'bigdargon',
    home: 'https://github.com/bigdargon/hostsVN',
    archive: null,
    format: 'domains',
    parts: at(`${GITHUB}/bigdargon/hostsVN/master/extensions/{part}/domain.txt`, [
      full('gambling', 'gambling', [20_000, 250_000]),
      partial('adult', 'pornography', [7_000, 100_000]),
    ]),
    notUsed: [{ part: 'threat', why: 'mostly of one country, and smaller than the other lists of malware' }],
    leftOut: [],
    refresh: 'weekly',
    quietHours: null,
    caution: 'Strong on gambling; “adult” was not looked through: it counts where a second list agrees.',
  },
];

/** The public list of this name; null when we know none. */
export function publicListOf(id: string): PublicList | null {
  return PUBLIC_LISTS.find((list) => list.id === id) ?? null;
}
