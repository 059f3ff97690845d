import type { FormField, PageForm } from './parsed-page.ts';

/** How a form is filled in: as somebody would who wants it taken, but for the texts; or with hostile text wherever text fits. */
export type Filling = 'plausible' | 'hostile';
/** By the names of its fields. */
export type FilledIn = Readonly<Record<string, string>>;

export interface FillingOptions {
  readonly filling: Filling;
  /** The next free text. */
  readonly next: () => string;
  /** Which of its buttons is pressed. */
  readonly button: number;
  /** What a plausible form has in these fields. */
  readonly instead: FilledIn;
}

const DAY_MS = 86_400_000;

/** What a browser sends of this form. */
export function fillForm(form: PageForm, options: FillingOptions): readonly (readonly [string, string])[] {
  const fields = [...form.fields.filter(({ type }) => type !== 'radio'), ...radiosOf(form.fields)];
  const sent = fields
    .filter((field) => isSent(field, options))
    .map((field) => [field.name, textOf(field, options)] as const);
  const [name = '', value = ''] = form.buttons[options.button] ?? [];
  return name === '' ? sent : [...sent, [name, value]];
}

/** One of each group: what is chosen already, or else the first. */
function radiosOf(fields: readonly FormField[]): readonly FormField[] {
  const radios = fields.filter(({ type }) => type === 'radio');
  const names = [...new Set(radios.map(({ name }) => name))];
  return names.flatMap((name) => {
    const group = radios.filter((one) => one.name === name);
    return group.find(({ isChecked }) => isChecked) ?? group[0] ?? [];
  });
}

function isSent({ type, isChecked }: FormField, { filling }: FillingOptions): boolean {
  return type !== 'checkbox' || isChecked || filling === 'plausible';
}

function textOf(field: FormField, { filling, next, instead }: FillingOptions): string {
  const { name, type, value } = field;
  // Whoever fills in what nobody sees is a machine.
  if (type === 'hidden' || name === 'website') return value;
  if (filling === 'hostile') return name === '_csrf' ? value : next();
  return instead[name] ?? plausible(field, next);
}

function plausible({ type, value, options }: FormField, next: () => string): string {
  if (type === 'radio' || type === 'checkbox') return value;
  if (type === 'select') return value !== '' ? value : (options.find((option) => option !== '') ?? '');
  if (type === 'email') return 'somebody@school.example';
  if (type === 'date') return value || isoIn(2 * DAY_MS).slice(0, 10);
  if (type === 'datetime-local') return value || isoIn(-DAY_MS).slice(0, 16);
  return next();
}

function isoIn(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}
