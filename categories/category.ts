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

/** Why we say so: a reader can check the evidence without trusting us. */
export interface CategoryMatch {
  readonly category: CategoryId;
  readonly because: 'domain_list' | 'search_term' | 'filter_label' | 'school_list';
  /** The entry, term or label that matched: 'bet365.com'. */
  readonly evidence: string;
}
