/** What the forms say with which the school's own sites and words are changed. */
export const formWords = {
  back: 'Back to Lists',
  choose: 'Choose one',
  reason: 'Why?',
  reasonHint: 'For whoever reads this in a year. Name no pupil: IT support can read it.',
  fromNow: 'What you say counts from now on. Earlier incidents stay as they are.',
  addSite: 'Add a site to our own list',
  site: 'Site',
  siteHint: 'Like example.org, or example.org/games for one part of it. What lies below it is covered too.',
  as: 'What is it?',
  allow: 'It is not to be flagged',
  saveSite: 'Add this site',
  addWord: 'Listen for a phrase',
  addWordLede:
    'Searches that hold these words, one after the other, will be judged by our policy for what they are about.',
  phrase: 'Phrase',
  phraseHint: 'Whole words, as somebody would type them. Capitals and accents do not matter.',
  category: 'What is it about?',
  excludes: 'Words that make it innocent',
  excludesHint: 'If one of them stands in the same search, nothing is found. Put commas between them.',
  saveWord: 'Listen for it',
  silence: 'Silence a phrase',
  silenceLede:
    'Searches will no longer be flagged because of this phrase. Words about self-harm, suicide, grooming, other needs for help, and what is illegal cannot be silenced.',
  silenceHint: 'Exactly as it stands in an incident, or in the answer of Try it.',
  saveSilence: 'Silence it',
  takeOffSite: (site: string) => `Take ${site} off our own list`,
  takeOffWord: (phrase: string) => `Take back what we say of “${phrase}”`,
  takeOffLede: 'What the lists and the word packs say will count again. The entry stays readable on Lists.',
  takeOff: 'Take it off',
} as const;

export const formErrors = {
  no_reason: 'Say why',
  reasonTooLong: (maximum: number) => `Shorten the reason to ${maximum} characters or fewer`,
  no_host: 'Enter the address of a site, like example.org',
  whole_ending: 'Name one site: this would cover every site with that ending',
  siteTooLong: (maximum: number) => `Shorten the address to ${maximum} characters or fewer`,
  as: 'Choose what it is',
  no_words: 'Enter a phrase',
  too_short: 'Enter at least three letters: anything shorter would be found in searches about anything',
  phraseTooLong: (maximum: number) => `Shorten the phrase to ${maximum} characters or fewer`,
  tooManyExcludes: (maximum: number) => `Name at most ${maximum} words that make it innocent`,
  category: 'Choose what it is about',
  unknown_phrase: 'Nobody listens for exactly this phrase. Copy it from the incident or from Try it',
  never_silenced: 'This phrase is always listened for: a child may need help, or it may be illegal',
  full: 'Our own list is full. Take off what is no longer needed first',
} as const;

export const listNotices = {
  asked: 'Asked for. This page shows what comes of it in a minute or two.',
  added:
    'Saved. It counts from now on; earlier incidents stay as they are. The log of the last weeks is being looked through for it: what is found waits under Looking back.',
  already_there: 'This was said before, so nothing was changed.',
  removed: 'Taken off. What the lists and the word packs say counts again.',
} as const;
