import { nodesOf, type PrintedBlock, textOf } from './block-nodes.ts';
import { createDrawing } from './drawable-text.ts';
import { type PdfNode, printPdf, type Style } from './pdf-printer.ts';

/** What is printed, and what stands around it. */
export interface Pages {
  readonly title: string;
  readonly author: string;
  readonly madeAt: number;
  readonly blocks: readonly PrintedBlock[];
  /** Below each page, before its number. */
  readonly footer: string;
  /** Said at the end where something could not be drawn. */
  readonly gaps: string;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The pages as a PDF: tagged with its language, its text selectable. The same pages give the same bytes. Nothing is fetched for it. */
export function printPages(pages: Pages): Promise<Printed> {
  return print(pages, 1);
}

/** As large as fits on one sheet; where even the smallest print does not, it has more than one page. */
export async function printOneSheet(pages: Pages): Promise<Printed> {
  let printed = await print(pages, SIZES[0]);
  for (const size of SIZES.slice(1)) {
    if (printed.pages <= 1) break;
    printed = await print(pages, size);
  }
  return printed;
}

/** Below the last, nobody over forty reads it. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8] as const;

async function print({ title, author, madeAt, blocks, footer, gaps }: Pages, size: number): Promise<Printed> {
  const drawing = createDrawing();
  const content = nodesOf(blocks, { drawing, size });
  const left = textOf(footer, drawing);
  const last: PdfNode[] = drawing.hasGaps ? [{ text: gaps, style: 'text' }] : [];
  let count = 1;
  const bytes = await printPdf({
    content: [...content, ...last],
    pageSize: 'A4',
    pageMargins: [50, 46, 50, 50],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: textOf(title, drawing),
      author: textOf(author, drawing),
      creator: 'Filterwatch',
      producer: 'Filterwatch',
      creationDate: new Date(madeAt),
      modDate: new Date(madeAt),
    },
    defaultStyle: { font: 'Roboto', fontSize: 9 * size, lineHeight: 1.12 },
    styles: stylesOf(size),
    footer: (page, pages) => {
      count = pages;
      return footerOf(left, `Page ${page} of ${pages}`);
    },
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.style === 'heading' && getFollowingNodesOnPage().length === 0,
  });
  return { bytes, pages: count };
}

function footerOf(left: string, right: string): PdfNode {
  const columns = [
    { text: left, width: '*' },
    { text: right, width: 'auto' },
  ] as const;
  return { columns, margin: [50, 16, 50, 0], fontSize: 8, color: GREY };
}

const GREY = '#555555';

function stylesOf(size: number): Readonly<Record<string, Style>> {
  return {
    title: { fontSize: 16 * size, bold: true, margin: [0, 0, 0, 6 * size] },
    headline: { fontSize: 10.5 * size, bold: true, margin: [0, 0, 0, 3 * size] },
    heading: { fontSize: 11 * size, bold: true, margin: [0, 9 * size, 0, 3 * size] },
    caption: { fontSize: 8.5 * size, color: GREY, margin: [0, 0, 0, 2 * size] },
    text: { margin: [0, 0, 0, 4 * size] },
    meaning: { fontSize: 8 * size, color: GREY, margin: [0, 0, 0, 4 * size] },
    label: { color: GREY },
    head: { bold: true, fontSize: 8 * size },
    cell: { fontSize: 8.5 * size },
  };
}
