import { createDrawing, type Drawing } from './drawable-text.ts';
import { type PdfNode, printPdf, type Style, type TextNode } from './pdf-printer.ts';
import type { Block, Summary } from './summary.ts';
import { visibleText } from './visible-text.ts';

export interface PdfFacts {
  readonly madeAt: number;
  readonly school: string;
  readonly incident: string;
}

/** The summary as a PDF. The same summary at the same time gives the same bytes. Nothing is fetched for it. */
export async function summaryPdf({ title, blocks }: Summary, facts: PdfFacts): Promise<Uint8Array> {
  const drawing = createDrawing();
  const content = blocks.map((block) => contentOf(block, drawing));
  const footer = textOf(`${facts.school} – incident ${facts.incident}`, drawing);
  const gaps: PdfNode[] = drawing.hasGaps ? [{ text: GAPS, style: 'text' }] : [];
  return printPdf({
    content: [...content, ...gaps],
    pageSize: 'A4',
    pageMargins: [50, 46, 50, 50],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: textOf(title, drawing),
      author: textOf(facts.school, drawing),
      creator: 'Filterwatch',
      producer: 'Filterwatch',
      creationDate: new Date(facts.madeAt),
      modDate: new Date(facts.madeAt),
    },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.12 },
    styles: STYLES,
    footer: (page, pages) => footerOf(footer, `Page ${page} of ${pages}`),
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.style === 'heading' && getFollowingNodesOnPage().length === 0,
  });
}

function footerOf(left: string, right: string): PdfNode {
  const columns = [
    { text: left, width: '*' },
    { text: right, width: 'auto' },
  ] as const;
  return { columns, margin: [50, 16, 50, 0], fontSize: 8, color: GREY };
}

const GAPS =
  'Words in [square brackets] stand for characters that this page cannot draw. summary.txt and records.ndjson have them as they were typed.';
const GREY = '#555555';
const LINE = '#bbbbbb';

const STYLES: Readonly<Record<string, Style>> = {
  title: { fontSize: 16, bold: true, margin: [0, 0, 0, 6] },
  heading: { fontSize: 11, bold: true, margin: [0, 9, 0, 3] },
  text: { margin: [0, 0, 0, 4] },
  label: { color: GREY },
  head: { bold: true, fontSize: 8 },
  cell: { fontSize: 8.5 },
};
function contentOf(block: Block, drawing: Drawing): PdfNode {
  switch (block.kind) {
    case 'title':
      return { text: textOf(block.text, drawing), style: 'title' };
    case 'heading':
      return { text: textOf(block.text, drawing), style: 'heading' };
    case 'text':
      return { ...broken(textOf(block.text, drawing)), style: 'text' };
    case 'notice':
      return notice(textOf(block.text, drawing));
    case 'list':
      return { ul: block.items.map((item) => broken(textOf(item, drawing))), margin: [0, 0, 0, 4] };
    case 'facts':
      return factTable(block.rows, drawing);
    case 'table':
      return table(block, drawing);
  }
}

function textOf(text: string, drawing: Drawing): string {
  return drawing.drawable(visibleText(text));
}

/** A word that no line has room for is broken anywhere rather than run over the edge of the page. */
function broken(text: string): TextNode {
  const pieces = text.split(/(\S{30,})/).filter((piece) => piece !== '');
  return {
    text: pieces.map((piece) => ({ text: piece, wordBreak: /^\S{30}/.test(piece) ? 'break-all' : 'normal' })),
  };
}

function notice(text: string): PdfNode {
  return {
    table: { widths: ['*'], body: [[{ text, bold: true, margin: [4, 3, 4, 3] }]] },
    layout: { hLineWidth: () => 1.2, vLineWidth: () => 1.2 },
    margin: [0, 2, 0, 6],
  };
}

function factTable(rows: readonly (readonly [string, string])[], drawing: Drawing): PdfNode {
  return {
    table: {
      widths: [92, '*'],
      body: rows.map(([label, value]): PdfNode[] => [
        { text: textOf(label, drawing), style: 'label' },
        broken(textOf(value, drawing)),
      ]),
    },
    layout: { defaultBorder: false, paddingLeft: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
    margin: [0, 0, 0, 4],
  };
}

function table({ head, rows, widths }: Extract<Block, { kind: 'table' }>, drawing: Drawing): PdfNode {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        head.map((text): PdfNode => ({ text, style: 'head' })),
        ...rows.map((row) => row.map((cell): PdfNode => ({ ...broken(textOf(cell, drawing)), style: 'cell' }))),
      ],
    },
    layout: {
      hLineWidth: (line, { table: { body } }) => (line === 0 || line === body.length ? 0 : 0.6),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 8,
    },
    margin: [0, 2, 0, 6],
  };
}
