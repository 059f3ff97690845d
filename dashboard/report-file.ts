import type { ReportDocument, ReportForm } from '../daemon/api/contract.ts';
import { html, toText } from './html.ts';
import { reportArticle } from './parts/report-blocks.ts';

/** The stylesheets of one file: their texts, as they stand in `public`. */
export interface ReportStyles {
  readonly everywhere: readonly string[];
  readonly print: string;
}

/** In `public`, in the order in which they count. */
export const REPORT_STYLES = ['colours.css', 'app.css', 'parts.css', 'tables.css', 'reports.css'] as const;
export const REPORT_PRINT_STYLE = 'print.css';

/** Nothing runs, and nothing is fetched, whatever a title of a site says. */
const NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

/** A report as one file that needs nothing beside it: to be sent, kept or printed where there is no Filterwatch. */
export function reportFile(document: ReportDocument, form: ReportForm, { everywhere, print }: ReportStyles): string {
  const head = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${NOTHING_BUT_STYLE}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${document.title}</title>
`;
  const body = html`</head>
<body>
<main>
${reportArticle(document, form)}
</main>
</body>
</html>
`;
  // A stylesheet is no text of a page: what is escaped in it would be another rule.
  const styles = [`<style>\n${everywhere.join('\n')}</style>\n`, `<style media="print">\n${print}</style>\n`];
  return [toText(head), ...styles, toText(body)].join('');
}
