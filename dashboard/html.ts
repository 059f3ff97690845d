import { html as escapingTag } from 'ghtml';

// The symbol stays in this file, so no other code, and no data from outside, can pass plain text off as markup.
const markup: unique symbol = Symbol('markup');

/** Markup in which everything that came from outside has been escaped. */
export interface Html {
  readonly [markup]: string;
}

/** What a template may hold: text is escaped, markup is kept, null is nothing. */
export type Content = Html | readonly (Html | null)[] | string | number | null;

/** Tag of every template: `` html`<p>${text}</p>` ``. Attributes must be quoted. */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let written = literals[0] ?? '';
  contents.forEach((content, place) => {
    written += textOf(content) + (literals[place + 1] ?? '');
  });
  return { [markup]: written };
}

/** The text to send to a browser. */
export function toText(page: Html): string {
  return page[markup];
}

function textOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escapingTag`${readable(content)}`;
  if (typeof content === 'number') return escapingTag`${content}`;
  return isMarkup(content) ? content[markup] : content.map(textOf).join('');
}

// Controls but for tab and line ends, and code points that are no characters.
const NOT_IN_HTML = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

/** A page may not hold them, and each browser would make something else of it. */
function readable(text: string): string {
  return text.replace(NOT_IN_HTML, '\ufffd');
}

function isMarkup(content: Html | readonly (Html | null)[]): content is Html {
  return markup in content;
}
