import { inEveryLanguage } from './languages.ts';

/** What the frame says of pages that are for everybody, and what stands on the sign-in page for those who are no reviewers. */
export const publicFrameWords = inEveryLanguage(
  {
    skip: 'Skip to the main part of the page',
    languages: 'Language',
    demonstration: 'Demonstration. An invented school day is being replayed: no real pupil is in it.',
    summary: 'There is a problem',
    titlePrefix: 'Error: ',
    optional: '(optional)',
    reportHeading: 'Did you see something that should not have come up?',
    reportLink: 'Tell us what you saw',
    reportHint: 'You do not need to sign in for this.',
  },
  {
    cy: {
      skip: 'Mynd i brif ran y dudalen',
      languages: 'Iaith',
      demonstration: 'Arddangosiad. Diwrnod ysgol dychmygol sydd yma: nid oes unrhyw ddisgybl go iawn ynddo.',
      summary: 'Mae problem',
      titlePrefix: 'Gwall: ',
      optional: '(dewisol)',
      reportHeading: 'Wnaethoch chi weld rhywbeth na ddylai fod wedi ymddangos?',
      reportLink: 'Dywedwch wrthym beth welsoch chi',
      reportHint: 'Nid oes angen i chi fewngofnodi i wneud hyn.',
    },
  },
);
