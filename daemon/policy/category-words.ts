import type { CategoryId } from '../../categories/category.ts';

/** What comes after "about" in a sentence, where the id does not read as English by itself. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['abuse-and-neglect', 'abuse or neglect'],
  ['archive-files', 'packed files'],
  ['account-sharing', 'one account in two places'],
  ['audio-video-files', 'audio and video files'],
  ['chat', 'chatting with strangers'],
  ['child-abuse-material', 'sexual images of children'],
  ['confidential-information', 'giving away or finding out confidential information'],
  ['copyright-infringement', 'copying that the owner has not allowed'],
  ['drugs', 'illegal drugs'],
  ['encrypted-dns', 'hidden look-ups of names'],
  ['exam-cheating', 'cheating in exams or homework'],
  ['executable-files', 'downloading programs'],
  ['file-sharing', 'sharing files'],
  ['filter-bypass', 'getting round the filter'],
  ['gaming', 'games'],
  ['gaming-educational', 'educational games'],
  ['generative-ai', 'AI that writes or draws'],
  ['grooming', 'grooming or exploitation'],
  ['help-seeking', 'looking for help'],
  ['image-abuse', 'abuse of intimate images'],
  ['large-transfers', 'very large downloads and uploads'],
  ['live-streaming', 'live streaming'],
  ['messaging', 'messaging apps'],
  ['many-accounts', 'many accounts on one device'],
  ['misinformation', 'false information'],
  ['misogyny', 'hatred of women and girls'],
  ['offensive', 'swearing or crude material'],
  ['personal-email', 'personal e-mail'],
  ['phishing', 'stealing passwords by imitation'],
  ['private-business', 'running a private business'],
  ['phones-and-consoles', 'phones and games consoles'],
  ['refused-by-parents', 'internet or mail that parents refused'],
  ['remote-access', 'remote control of computers'],
  ['rising-concern', 'a growing worry'],
  ['self-harm', 'self-harm'],
  ['stirring-up-hatred', 'stirring up hatred'],
  ['terrorist-content', 'terrorism'],
  ['unknown-account', 'accounts on no roster'],
  ['vaping-alcohol-tobacco', 'vaping, alcohol or tobacco'],
  ['weapons', 'weapons or explosives'],
  ['wrong-device', 'devices that are meant for others'],
]);

/** The category as part of a sentence: 'getting round the filter'. */
export function subjectOf(category: CategoryId): string {
  return SUBJECTS.get(category) ?? category.replaceAll('-', ' ');
}

/** What follows "when" in a sentence, for what many requests together show. */
const BEHAVIOURS: ReadonlyMap<string, string> = new Map([
  ['account-sharing', 'one account is in use in two places at once'],
  ['continued-after-warning', 'something happens again after a warning'],
  ['failed-sign-ins', 'signing in fails again and again'],
  ['many-accounts', 'several accounts are used on one device within a short time'],
  ['out-of-hours-use', 'a pupil’s account or device is in use while nobody is at school'],
  ['repeated-attempts', 'somebody goes on trying after the filter has stopped them'],
  ['rising-concern', 'searches about a worrying subject become more'],
  ['unknown-account', 'an account that is on no roster uses the internet'],
  ['wrong-device', 'an account is used on a device that is meant for others'],
]);

/** What has happened, for a category that only many requests together show: 'signing in fails again and again'; otherwise null. */
export function behaviourClause(category: CategoryId): string | null {
  return BEHAVIOURS.get(category) ?? null;
}

const CONTACT: ReadonlySet<string> = new Set([
  'chat',
  'dating',
  'live-streaming',
  'messaging',
  'personal-email',
  'social-media',
]);

/** Ways in which others may reach a child. */
export function isContact(category: CategoryId): boolean {
  return CONTACT.has(category);
}

/** Where a person may need help more than correction, a sentence must not sound like blame. */
const CARE: ReadonlySet<string> = new Set([
  'abuse-and-neglect',
  'eating-disorders',
  'grooming',
  'harmful-challenges',
  'rising-concern',
  'self-harm',
  'suicide',
]);

export function callsForCare(category: CategoryId): boolean {
  return CARE.has(category);
}

/** All of them. */
export function careCategories(): readonly string[] {
  return [...CARE];
}
