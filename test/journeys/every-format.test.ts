/* A folder with a log of every product, followed as one source: each is recognised by itself, and every line is accounted for. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PARSERS } from '../../parsers/registry.ts';
import { journey } from '../support/journey.ts';
import { readingOf, readSampleFiles, type SampleFile } from '../support/samples.ts';
import { makeSchool } from '../support/school.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const on = journey();
const FILES = readSampleFiles().filter(({ parser }) => PARSERS.includes(parser));

/** Without the lines that are not understood, of which samples have far more than any log: they would put detection in doubt. */
function understoodLines(file: SampleFile): readonly string[] {
  return file.samples.filter(({ expectation }) => expectation?.kind !== 'malformed').map(({ text }) => text);
}

/** What comes of these lines alone: a title or a header may be read otherwise where lines before it are missing. */
function expectedOf(file: SampleFile): Readonly<Record<'record' | 'skipped' | 'malformed', number>> {
  const samples = file.samples.filter(({ expectation }) => expectation?.kind !== 'malformed');
  const kinds = readingOf({ ...file, samples }).map(({ kind }) => kind);
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  return { record: count('record'), skipped: count('skipped'), malformed: count('malformed') };
}

test('every log of a folder is read in its own format', async () => {
  const logs = join(on.folder(), 'logs');
  mkdirSync(logs);
  for (const file of FILES) {
    const path = join(logs, file.name);
    writeFileSync(path, `${understoodLines(file).join('\n')}\n`, 'latin1');
    utimesSync(path, new Date(), new Date(file.log.writtenAt()));
  }
  const school = makeSchool(on, { logPath: join(logs, '*.log'), settings: { school: { zone: 'Europe/London' } } });
  await school.start();
  const expected = FILES.map(expectedOf);
  const sum = (kind: 'record' | 'skipped' | 'malformed') => expected.reduce((total, one) => total + one[kind], 0);
  const all = sum('record') + sum('skipped') + sum('malformed');
  await waitFor(() => linesStored(school.data).all >= all, 'every line to be stored', 30_000);
  expect(linesStored(school.data)).toEqual({
    record: sum('record'),
    skipped: sum('skipped'),
    malformed: sum('malformed'),
    all,
  });
});
