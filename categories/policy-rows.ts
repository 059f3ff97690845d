import type { CategoryName } from './taxonomy.ts';

/**
 * Which categories serve which row of a school's acceptable-use table. An empty list is a row that no request can show: it
 * is judged from who used which account, or by people.
 */
export const POLICY_ROWS = {
  'child-sexual-abuse-images': ['child-abuse-material', 'image-abuse'],
  grooming: ['grooming'],
  'extreme-pornography': ['extreme-pornography'],
  'stirring-up-hatred': ['stirring-up-hatred', 'terrorist-content'],
  pornography: ['pornography'],
  discrimination: ['hate-and-discrimination', 'misogyny', 'extremism'],
  'threatening-behaviour': [
    'violence',
    'bullying',
    'weapons',
    'self-harm',
    'suicide',
    'eating-disorders',
    'harmful-challenges',
    'abuse-and-neglect',
  ],
  'offensive-or-disrepute': ['offensive', 'misinformation', 'drugs', 'vaping-alcohol-tobacco', 'exam-cheating'],
  'private-business': ['private-business'],
  'filter-bypass': ['filter-bypass', 'encrypted-dns', 'unusual-connections'],
  'copyright-infringement': ['copyright-infringement'],
  'revealing-confidential-information': ['confidential-information', 'scams-and-fraud', 'phishing'],
  'harmful-files': ['malware-and-hacking', 'executable-files'],
  'unfair-usage': ['large-transfers'],
  'gaming-educational': ['gaming-educational'],
  'gaming-non-educational': ['gaming'],
  gambling: ['gambling'],
  shopping: ['shopping'],
  'file-sharing': ['file-sharing', 'archive-files'],
  'social-media': ['social-media', 'chat', 'dating'],
  'messaging-apps': ['messaging'],
  'video-broadcasting': ['video', 'live-streaming', 'audio', 'audio-video-files'],
  'mobile-phone-brought-to-school': [],
  'mobile-phone-in-lessons': [],
  'mobile-phone-in-social-time': [],
  'photos-on-phones-or-cameras': [],
  'other-mobile-devices': [],
  'personal-email': ['personal-email'],
  'school-email-for-personal-mail': [],
  blogs: ['blogs-and-forums'],
} as const satisfies Record<string, readonly CategoryName[]>;

/** A row of the acceptable-use table. */
export type PolicyRow = keyof typeof POLICY_ROWS;

/** What England's standards for filtering and monitoring name, and the categories that cover it. */
export const STANDARD_LINES = {
  'illegal content': ['child-abuse-material', 'terrorist-content', 'extreme-pornography', 'stirring-up-hatred'],
  bullying: ['bullying'],
  'child sexual exploitation': ['grooming', 'child-abuse-material', 'image-abuse', 'abuse-and-neglect'],
  'discrimination and hate speech': ['hate-and-discrimination', 'stirring-up-hatred'],
  drugs: ['drugs', 'vaping-alcohol-tobacco'],
  extremism: ['extremism', 'terrorist-content'],
  gambling: ['gambling'],
  pornography: ['pornography', 'extreme-pornography'],
  'self-harm': ['self-harm'],
  suicide: ['suicide'],
  violence: ['violence', 'weapons'],
  'harmful challenges': ['harmful-challenges'],
  'malware and bypass': ['malware-and-hacking', 'phishing', 'filter-bypass', 'encrypted-dns', 'remote-access'],
  'misinformation and disinformation': ['misinformation'],
  piracy: ['copyright-infringement'],
  'eating disorders': ['eating-disorders'],
  'violence against women and girls': ['misogyny', 'image-abuse', 'extreme-pornography'],
  fraud: ['scams-and-fraud', 'phishing'],
  'generative AI': ['generative-ai'],
} as const satisfies Record<string, readonly CategoryName[]>;
