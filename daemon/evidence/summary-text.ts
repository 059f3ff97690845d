import { visibleText } from '../records/visible-text.ts';
import type { Block, Summary } from './summary.ts';

const WIDTH = 100;

/** The summary as plain text, UTF-8: any program shows it, a screen reader reads it, and it has every character as it was typed. */
export function summaryText({ blocks }: Summary): string {
  return `${blocks.flatMap(linesOf).join('\n').trimStart()}\n`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [...wrapped(block.text, ''), '='.repeat(WIDTH), ''];
    case 'heading':
      return ['', visibleText(block.text).toUpperCase(), '-'.repeat(WIDTH)];
    case 'text':
      return wrapped(block.text, '');
    case 'notice':
      return ['', ...wrapped(block.text, '!! '), ''];
    case 'list':
      return block.items.flatMap((item) => hanging('- ', item));
    case 'facts':
      return block.rows.flatMap(([label, value]) => hanging(`${label}: `, value));
    case 'table':
      return block.rows.flatMap((row) => rowLines(block.head, row));
  }
}

/** Cell under cell: a table of texts of any length has no columns that stay apart. */
function rowLines(head: readonly string[], row: readonly string[]): readonly string[] {
  const cells = row.flatMap((cell, index) => {
    const name = head[index] ?? '';
    return index === 0 ? hanging(`${name} `, cell) : hanging(`    ${name}: `, cell);
  });
  return [...cells, ''];
}

function hanging(label: string, text: string): readonly string[] {
  const [first = '', ...rest] = wrapped(text, ' '.repeat(label.length));
  return [label + first.trimStart(), ...rest];
}

/** Words that are longer than a line stay whole. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visibleText(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
