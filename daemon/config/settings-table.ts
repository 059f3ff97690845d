import type { Setting } from './settings/setting.ts';
import { SETTINGS } from './settings.ts';

/** Every setting as a Markdown table, for the README. */
export function renderSettingsTable(): string {
  const heading = ['| Setting | Meaning | Default | Environment |', '| --- | --- | --- | --- |'];
  return [...heading, ...SETTINGS.map(row)].join('\n').concat('\n');
}

function row({ key, meaning, default: fallback, environment }: Setting): string {
  const cells = [`\`${key}\``, meaning, fallback ?? '', environment === null ? '' : `\`${environment.name}\``];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
