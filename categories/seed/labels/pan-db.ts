import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Palo Alto Networks' PAN-DB. */
export const PAN_DB: LabelTable = {
  id: 'pan-db',
  product: 'Palo Alto PAN-DB',
  observers: ['palo-alto'],
  labels: {
    pornography: 'adult; nudity',
    extremism: 'extremism; hate-and-extremism',
    drugs: 'abused-drugs; marijuana',
    'vaping-alcohol-tobacco': 'alcohol-and-tobacco; vaping',
    weapons: 'weapons',
    gambling: 'gambling',
    'malware-and-hacking':
      'hacking; malware; command-and-control; grayware; ransomware; scanning-activity; compromised-website',
    phishing: 'phishing',
    'filter-bypass': 'proxy-avoidance-and-anonymizers',
    'encrypted-dns': 'encrypted-dns',
    'remote-access': 'remote-access',
    'copyright-infringement': 'copyright-infringement; peer-to-peer',
    dating: 'dating',
    'social-media': 'social-networking',
    messaging: 'internet-communications-and-telephony',
    'personal-email': 'web-based-email',
    'blogs-and-forums': 'personal-sites-and-blogs',
    gaming: 'games',
    video: 'streaming-media',
    audio: 'music',
    'file-sharing': 'online-storage-and-backup; shareware-and-freeware',
    shopping: 'shopping; auctions',
    'generative-ai':
      'artificial-intelligence; ai-conversational-assistant; ai-media-service; ai-writing-assistant; ai-code-assistant',
    adverts: 'web-advertisements',
    cdn: 'content-delivery-networks',
    'health-and-identity': 'sex-education',
    education: 'educational-institutions; training-and-tools',
    reference: 'reference-and-research',
    news: 'news',
    'search-engine': 'search-engines; internet-portals',
    translation: 'translation',
    none: `
abortion; business-and-economy; computer-and-internet-info; cryptocurrency; dynamic-dns; entertainment-and-arts; file-converter
financial-services; government; health-and-medicine; home-and-garden; hunting-and-fishing; insufficient-content; job-search; legal
military; motor-vehicles; newly-registered-domain; not-resolved; parked; philosophy-and-political-advocacy; private-ip-addresses
questionable; real-estate; real-time-detection; recreation-and-hobbies; religion; society; sports; stock-advice-and-tools
swimsuits-and-intimate-apparel; travel; unknown; web-hosting; low-risk; medium-risk; high-risk; any; ai-platform-service
ai-data-and-workflow-optimizer; ai-meeting-assistant; ai-website-generator; food-and-dining; pay-to-surf; fashion-and-beauty`,
  },
};
