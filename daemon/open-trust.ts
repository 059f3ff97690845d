import { hash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { SchoolStanding } from './records/school-figures.ts';
import { createTrust } from './trust/trust.ts';

/** What this daemon tells its trust, and what it asks, if it is the trust's own. */
export interface TrustPort {
  /** Whether this is the token with which the trust asks; takes as long where there is none. */
  admits(token: string): boolean;
  schools(): Promise<readonly SchoolStanding[]>;
}

export function openTrust({ trust }: Pick<Config, 'trust'>, now: () => number): TrustPort {
  const right = trust.token === null ? null : digestOf(trust.token.reveal());
  const schools = trust.schools.map(({ authorityFile, token, ...school }) => ({
    ...school,
    token: token.reveal(),
    authority: authorityFile === null ? null : readFileSync(authorityFile, 'utf8'),
  }));
  return {
    admits(token) {
      const isRight = timingSafeEqual(digestOf(token), right ?? digestOf(''));
      return isRight && right !== null;
    },
    schools: createTrust({ schools, now }).schools,
  };
}

// Of one length whatever the token's is, as the comparison needs it; the token itself is not kept.
function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
