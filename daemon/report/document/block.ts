/** What a report shows, in the order in which it is read; page, PDF, mail and text are made from these and say the same. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** What is true, in a sentence or three, before any figure. */
  | { readonly kind: 'headline'; readonly sentences: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What must be known before anything else is believed. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What a figure means, and how it is counted. */
  | { readonly kind: 'meaning'; readonly text: string }
  | TableBlock
  | BarsBlock
  /** Side by side where there is room, otherwise one after the other. */
  | { readonly kind: 'pair'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  | { readonly kind: 'signatures'; readonly signers: readonly string[] };

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** The first column names the row. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For paper: as wide as its text, or all that is left. */
  readonly widths: readonly ('auto' | '*')[];
  /** The place of the first column that holds figures; as many as there are columns where none does. */
  readonly figuresFrom: number;
}

/** Bars of one measure, from zero, the figure beside each: a chart that is its own table. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly caption: string;
  readonly head: readonly [label: string, figure: string];
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly figure: string;
  /** 0 to 1, of the longest. */
  readonly length: number;
}

export interface ReportDocument {
  /** Of the whole: 'Web filtering report: week of Monday 16 November 2026'. */
  readonly title: string;
  readonly blocks: readonly Block[];
}
