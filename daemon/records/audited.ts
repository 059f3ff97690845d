/** What can stand in the record of who looked: one list, so that each has words on the page and none is spelt in two ways. */
export const AUDIT_ACTIONS = [
  ...(['view', 'view_context', 'view_support', 'view_search', 'view_audit', 'look_up_person'] as const),
  ...(['search_log', 'export_log', 'export_person', 'export_audit', 'make_evidence', 'hand_over', 'backup'] as const),
  ...([
    'claim',
    'release',
    'resolve',
    'undo',
    'told',
    'held',
    'hold_lifted',
    'split_class',
    'close_support',
    'say_referred',
  ] as const),
  ...(['show_names', 'hide_names'] as const),
  ...(['wait', 'reopen', 'note', 'merge', 'separate', 'take_out', 'put_back'] as const),
  ...([
    'enter_incident',
    'change_entry',
    'view_reports',
    'link_report',
    'pass_report_on',
    'raise_report',
    'close_report',
  ] as const),
  ...(['record_action', 'write_letter', 'view_letter', 'change_letter', 'remove_access', 'refer'] as const),
  ...(['raise_finding', 'leave_finding', 'leave_batch', 'preview'] as const),
  ...(['propose_policy', 'change_policy', 'accept_policy', 'refuse_policy', 'withdraw_policy'] as const),
  ...(['add_site', 'correct_site', 'remove_site', 'add_word', 'silence_word', 'remove_word', 'update_lists'] as const),
  ...(['quieten', 'second_quietened', 'lift_quietened'] as const),
  ...(['ask_filter_request', 'authorise_filter_request', 'refuse_filter_request'] as const),
  ...(['withdraw_filter_request', 'send_filter_request', 'tell_filter_request', 'confirm_filter_request'] as const),
  ...(['make_export_token', 'withdraw_export_token', 'change_export'] as const),
  ...(['sign_in', 'sign_in_refused', 'sign_out', 'set_up', 'finish_set_up', 'add_account'] as const),
  ...(['code_refused', 'use_recovery_code', 'set_up_second_factor', 'remove_second_factor'] as const),
  ...(['renew_recovery_codes', 'change_password', 'forgot_password', 'reset_password', 'accept_invitation'] as const),
  ...([
    'sign_out_everywhere',
    'invite',
    'renew_link',
    'link_account',
    'change_role',
    'change_person',
    'close_account',
  ] as const),
  ...(['open_account', 'reset_second_factor', 'make_emergency', 'emergency_sign_in', 'see_emergency_use'] as const),
  ...(['erase_person', 'erase_incident', 'test_alert', 'retry_mail', 'drop_mail'] as const),
  ...(['confirm_address', 'leave_mails', 'mail_again'] as const),
  ...(['begin_audit', 'seal_audit', 'audit_gap'] as const),
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry can be about. Its id says which one; of a list or a page there is none. */
export const AUDIT_SUBJECTS = [
  ...(['letter_template'] as const),
  ...(['incident', 'incidents', 'searches', 'search', 'person', 'hindsight_batch', 'hindsight_finding'] as const),
  ...([
    'account',
    'policy',
    'school_list',
    'list',
    'suppression',
    'data',
    'audit',
    'alert',
    'health',
    'hold',
    'line',
    'reports',
    'filter_request',
    'export',
    'report',
    'mail',
  ] as const),
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** Counts and references, by name: never a person's name, an address or a search. */
export type AuditDetail = Readonly<Record<string, number | string>>;

/** By what somebody looks through the record. */
export const AUDIT_KINDS = {
  views: [
    'view',
    'view_letter',
    'view_reports',
    'view_context',
    'view_support',
    'view_search',
    'look_up_person',
    'preview',
  ],
  names: ['show_names', 'hide_names'],
  searches: ['search_log'],
  exports: ['export_log', 'export_person', 'export_audit', 'make_evidence', 'hand_over', 'backup'],
  reviews: [
    'say_referred',
    ...(['write_letter', 'remove_access', 'refer', 'pass_report_on'] as const),
    ...(['wait', 'reopen', 'note', 'merge', 'separate', 'take_out', 'put_back'] as const),

    'record_action',
    'enter_incident',
    'change_entry',
    'link_report',
    'raise_report',
    'close_report',
    'claim',
    'release',
    'resolve',
    'undo',
    'told',
    'held',
    'hold_lifted',
    'split_class',
    'close_support',
  ],
  sign_ins: [
    ...(['sign_in', 'sign_out', 'set_up', 'finish_set_up', 'add_account', 'use_recovery_code'] as const),
    ...(['set_up_second_factor', 'remove_second_factor', 'renew_recovery_codes', 'change_password'] as const),
    ...(['forgot_password', 'reset_password', 'accept_invitation', 'sign_out_everywhere', 'invite'] as const),
    ...(['renew_link', 'change_role', 'change_person', 'close_account', 'open_account'] as const),
    ...(['reset_second_factor', 'emergency_sign_in', 'see_emergency_use'] as const),
  ],
  refused: ['sign_in_refused', 'code_refused'],
  record: ['view_audit', 'begin_audit', 'seal_audit', 'audit_gap', 'erase_person', 'erase_incident'],
} as const satisfies Readonly<Record<string, readonly AuditAction[]>>;
export type AuditKind = keyof typeof AUDIT_KINDS;
