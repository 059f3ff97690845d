import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** One field of a form, as a browser would fill it in. */
export interface FormField {
  readonly name: string;
  /** 'text', 'radio', 'textarea', 'select', 'hidden' and so on. */
  readonly type: string;
  readonly value: string;
  readonly isChecked: boolean;
  /** Of a select, what can be chosen. */
  readonly options: readonly string[];
}

export interface PageForm {
  readonly action: string;
  readonly fields: readonly FormField[];
  /** Name and value that each of its buttons sends. */
  readonly buttons: readonly (readonly [name: string, value: string])[];
}

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A page as a browser builds it. */
export interface ParsedPage {
  /** What the standard calls an error: a browser would guess there. */
  readonly errors: readonly string[];
  readonly elements: readonly PageElement[];
  readonly forms: readonly PageForm[];
}

type Element = DefaultTreeAdapterTypes.Element;

/** Reads a page by the rules of HTML, as every browser does. */
export function parsePage(markup: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(markup, {
    onParseError: ({ code, startLine, startCol }) => void errors.push(`${code} at ${startLine}:${startCol}`),
  });
  const elements = elementsIn(document);
  const forms = elements.filter(({ tagName }) => tagName === 'form').map(formOf);
  return { errors, elements: elements.map((one) => ({ name: one.tagName, attributes: attributesOf(one) })), forms };
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

function attributesOf({ attrs }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

function formOf(form: Element): PageForm {
  const inside = elementsIn(form);
  const fields = inside.filter(({ tagName }) => ['input', 'textarea', 'select'].includes(tagName)).map(fieldOf);
  const buttons = inside.filter(({ tagName }) => tagName === 'button').map(attributesOf);
  return {
    action: attributesOf(form).action ?? '',
    fields: fields.filter(({ name }) => name !== ''),
    buttons: buttons.map(({ name = '', value = '' }) => [name, value] as const),
  };
}

function fieldOf(field: Element): FormField {
  const { name = '', type = 'text', value = '', checked } = attributesOf(field);
  const options = elementsIn(field).filter(({ tagName }) => tagName === 'option');
  const values = options.map((option) => attributesOf(option).value ?? textIn(option));
  const chosen = options.findIndex((option) => attributesOf(option).selected !== undefined);
  const plain = { name, options: values, isChecked: checked !== undefined };
  if (field.tagName === 'textarea') return { ...plain, type: 'textarea', value: textIn(field) };
  if (field.tagName === 'select') return { ...plain, type: 'select', value: values[Math.max(chosen, 0)] ?? '' };
  return { ...plain, type, value };
}

function textIn(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
