import type { Viewer } from '../api/contract.ts';
import type { Office } from './office.ts';

type Action = 'add_site' | 'correct_site' | 'remove_site' | 'add_word' | 'silence_word' | 'remove_word';

/** Puts in force what the school has just said, and writes down who said it. */
export async function schoolChanged(office: Office, viewer: Viewer, action: Action, subjectId: string): Promise<void> {
  const { staffId } = viewer;
  await office.audit.add({ at: office.now(), staffId, action, subjectKind: 'school_list', subjectId });
  await office.schoolListsChanged();
}
