import type { Viewer } from '../api/contract.ts';
import type { Office } from './office.ts';

type Action =
  | 'ask_filter_request'
  | 'authorise_filter_request'
  | 'refuse_filter_request'
  | 'withdraw_filter_request'
  | 'send_filter_request'
  | 'tell_filter_request'
  | 'confirm_filter_request'
  | 'make_export_token'
  | 'withdraw_export_token'
  | 'change_export';

/** Writes down who did it; ids alone. */
export async function auditRequest(office: Office, viewer: Viewer, action: Action, subjectId: string): Promise<void> {
  const { staffId } = viewer;
  const subjectKind = isOfExport(action) ? 'export' : 'filter_request';
  await office.audit.add({ at: office.now(), staffId, action, subjectKind, subjectId });
}

function isOfExport(action: Action): boolean {
  return action === 'make_export_token' || action === 'withdraw_export_token' || action === 'change_export';
}
