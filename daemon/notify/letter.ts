import { html } from 'ghtml';

/** One message for a person, as both parts of a mail. */
export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail says, before it is plain text or HTML: so the two parts never say different things. */
export interface Letter {
  readonly subject: string;
  readonly heading: string;
  readonly opening: readonly string[];
  readonly facts: readonly Fact[];
  readonly link: MailLink;
  /** Below the first. */
  readonly secondLink?: MailLink;
  readonly advice: readonly string[];
  /** In small print. */
  readonly closing: readonly string[];
  /** Below it. */
  readonly smallLink?: MailLink;
}

export interface MailLink {
  readonly words: string;
  readonly url: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Writes the letter as plain text and as HTML that needs no picture, no style sheet and no light background. */
export function writeLetter(letter: Letter): MailBody {
  return { subject: letter.subject, text: plainText(letter), html: markup(letter) };
}

function plainText(letter: Letter): string {
  const facts = letter.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n');
  const links = linksOf(letter).map(({ words, url }) => `${words}:\n${url}`);
  const parts = [
    letter.heading,
    ...letter.opening,
    facts,
    ...links,
    ...letter.advice,
    `-- \n${[...letter.closing, ...smallPrint(letter)].join('\n')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function smallPrint({ smallLink }: Letter): readonly string[] {
  return smallLink === undefined ? [] : [`${smallLink.words}: ${smallLink.url}`];
}

function linksOf({ link, secondLink }: Letter): readonly MailLink[] {
  return secondLink === undefined ? [link] : [link, secondLink];
}

const PAGE =
  'font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:0 auto;padding:16px';
const BUTTON =
  'display:inline-block;padding:10px 16px;border:2px solid currentColor;border-radius:4px;font-weight:bold';

/** Colours are left to the reader's mail program, in light and in dark. */
function markup(letter: Letter): string {
  const paragraph = (words: string) => html`<p>${words}</p>`;
  const fact = (one: Fact) =>
    html`<dt style="font-weight:bold">${one.label}</dt><dd style="margin:0 0 8px">${one.value}</dd>`;
  const button = ({ words, url }: MailLink) => html`<p><a href="${url}" style="${BUTTON}">${words}</a></p>`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${letter.heading}</title>
</head>
<body style="margin:0">
<main style="${PAGE}">
<h1 style="font-size:22px;line-height:1.3">${letter.heading}</h1>
!${letter.opening.map(paragraph)}
<dl>!${letter.facts.map(fact)}</dl>
!${linksOf(letter).map(button)}
!${letter.advice.map(paragraph)}
<hr>
<div style="font-size:14px">!${letter.closing.map(paragraph)}!${smallMarkup(letter)}</div>
</main>
</body>
</html>
`;
}

function smallMarkup({ smallLink }: Letter): string {
  return smallLink === undefined ? '' : html`<p><a href="${smallLink.url}">${smallLink.words}</a></p>`;
}
