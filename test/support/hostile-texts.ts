/** Stands in every hostile text, so that it is found wherever it comes out. Nothing of ours is written so. */
export const MARK = 'zqx';

/**
 * What somebody would type, or have a browser ask for, to become part of a page, a header, a formula or a line of a log. Each that would be
 * an element, an attribute or a header has MARK in its name.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  `"><${MARK}-element ${MARK}="1" onload=${MARK}()></${MARK}-element>`,
  `' ${MARK}=' onmouseover='${MARK}()`,
  `</title></textarea></select></option></script></style><img src=${MARK} onerror=${MARK}()>`,
  `=HYPERLINK("http://evil.example/${MARK}","${MARK}")`,
  `+${MARK}`,
  `@SUM(${MARK})`,
  `-2+3+cmd|' /C ${MARK}'!A0`,
  `javascript:${MARK}()`,
  `//evil.example/${MARK}`,
  `<!--${MARK}--><![CDATA[${MARK}]]>&lt;${MARK}&#60;${MARK}`,
  `\u202e${MARK}\u2066\u2028\u00ad<b>${MARK}</b>`,
];

/** What breaks a line where it may: the head of a mail, the record of a daemon, a list that a filter fetches. */
export const BREAKING_TEXTS: readonly string[] = [
  `${MARK}\r\nX-${MARK}: 1\r\nBcc: ${MARK}@evil.example\r\n\r\n<${MARK}-body>`,
  `${MARK}\n{"level":60,"msg":"${MARK}"}`,
  `\t${MARK}\u0000\u0007\u001b[31m${MARK}`,
];

/** Hostile texts one after the other, each time another. */
export function takeTurns(texts: readonly string[]): () => string {
  let turn = 0;
  return () => texts[turn++ % texts.length] ?? '';
}
