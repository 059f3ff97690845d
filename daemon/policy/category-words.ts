import type { CategoryId } from '../../categories/category.ts';

/** What comes after "about" in a sentence, where the id does not read as English by itself. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['abuse-and-neglect', 'abuse or neglect'],
  ['archive-files', 'packed files'],
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
  ['misinformation', 'false information'],
  ['misogyny', 'hatred of women and girls'],
  ['offensive', 'swearing or crude material'],
  ['personal-email', 'personal e-mail'],
  ['phishing', 'stealing passwords by imitation'],
  ['private-business', 'running a private business'],
  ['remote-access', 'remote control of computers'],
  ['self-harm', 'self-harm'],
  ['stirring-up-hatred', 'stirring up hatred'],
  ['terrorist-content', 'terrorism'],
  ['vaping-alcohol-tobacco', 'vaping, alcohol or tobacco'],
  ['weapons', 'weapons or explosives'],
]);

/** The category as part of a sentence: 'getting round the filter'. */
export function subjectOf(category: CategoryId): string {
  return SUBJECTS.get(category) ?? category.replaceAll('-', ' ');
}

/** Where a person may need help more than correction, a sentence must not sound like blame. */
const CARE: ReadonlySet<string> = new Set([
  'abuse-and-neglect',
  'eating-disorders',
  'grooming',
  'harmful-challenges',
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
