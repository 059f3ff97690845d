import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSettingsTable } from '../../daemon/config/settings-table.ts';
import { renderSignalsTable } from '../../daemon/policy/presets/signals-table.ts';
import { renderDefinitions } from '../../daemon/report/definitions-table.ts';
import { formatsDocument } from '../../parsers/format-pages.ts';

/** A file of the documentation as it should be. */
export interface GeneratedDoc {
  readonly file: string;
  readonly text: string;
}

const README_PARTS = [
  { part: 'settings', render: renderSettingsTable },
  { part: 'policy-rows', render: renderSignalsTable },
  { part: 'report-figures', render: renderDefinitions },
] as const;

/** The documentation with its generated parts made anew from the code. */
export function generatedDocs(root: string): readonly GeneratedDoc[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [
    {
      file: 'README.md',
      text: README_PARTS.reduce((text, { part, render }) => withPart(text, part, render()), readme),
    },
    { file: 'parsers/FORMATS.md', text: formatsDocument() },
  ];
}

/** Replaces what stands between the two marks of a part. */
function withPart(text: string, part: string, content: string): string {
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks of “${part}” are missing.`);
  return `${text.slice(0, from)}${begin}\n${content.trim()}\n${text.slice(to)}`;
}
