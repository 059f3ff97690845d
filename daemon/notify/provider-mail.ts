import { html } from 'ghtml';
import type { MailBody } from './letter.ts';

/** A letter that a person has read and sent, word for word, for programs that show no HTML and for those that do. */
export function providerMail({ subject, text }: { readonly subject: string; readonly text: string }): MailBody {
  return { subject, text: `${text}\n`, html: markup(subject, text) };
}

function markup(subject: string, text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n'));
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body>
!${paragraphs.map((lines) => html`<p>!${lines.map((line, place) => (place === 0 ? html`${line}` : html`<br>${line}`))}</p>`)}
</body>
</html>
`;
}
