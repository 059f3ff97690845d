import type { TrustConfig } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import { parsePublicAddress } from './public-address.ts';
import type { Settings } from './schema.ts';
import type { Secrets } from './secrets.ts';

/** The schools of a trust; from settings in which nothing is wrong. */
export function buildTrust(draft: Draft, trust: Settings['trust'], secrets: Secrets): TrustConfig {
  const schools = (trust?.schools ?? []).flatMap((school, index) => {
    const token = secrets.schoolTokens[index] ?? null;
    const path = ['trust', 'schools', index, 'authority_file'];
    const authorityFile = school.authority_file === undefined ? null : resolvePath(draft, path, school.authority_file);
    const address = parsePublicAddress(school.address) ?? school.address;
    return token === null ? [] : [{ id: school.id, title: school.title, address, token, authorityFile }];
  });
  return { token: secrets.trustToken, schools };
}
