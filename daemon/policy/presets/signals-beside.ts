import type { RowSignal } from '../row-signals.ts';

/** What no table of a school has as a row, and the presets judge. */
export const BESIDE_SIGNALS: readonly RowSignal[] = [
  {
    row: 'national-standards',
    part: 'beside',
    title: 'What England’s standards for monitoring name besides',
    signs: [
      'terrorist-content',
      'suicide',
      'self-harm',
      'eating-disorders',
      'abuse-and-neglect',
      'harmful-challenges',
      'help-seeking',
      'image-abuse',
      'bullying',
      'extremism',
      'weapons',
      'drugs',
      'vaping-alcohol-tobacco',
      'misinformation',
      'phishing',
      'scams-and-fraud',
      'copyright-infringement',
      'dating',
      'repeated-attempts',
      'rising-concern',
    ],
    sees: 'Sites and searches about these subjects. Looking for help is never an incident.',
    cannotSee: 'Why somebody searched: for themselves, for a friend or for a lesson.',
    loggedByHand: false,
  },
  {
    row: 'school-records',
    part: 'beside',
    title: 'What the school has written down: roster, devices, refusals, times',
    signs: ['refused-by-parents', 'unknown-account', 'out-of-hours-use'],
    sees: 'Use that does not fit these.',
    cannotSee: 'What has not been written down yet.',
    loggedByHand: false,
  },
];
