import type { Office } from './office.ts';

/** As the settings or the first run named the school. */
export async function schoolNameOf({ schoolName, settings }: Pick<Office, 'schoolName' | 'settings'>): Promise<string> {
  return schoolName ?? (await settings.get('school_name')) ?? 'Your school';
}
