import type { Setting } from './settings/setting.ts';
import { SETTINGS } from './settings.ts';

/** The example file: every setting with what it means, the usual ones switched on. It can be used as it is. */
export function renderExample(): string {
  const shown = SETTINGS.filter(
    ({ key }) => !SETTINGS.some((other) => other.example !== null && isBelow(key, other.key)),
  );
  return [...OPENING, ...shown.flatMap(linesFor)].join('\n').concat('\n');
}

const OPENING = [
  '## The settings of Filterwatch. Lines with ## explain. Lines with one # are settings that are switched off:',
  '## take the # away to switch one on, and the # of the line that it stands under.',
];

function linesFor(setting: Setting): readonly string[] {
  const { key, example } = setting;
  const indent = '  '.repeat(depthOf(key));
  const switched = isOn(setting) ? '' : '#';
  const name = nameOf(key);
  // The first member of a list's item carries the dash.
  const margin = isFirstOfItem(key) ? `${indent.slice(2)}- ` : indent;
  const line = `${switched}${margin}${name}:${example === null ? '' : ` ${example}`}`;
  const item = setting.item === null ? [] : [`${switched}${indent.slice(2)}- id: ${setting.item}`];
  return [...(depthOf(key) === 0 ? [''] : []), `${indent}## ${explain(setting)}`, ...item, line];
}

function explain({ meaning, default: fallback, environment }: Setting): string {
  const preset = fallback === null ? '' : ` Default: ${fallback}.`;
  return `${meaning}${preset}${environment === null ? '' : ` Environment: ${environment.name}.`}`;
}

function isOn({ key, isUsual }: Setting): boolean {
  return isUsual || SETTINGS.some((other) => other.isUsual && isBelow(other.key, key));
}

function isBelow(key: string, parent: string): boolean {
  return key.startsWith(`${parent}.`) || key.startsWith(`${parent}[]`);
}

function depthOf(key: string): number {
  return key.split('.').length - 1 + key.split('[]').length - 1;
}

function isFirstOfItem(key: string): boolean {
  const [item] = key.split(/(?<=\[\])\./);
  return item?.endsWith('[]') === true && SETTINGS.find((other) => other.key.startsWith(`${item}.`))?.key === key;
}

const EXAMPLE_NAMES: Readonly<Record<string, string>> = {
  '<day>': 'monday',
  '<group>': 'social-media-team',
  '<label>': 'Year 7 games',
  '<column>': 'Student',
  '<category>': 'gambling',
};

function nameOf(key: string): string {
  const name = key.slice(key.lastIndexOf('.') + 1);
  return EXAMPLE_NAMES[name] ?? name;
}
