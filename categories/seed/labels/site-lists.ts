import type { LabelTable } from '../../filter-labels/label-table.ts';

/**
 * The folders of the lists that squidGuard, ufdbGuard, e2guardian and pfBlockerNG are fed with: UT1 (Université Toulouse) and
 * Shalla, and what the programs themselves write in a folder's place.
 */
export const SITE_LISTS: LabelTable = {
  id: 'site-lists',
  product: 'squidGuard lists',
  observers: ['squidguard', 'ufdbguard', 'e2guardian', 'pfblockerng', 'unbound'],
  prefixes: ['DNSBL_', 'UT1_', 'DNSBL_UT1_', 'Shallalist_', 'blk_', 'blk_UT1_', 'blk_BL_', 'blk_blacklists_'],
  labels: {
    pornography: 'adult; porn; mixed_adult; models; recreation_wellness_adult',
    violence: 'agressif; aggressive; violence',
    drugs: 'drogue; drugs',
    'vaping-alcohol-tobacco': 'alcohol',
    weapons: 'dangerous_material; weapons',
    gambling: 'gambling; gamble; arjel',
    'malware-and-hacking':
      'malware; hacking; ddos; cryptojacking; stalkerware; spyware; dialer; costtraps; virusinfected',
    phishing: 'phishing',
    'filter-bypass': `
vpn; proxy; redirector; strict_redirector; strong_redirector; anonvpn; residential-proxies; proxies`,
    'encrypted-dns': 'doh',
    'remote-access': 'remote-control',
    'exam-cheating': 'tricheur; tricheur_pix; examen_pix',
    'copyright-infringement': 'warez',
    dating: 'dating',
    'social-media': 'social_networks; socialnet; social',
    chat: 'chat',
    messaging: 'webphone',
    'personal-email': 'webmail; mail',
    'blogs-and-forums': 'blog; forums; forum',
    gaming: 'games; hobby_games-misc; hobby_games-online; onlinegames',
    'gaming-educational': 'educational_games',
    video: 'audio-video; movies; webtv; radiotv',
    audio: 'radio; music; webradio; podcasts; radiotv',
    'file-sharing': 'filehosting; download; downloads',
    shopping: 'shopping',
    'generative-ai': 'ai',
    misinformation: 'fakenews',
    adverts: 'publicite; adv; ads; marketingware',
    telemetry: 'tracker',
    updates: 'update; updatesites',
    'health-and-identity': 'sexual_education; sex_education',
    education: 'education_schools; liste_blanche; liste_bu; exceptions_liste_bu; science_astronomy; science_chemistry',
    reference: 'library',
    news: 'press; news',
    kids: 'child; recreation_humor_kids',
    'search-engine': 'searchengines',
    translation: 'translation',
    none: `
any; all; in-addr; none; watched; local; default; -x; security; SAFESEARCH; alwaysallow; alwaysdeny; white; whitelist; allow; deny; blacklist
associations_religieuses; astrology; automobile_bikes; automobile_boats; automobile_cars; automobile_planes; bank; bitcoin; celebrity
cleaning; cooking; dynamic; dynamic-dns; finance_banking; finance_insurance; finance_moneylending; finance_other; finance_realestate
finance_trading; financial; fortunetelling; government; hobby_cooking; hobby_gardening; hobby_pets; homestyle; hospitals; imagehosting
isp; jobsearch; lingerie; sex_lingerie; manga; military; mobile-phone; politics; reaffected; recreation_humor
recreation_martialarts; recreation_restaurants; recreation_sports; recreation_travel; recreation_wellness; religion; ringtones; sect
shortener; urlshortener; special; sports; webhosting; DNSBL; TLD; IDN; CNAME`,
  },
};
