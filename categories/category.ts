/** Names one category of the taxonomy: 'gambling'. */
export type CategoryId = string & { readonly __brand: 'CategoryId' };

/** The "four Cs" of the statutory guidance, plus infrastructure and what is plainly good. */
export type Theme = 'content' | 'contact' | 'conduct' | 'commerce' | 'infrastructure' | 'good';

/** What a site or a search is about. */
export interface Category {
  readonly id: CategoryId;
  readonly title: string;
  readonly theme: Theme;
  /** True where a child may need help more than correction. */
  readonly welfare: boolean;
  /** How serious a flagged request of this category is, unless the school's policy says otherwise. */
  readonly severity: 'informational' | 'low' | 'medium' | 'high' | 'critical';
  /** What a teacher reads: one plain sentence about what this category holds. */
  readonly sentence: string;
  /** Known innocent causes, shown beside every incident: "Often innocent when…". */
  readonly falseAlarms: readonly string[];
}

/** What a category can be read from. */
export const EVIDENCE_KINDS = [
  'domain_list',
  'school_list',
  'search_term',
  'url_word',
  'filter_label',
  'address_form',
  'file_type',
  'transfer',
  'behaviour',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Why we say so: a reader can check the evidence without trusting us. */
export interface CategoryMatch {
  readonly category: CategoryId;
  readonly because: EvidenceKind;
  /** The entry, term, label or form that matched: 'bet365.com'. */
  readonly evidence: string;
  /** The lists that have the entry, as people call them: 'UT1 Toulouse (adult, 2026-11-28)'. Only for a list that is not our own. */
  readonly lists?: readonly string[];
  /** True where the only list that says so is known to be wrong at times. */
  readonly isUnconfirmed?: boolean;
}
