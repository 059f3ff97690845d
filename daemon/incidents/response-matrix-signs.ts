import type { Rule } from '../policy/policy.ts';
import type { FoundAs, ResponseAudience, ResponseSign, ResponseTable } from './response-matrix.ts';
import { PUPIL_RESPONSES } from './response-matrix-pupils.ts';
import { STAFF_RESPONSES } from './response-matrix-staff.ts';

const deliberate = (row: string, onlyIf: string | null = null) => sign(row, 'deliberate', onlyIf);
const either = (row: string, onlyIf: string | null = null) => sign(row, 'either', onlyIf);

function sign(row: string, foundAs: FoundAs, onlyIf: string | null): ResponseSign {
  return { row, foundAs, onlyIf };
}

/** Material that the table calls offensive or pornographic: sought out, or met and not told of. */
const OFFENSIVE = [
  deliberate('deliberate-offensive'),
  sign('accidental-offensive-unreported', 'accidental_unreported', null),
];
const ILLEGAL = [
  deliberate('deliberate-illegal'),
  sign('accidental-offensive-unreported', 'accidental_unreported', null),
];
const DISREPUTE = [deliberate('disrepute')];
const OFF_TASK = [either('off-task-in-lesson', 'it was during a lesson')];
const CONTACT = [either('social-messaging-personal-mail')];
const FILES = [either('files')];
const BYPASS = [deliberate('bypass')];
const PERSONAL_USE = [deliberate('inappropriate-personal-use')];
const SHARED = [either('sharing-credentials-or-using-anothers')];
const WROTE_TO_PUPILS = deliberate('personal-contact-with-pupils', 'it was to write to pupils');
/** No row: somebody was cheated, or needs help, or no more than a note was taken. */
const NO_ROW: readonly ResponseSign[] = [];

type Signs = ReadonlyMap<string, readonly ResponseSign[]>;

const PUPILS: Signs = new Map<string, readonly ResponseSign[]>([
  ['child-abuse-material', ILLEGAL],
  ['extreme-pornography', ILLEGAL],
  ['stirring-up-hatred', ILLEGAL],
  ['terrorist-content', ILLEGAL],
  ['pornography', OFFENSIVE],
  ['image-abuse', OFFENSIVE],
  ['violence', OFFENSIVE],
  ['offensive', OFFENSIVE],
  ['hate-and-discrimination', [...OFFENSIVE, ...DISREPUTE]],
  ['misogyny', [...OFFENSIVE, ...DISREPUTE]],
  ['extremism', DISREPUTE],
  ['weapons', DISREPUTE],
  ['drugs', DISREPUTE],
  ['vaping-alcohol-tobacco', DISREPUTE],
  ['misinformation', NO_ROW],
  ['bullying', [deliberate('offensive-message', 'a message was sent')]],
  ['private-business', DISREPUTE],
  ['exam-cheating', [...DISREPUTE, ...OFF_TASK]],
  ['gambling', [...DISREPUTE, ...OFF_TASK]],
  ['gaming', OFF_TASK],
  ['shopping', OFF_TASK],
  ['live-streaming', OFF_TASK],
  ['social-media', CONTACT],
  ['messaging', CONTACT],
  ['chat', CONTACT],
  ['dating', CONTACT],
  ['personal-email', CONTACT],
  ['blogs-and-forums', CONTACT],
  ['executable-files', FILES],
  ['audio-video-files', FILES],
  ['large-transfers', FILES],
  ['filter-bypass', BYPASS],
  ['remote-access', BYPASS],
  ['encrypted-dns', BYPASS],
  [
    'malware-and-hacking',
    [deliberate('damaging-data', 'data of others was damaged'), either('files', 'a file was kept')],
  ],
  ['copyright-infringement', [either('copyright-or-data-protection')]],
  ['confidential-information', [either('copyright-or-data-protection', 'data of others was passed on')]],
  ['account-sharing', [either('sharing-credentials')]],
  ['many-accounts', [deliberate('another-pupils-account')]],
  [
    'failed-sign-ins',
    [deliberate('another-pupils-account'), deliberate('staff-account', 'the account is one of staff')],
  ],
  ['wrong-device', [deliberate('staff-account', 'the account of a member of staff was used')]],
  ['phones-and-consoles', [either('mobile-device')]],
  ['continued-after-warning', [either('continued')]],
]);

const STAFF: Signs = new Map<string, readonly ResponseSign[]>([
  ['child-abuse-material', ILLEGAL],
  ['grooming', [deliberate('deliberate-illegal'), WROTE_TO_PUPILS]],
  ['extreme-pornography', ILLEGAL],
  ['stirring-up-hatred', ILLEGAL],
  ['terrorist-content', ILLEGAL],
  ['pornography', OFFENSIVE],
  ['image-abuse', OFFENSIVE],
  ['violence', OFFENSIVE],
  ['offensive', OFFENSIVE],
  ['hate-and-discrimination', [...OFFENSIVE, ...DISREPUTE]],
  ['misogyny', [...OFFENSIVE, ...DISREPUTE]],
  ['extremism', [deliberate('professional-standing'), ...DISREPUTE]],
  ['weapons', DISREPUTE],
  ['drugs', [deliberate('professional-standing')]],
  ['bullying', [deliberate('offensive-message', 'a message was sent')]],
  ['private-business', [...PERSONAL_USE, deliberate('professional-standing')]],
  ['gambling', PERSONAL_USE],
  ['gaming', PERSONAL_USE],
  ['shopping', PERSONAL_USE],
  ['social-media', [...PERSONAL_USE, WROTE_TO_PUPILS]],
  ['messaging', [...PERSONAL_USE, WROTE_TO_PUPILS]],
  ['chat', [...PERSONAL_USE, WROTE_TO_PUPILS]],
  ['dating', PERSONAL_USE],
  ['personal-email', [...PERSONAL_USE, WROTE_TO_PUPILS]],
  ['blogs-and-forums', PERSONAL_USE],
  ['large-transfers', FILES],
  ['filter-bypass', BYPASS],
  [
    'malware-and-hacking',
    [deliberate('deliberate-security-breach'), deliberate('damaging-data', 'something was damaged')],
  ],
  ['phishing', [either('careless-personal-data', 'a password or personal data was given away')]],
  ['copyright-infringement', [either('copyright-or-licensing')]],
  ['confidential-information', [either('careless-personal-data'), deliberate('deliberate-security-breach')]],
  ['account-sharing', SHARED],
  ['many-accounts', SHARED],
  ['failed-sign-ins', SHARED],
  ['wrong-device', SHARED],
  ['continued-after-warning', [either('continued')]],
]);

/** The responses of the matrix. */
export const matrixResponses: ResponseTable = {
  pupils: PUPIL_RESPONSES,
  staff: STAFF_RESPONSES,
  afterWarning: 'continued',
  rowsFit: 'one',
  signsOf: (audience: ResponseAudience, { category }: Rule) =>
    (audience === 'staff' ? STAFF : PUPILS).get(category) ?? NO_ROW,
};
