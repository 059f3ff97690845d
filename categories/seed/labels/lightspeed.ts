import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Lightspeed Filter: its categories are named in parts, `security.proxy`. */
export const LIGHTSPEED: LabelTable = {
  id: 'lightspeed',
  product: 'Lightspeed',
  observers: [],
  labels: {
    // "Potentially illegal pornographic material", in the words of the product.
    'extreme-pornography': 'porn.illicit',
    pornography: `
porn; porn.de; porn.es; porn.fr; porn.it; porn.jp; porn.nl; porn.pl; porn.pt; porn.ru; adult; mature; adult.art; mature.art; adult.games
mature.games; adult.lifestyles`,
    'hate-and-discrimination': 'violence.hate',
    extremism: 'violence.extremism',
    violence: 'violence',
    drugs: 'drugs',
    'vaping-alcohol-tobacco': 'alcohol; tobacco; alcohol.tobacco',
    weapons: 'weapons',
    gambling: 'gambling',
    'malware-and-hacking': `
security.hacking; security.malware; security.virus; security.spyware; security.nettools; security.potentially_unwanted_applications`,
    phishing: 'security.phishing',
    'filter-bypass': 'security.proxy; security.vpn; security.domain-sharing',
    'exam-cheating': 'plagiarism; plagarism',
    'copyright-infringement': 'security.warez; warez.security; forums.p2p',
    dating: 'forums.dating; forums.personals',
    'social-media': 'forums.social_networking; Facebook; Instagram; Twitter; Pinterest',
    chat: 'forums.chat; kids_and_teens.chat',
    messaging: 'forums.im',
    'personal-email': 'forums.email; forums.mail',
    'blogs-and-forums': 'forums; forums.blogs; forums.newsgroups',
    gaming: 'games; sports.esports',
    'gaming-educational': 'education.games',
    video: 'audio-video; entertainment.radio_and_tv; youtube',
    audio: 'music',
    'file-sharing': 'computers.filehosting; computers.storage',
    shopping: 'shopping; shopping.auctions; shopping.office_supplies',
    'generative-ai': 'ai; artificial_intelligence; computers.ai',
    offensive: 'mature.language; adult.language; offensive',
    adverts: 'ads; ads.popup-ads; ads.banner-ads; ads.html-ads; ads.javascript-ads',
    telemetry: 'computers.analytics',
    'health-and-identity': 'education.sex',
    education: `
education; education.arts; education.history; education.literature; education.media; education.music; education.science
education.social_science`,
    news: 'news',
    kids: 'kids_and_teens; kids_and_teens.animals; sports.youth',
    'search-engine': 'search; directory',
    translation: 'security.translators',
    none: `
local-allow; local-block; access-denied; adult.bodyart; mature.bodyart; automobile; business; business.finance; business.jobs; business.construction
business.manufacturing; business.real_estate; computers; computers.consumer_electronics; education.lifestyles; entertainment; errors; expired
family; family.food; family.health; family.religion; general; government; ham; hobby; humor; law; microsoft; not reviewed; parked
photography; security; security.shorteners; security.test; shopping.spam; society; society.crime; society.politics; spam; sports; sports.fantasy
sports.martial_arts; suspicious; suspicious.script; travel; unknown; world; world.cn; world.de; world.es; world.fr; world.it; world.jp
world.kr; world.nl; world.pl; world.pt; world.ru; Flipgrid`,
  },
};
