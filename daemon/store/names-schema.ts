/** To whom names are shown; see migration 025. */
export interface NamesSchema {
  names_shown: {
    site_id: string;
    staff_id: string;
    about_kind: string;
    about_id: string;
    reason: string;
    at: number;
    until: number;
  };
}
