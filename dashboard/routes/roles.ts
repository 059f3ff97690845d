import type { Viewer } from '../../daemon/api/contract.ts';

const reviewers: readonly Viewer['role'][] = ['lead', 'head'];

/** For those who review incidents. */
export const forReviewers = { config: { roles: reviewers } };
/** For the head alone. */
const heads: readonly Viewer['role'][] = ['head'];
export const forHeads = { config: { roles: heads } };
/** For everybody with an account. */
export const forStaff = { config: { roles: 'signed_in' } } as const;
/** For everybody, signed in or not. */
export const forEveryone = { config: { roles: 'everyone' } } as const;
/** For what a script asks by itself: an unattended laptop is not kept signed in by it. */
export const toldAsItComes = { config: { roles: 'signed_in', background: true, streams: true } } as const;
