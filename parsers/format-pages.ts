import type { Guide, Parser } from './record.ts';
import { PARSERS } from './registry.ts';

/** The title of a format with the ways its lines get here: 'Squid, native format (file, syslog)'. */
export function formatTitle({ title, guide }: Parser): string {
  return `${title} (${guide.delivery.join(', ')})`;
}

/** What whoever runs the product must know, as Markdown. */
export function pageOf({ id, title, guide }: Parser): string {
  const parts = [
    `### ${title}`,
    `Written in the settings as \`format: ${id}\`; found by itself with \`format: auto\`. ${deliverySentence(guide)}`,
    listUnder('Switch on, so that people, devices, search words and blocked pages are in the log:', guide.switchOn),
    listUnder('Its log does not show:', guide.cannotShow),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The whole list of formats, as Markdown. */
export function formatsDocument(): string {
  const rows = PARSERS.map(
    ({ id, title, guide }) => `| [\`${id}\`](#${anchorOf(title)}) | ${title} | ${guide.delivery.join(', ')} |`,
  );
  const table = ['| Format | Product | How its lines get here |', '| --- | --- | --- |', ...rows].join('\n');
  return [INTRODUCTION, table, ...PARSERS.map(pageOf)].join('\n\n').replace(/\n{3,}/g, '\n\n');
}

const INTRODUCTION = `# Log formats

Filterwatch finds out by itself which of these a log is. \`filterwatch detect FILE\` says what it finds, \`filterwatch parse --stats FILE\`
how much of a log it understands. A product that is not here is read by its columns (CSV, JSON lines or W3C with named columns) or
by a format of your own in the settings.`;

const WAYS: Readonly<Record<Guide['delivery'][number], string>> = {
  file: 'a file that is followed',
  syslog: 'syslog',
  export: 'an exported file that is imported or dropped into a followed folder',
  push: 'HTTP',
};

function deliverySentence({ delivery }: Guide): string {
  return `Its lines get here by ${delivery.map((way) => WAYS[way]).join(', or by ')}.`;
}

function listUnder(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

/** As Markdown viewers name a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
