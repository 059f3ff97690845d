import type { Block, ReportDocument, TableBlock } from './block.ts';

/** The document as plain text, for a terminal and for whoever reads with the ears. */
export function plainText({ blocks }: ReportDocument): string {
  return `${blocks.map(linesOf).join('\n\n')}\n`;
}

function linesOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n${'='.repeat(block.text.length)}`;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'headline':
      return block.sentences.join('\n');
    case 'text':
      return block.text;
    case 'notice':
      return `! ${block.text}`;
    case 'meaning':
      return `What this means: ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return `${block.caption}\n${tableLines(block.head, block.rows, block.figuresFrom)}`;
    case 'bars':
      return `${block.caption}\n${tableLines(
        block.head,
        block.bars.map(({ label, figure }) => [label, figure]),
        1,
      )}`;
    case 'pair':
      return [...block.left, ...block.right].map(linesOf).join('\n\n');
    case 'signatures':
      return block.signers.map((signer) => `${signer}: ______________________  Date: __________`).join('\n');
  }
}

function tableLines(head: TableBlock['head'], rows: TableBlock['rows'], figuresFrom: number): string {
  const all = [head, ...rows];
  const widths = head.map((_, place) => Math.max(...all.map((row) => (row[place] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, place) =>
          place < figuresFrom ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
