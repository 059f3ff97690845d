import { visibleText } from '../records/visible-text.ts';
import type { Bar, Block } from '../report/document/block.ts';
import type { Drawing } from './drawable-text.ts';
import type { PdfNode, TextNode } from './pdf-printer.ts';

/** What pages are printed from: the blocks of a report, and those of evidence. */
export type PrintedBlock =
  | Exclude<Block, { kind: 'table' }>
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** In points, as wide as its text, or all that is left. */
      readonly widths: readonly (number | 'auto' | '*')[];
      /** The place of the first column that holds figures, which stand to the right. */
      readonly figuresFrom?: number;
    };

export interface Look {
  readonly drawing: Drawing;
  /** 1 is as it is meant; less is smaller print. */
  readonly size: number;
  /** What is drawn stands beside something else. */
  readonly isHalf?: boolean;
}

const LINE = '#bbbbbb';
/** Of bars: as on the page. */
const BAR = '#3a6ea5';

export function contentOf(block: PrintedBlock, look: Look): PdfNode {
  const { drawing } = look;
  switch (block.kind) {
    case 'title':
    case 'heading':
      return { text: textOf(block.text, drawing), style: block.kind };
    case 'headline':
      return { text: textOf(block.sentences.join(' '), drawing), style: 'headline' };
    case 'text':
    case 'meaning':
      return { ...broken(textOf(block.text, drawing)), style: block.kind };
    case 'notice':
      return notice(textOf(block.text, drawing));
    case 'list':
      return { ul: block.items.map((item) => broken(textOf(item, drawing))), margin: [0, 0, 0, 4 * look.size] };
    case 'facts':
      return factTable(block.rows, drawing);
    case 'table':
      return table(block, look);
    case 'bars':
      return barTable(block, look);
    case 'pair':
      return pair(block, look);
    case 'signatures':
      return signatures(block.signers, look);
  }
}

/** A heading stays with the lines below it. */
export function nodesOf(blocks: readonly PrintedBlock[], look: Look): readonly PdfNode[] {
  return blocks.flatMap((block, place) => {
    const [before, after] = [blocks[place - 1], blocks[place + 1]];
    if (before?.kind === 'heading' && isShort(block)) return [];
    if (block.kind !== 'heading' || after === undefined || !isShort(after)) return [contentOf(block, look)];
    return [{ stack: [contentOf(block, look), contentOf(after, look)], unbreakable: true }];
  });
}

function isShort(block: PrintedBlock): boolean {
  return block.kind === 'text' ? block.text.length < 1_000 : block.kind === 'list' && block.items.length <= 8;
}

export function textOf(text: string, drawing: Drawing): string {
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

type Table = Extract<PrintedBlock, { kind: 'table' }>;

function table({ caption, head, rows, widths, figuresFrom = head.length }: Table, { drawing, size }: Look): PdfNode {
  const aligned = (place: number) => (place < figuresFrom ? 'left' : 'right');
  const top = head.map((text, place): PdfNode => ({ text, style: 'head', alignment: aligned(place) }));
  const body = rows.map((row) =>
    row.map((cell, place): PdfNode => ({ ...broken(textOf(cell, drawing)), style: 'cell', alignment: aligned(place) })),
  );
  const margin = [0, 2 * size, 0, 6 * size] as const;
  const drawn: PdfNode = { ...ruled([top, ...body], widths, size), margin };
  return caption === undefined ? drawn : captioned(textOf(caption, drawing), drawn);
}

function ruled(
  body: readonly (readonly PdfNode[])[],
  widths: readonly (number | 'auto' | '*')[],
  size: number,
): Extract<PdfNode, { table: unknown }> {
  return {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body },
    layout: {
      hLineWidth: (line, node) => (line === 0 || line === node.table.body.length ? 0 : 0.6),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 8,
      ...(size < 1 && { paddingTop: () => 1, paddingBottom: () => 1 }),
    },
  };
}

function captioned(caption: string, node: PdfNode): PdfNode {
  return { stack: [{ text: caption, style: 'caption' }, node] };
}

function pair({ left, right }: Extract<Block, { kind: 'pair' }>, look: Look): PdfNode {
  const half = (blocks: readonly Block[]): PdfNode => ({
    stack: blocks.map((block) => contentOf(block, { ...look, isHalf: true })),
  });
  return { columns: [half(left), half(right)], columnGap: 16 };
}

const BAR_WIDTH = { whole: 260, half: 110 } as const;

function barTable({ caption, head, bars }: Extract<Block, { kind: 'bars' }>, look: Look): PdfNode {
  const { drawing, size } = look;
  const longest = BAR_WIDTH[look.isHalf === true ? 'half' : 'whole'];
  const top: PdfNode[] = [
    { text: head[0], style: 'head' },
    { text: head[1], style: 'head', alignment: 'right' },
    { text: '' },
  ];
  const row = ({ label, figure, length }: Bar): PdfNode[] => [
    { ...broken(textOf(label, drawing)), style: 'cell' },
    { text: figure, style: 'cell', alignment: 'right' },
    { canvas: [{ type: 'rect', x: 0, y: 1, w: longest * length, h: 8 * size, color: BAR }] },
  ];
  const drawn: PdfNode = {
    ...ruled([top, ...bars.map(row)], ['*', 'auto', longest], size),
    margin: [0, 2, 0, 6],
  };
  return captioned(textOf(caption, drawing), drawn);
}

/** Lines side by side, with room to write. */
function signatures(signers: readonly string[], { drawing, size }: Look): PdfNode {
  const columns = signers.map(
    (signer): PdfNode => ({
      stack: [
        { canvas: [{ type: 'rect', x: 0, y: 0, w: 150, h: 0.8, color: LINE_TO_SIGN }], margin: [0, 26 * size, 0, 2] },
        { text: `${textOf(signer, drawing)}, date`, style: 'cell' },
      ],
    }),
  );
  return { columns, columnGap: 16 };
}

const LINE_TO_SIGN = '#000000';
