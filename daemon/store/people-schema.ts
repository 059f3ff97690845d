/** The table of who is who as it was last read. A part of the schema; import that. */
export interface PeopleSchema {
  /** `rows` is JSON. */
  kept_rosters: { site_id: string; place: string; read_at: number; rows: string };
}
