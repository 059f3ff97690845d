import type { PeopleSchema } from './people-schema.ts';

/** The tables about people: who is who, and what was asked of single people's data. A part of the schema; import that. */
export interface PersonSchema extends PeopleSchema {
  /** `accounts` is JSON, and null once nothing is left to do; `outcome` is JSON, and null until then. */
  person_requests: {
    id: string;
    site_id: string;
    kind: string;
    asked_at: number;
    asked_by: string | null;
    reason: string;
    accounts: string | null;
    outcome: string | null;
    finished_at: number | null;
  };
  person_request_accounts: { site_id: string; account_hash: string; request_id: string };
}
