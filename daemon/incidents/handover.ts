/** What of a confirmed concern another system is given: the fields, and the columns of the forms that are ready. */

/** What a column can hold. Times are the school's. */
export const HANDOVER_FIELDS = [
  'reference',
  'name',
  'account',
  'year',
  'class',
  'date',
  'date_iso',
  'time',
  'title',
  'category',
  'severity',
  'what_happened',
  'finding',
  'intent',
  'note',
  'actions',
  'staff',
  'found_on',
  'case_reference',
  'link',
] as const;
export type HandoverField = (typeof HANDOVER_FIELDS)[number];

export interface HandoverColumn {
  /** As it stands in the first row of the table. */
  readonly title: string;
  readonly field: HandoverField;
}

/** One concern, in words; '' where there is nothing to say. */
export type HandoverRow = Readonly<Record<HandoverField, string>>;

/** own: the columns that the school has written; json: all fields, for programs. */
export const HANDOVER_FORMS = ['own', 'cpoms-like', 'myconcern-like', 'plain', 'json'] as const;
export type HandoverForm = (typeof HANDOVER_FORMS)[number];

/** Those whose columns are ready. */
export const READY_FORMS = ['cpoms-like', 'myconcern-like', 'plain'] as const;

/** What the settings say of handing over. */
export interface HandoverSettings {
  /** What is chosen unless somebody chooses another. */
  readonly form: HandoverForm;
  /** Of the form own; null where the school has written none. */
  readonly columns: readonly HandoverColumn[] | null;
  /** What the other system calls a category, by its id; our own word for the others. */
  readonly categories: Readonly<Record<string, string>>;
}

/** Those that can be chosen here. */
export function formsOf({ columns }: HandoverSettings): readonly HandoverForm[] {
  return HANDOVER_FORMS.filter((form) => form !== 'own' || columns !== null);
}

/** The columns of a table; none for the form json. */
export function columnsOf(form: HandoverForm, { columns }: HandoverSettings): readonly HandoverColumn[] {
  switch (form) {
    case 'own':
      return columns ?? PLAIN;
    case 'cpoms-like':
      return CPOMS_LIKE;
    case 'myconcern-like':
      return MYCONCERN_LIKE;
    case 'plain':
      return PLAIN;
    case 'json':
      return [];
  }
}

const PLAIN: readonly HandoverColumn[] = HANDOVER_FIELDS.map((field) => ({ title: field, field }));

/** Our guess at what such systems ask for, from what their users write about them: neither supplier publishes what its import takes. */
const CPOMS_LIKE: readonly HandoverColumn[] = [
  { title: 'Student', field: 'name' },
  { title: 'Username', field: 'account' },
  { title: 'Year Group', field: 'year' },
  { title: 'Class', field: 'class' },
  { title: 'Date', field: 'date' },
  { title: 'Time', field: 'time' },
  { title: 'Category', field: 'category' },
  { title: 'Incident', field: 'what_happened' },
  { title: 'Action Taken', field: 'actions' },
  { title: 'Added By', field: 'staff' },
  { title: 'Reference', field: 'reference' },
];
const MYCONCERN_LIKE: readonly HandoverColumn[] = [
  { title: 'Pupil Name', field: 'name' },
  { title: 'Username', field: 'account' },
  { title: 'Year', field: 'year' },
  { title: 'Class', field: 'class' },
  { title: 'Concern Title', field: 'title' },
  { title: 'Concern Date', field: 'date' },
  { title: 'Concern Time', field: 'time' },
  { title: 'Concern Type', field: 'category' },
  { title: 'Details Of Concern', field: 'what_happened' },
  { title: 'Action Taken', field: 'actions' },
  { title: 'Reported By', field: 'staff' },
  { title: 'Source Reference', field: 'reference' },
];
