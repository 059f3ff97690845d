import type { ResponseRow } from './response-matrix.ts';

/** What the matrix prescribes for pupils, in the order of its table and of its columns. */
export const PUPIL_RESPONSES: readonly ResponseRow[] = [
  {
    id: 'deliberate-illegal',
    title: 'Looked for material that may be against the law',
    respond: ['online-safety-lead', 'head', 'police', 'inform-parents', 'further-sanction'],
  },
  {
    id: 'off-task-in-lesson',
    title: 'Was on sites that have nothing to do with the lesson',
    respond: ['class-teacher', 'online-safety-lead', 'inform-parents', 'remove-access', 'warning'],
  },
  {
    id: 'mobile-device',
    title: 'Used a phone, a camera or another mobile device without permission',
    respond: ['online-safety-lead', 'head', 'inform-parents', 'warning'],
  },
  {
    id: 'social-messaging-personal-mail',
    title: 'Used social media, messaging or personal mail without permission',
    respond: ['online-safety-lead', 'head', 'filter-provider', 'inform-parents', 'remove-access', 'warning'],
  },
  {
    id: 'files',
    title: 'Downloaded or uploaded files without permission',
    respond: ['online-safety-lead', 'head', 'filter-provider', 'inform-parents', 'remove-access', 'warning'],
  },
  {
    id: 'sharing-credentials',
    title: 'Let somebody else use their account',
    respond: ['class-teacher', 'online-safety-lead', 'remove-access', 'warning'],
  },
  {
    id: 'another-pupils-account',
    title: 'Used, or tried to use, the account of another pupil',
    respond: ['online-safety-lead', 'head', 'inform-parents', 'remove-access', 'warning'],
  },
  {
    id: 'staff-account',
    title: 'Used, or tried to use, the account of a member of staff',
    respond: ['online-safety-lead', 'head', 'filter-provider', 'inform-parents', 'remove-access', 'further-sanction'],
  },
  {
    id: 'damaging-data',
    title: 'Damaged or deleted what belongs to others',
    respond: ['online-safety-lead', 'head', 'filter-provider', 'inform-parents', 'remove-access', 'further-sanction'],
  },
  {
    id: 'offensive-message',
    title: 'Sent a message that was offensive, harassing or bullying',
    respond: ['online-safety-lead', 'head', 'inform-parents', 'remove-access', 'warning'],
  },
  {
    id: 'continued',
    title: 'Did it again after a warning or a sanction',
    respond: ['online-safety-lead', 'head', 'inform-parents', 'remove-access', 'further-sanction'],
  },
  {
    id: 'disrepute',
    title: 'Acted against the ethos or the good name of the school',
    respond: ['online-safety-lead', 'head', 'inform-parents', 'remove-access', 'further-sanction'],
  },
  {
    id: 'bypass',
    title: 'Used a proxy or something else to get round the filter',
    respond: ['online-safety-lead', 'head', 'filter-provider', 'inform-parents', 'remove-access', 'warning'],
  },
  {
    id: 'accidental-offensive-unreported',
    title: 'Came upon offensive or pornographic material by accident and told nobody',
    respond: ['online-safety-lead', 'head', 'filter-provider', 'inform-parents', 'remove-access'],
  },
  {
    id: 'deliberate-offensive',
    title: 'Looked for offensive or pornographic material',
    respond: [
      'online-safety-lead',
      'head',
      'police',
      'filter-provider',
      'inform-parents',
      'remove-access',
      'further-sanction',
    ],
  },
  {
    id: 'copyright-or-data-protection',
    title: 'Received or passed on what breaks copyright or data protection law',
    respond: ['online-safety-lead', 'head', 'police', 'inform-parents', 'remove-access'],
  },
];
