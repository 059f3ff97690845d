import type { Viewer } from '../../daemon/api/contract.ts';

type Power = Viewer['powers'][number];

/** Pages for those who have one of these powers. */
function having(...powers: readonly Power[]) {
  return { config: { access: powers } } as const;
}

/** For those who review incidents. */
export const forReviewers = having('review');
/** For those who see what was referred to them. */
export const forReferred = having('referred');
/** For those who look into the log, and say what is quietened or put right. */
export const forInvestigators = having('investigate');
/** For those who say what stands in the school's letters. */
export const forLetters = having('letters');
/** For those who change the policy, or allow a change. */
export const forPolicyMakers = having('investigate', 'authorise');
/** For those who answer requests of the people whose data it is. */
export const forPeople = having('people');
/** For those who see who has looked at what. */
export const forOverseers = having('oversee');
/** For those who keep it running. */
export const forKeepers = having('keep_running');
/** For those who keep the accounts of others. */
export const forAccountKeepers = having('accounts');
/** For those who ask something of the filter. */
export const forAskers = having('review', 'referred', 'keep_running');
/** For those who see what was asked of the filter: their own, or all of it. */
export const forRequests = having('review', 'referred', 'keep_running', 'authorise');
/** For those who allow what is asked. */
export const forAuthorisers = having('authorise');
/** For those who talk with whoever runs the filter. */
export const forProviderTalk = having('authorise', 'keep_running');
/** For those who read what was made of a week, a term or a year. */
export const forReportReaders = having('reports');
/** For those who read it in detail, and make it again. */
export const forReportDetail = having('investigate', 'oversee');
/** For those who make the yearly look at filtering and monitoring together. */
export const forAnnualReview = having('annual_review');
/** For those who see whether the filter does what it must. */
export const forChecks = having('keep_running', 'oversee');
/** For those who see how several schools stand. */
export const forTrustOfficers = having('trust');
/** For everybody with an account. */
export const forStaff = { config: { access: 'signed_in' } } as const;
/** For everybody, signed in or not. */
export const forEveryone = { config: { access: 'everyone' } } as const;
/** The same, where a mail program may press the button by itself. */
export const forMailPrograms = { config: { access: 'everyone', oneClick: true } } as const;
/** The same, with limits of its own: a whole class may send it at once. */
export const forEverybodyHere = { config: { access: 'everyone', ownLimits: true } } as const;
/** For what a script asks by itself: an unattended laptop is not kept signed in by it. */
export const toldAsItComes = { config: { access: 'signed_in', background: true, streams: true } } as const;
