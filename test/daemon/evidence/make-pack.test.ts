import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawSummary } from '../../../daemon/answers/evidence-drawing.ts';
import { makePack, type Pack } from '../../../daemon/evidence/make-pack.ts';
import { openSigningKey, type SigningKey, spacedFingerprint } from '../../../daemon/evidence/signing-key.ts';
import { summaryOf } from '../../../daemon/evidence/summary.ts';
import { summaryText } from '../../../daemon/evidence/summary-text.ts';
import { ecs } from '../../../parsers/ecs.ts';
import { ecsCsv } from '../../../parsers/ecs-csv.ts';
import { buildCase, buildEvidenceRecord, MAKING } from '../../support/evidence-case.ts';
import { type PackFiles, unpacked } from '../../support/evidence-pack.ts';
import { realTool } from '../../support/real-tool.ts';

const pdftotext = realTool('pdftotext', []);
const ZONE = { timeZone: 'Europe/London', writtenAt: () => 0 };
const ARABIC = 'كيف أموت';
const evidence = buildCase({
  records: [
    ...buildCase().records,
    buildEvidenceRecord({
      isFlaggedHere: true,
      offset: 3_000,
      record: {
        searchTerms: `как умереть ${ARABIC} \u202e\nWhat the school found`,
        url: `https://x.example/${'a'.repeat(500)}`,
      },
    }),
  ],
});

let folder: string;
let key: SigningKey;
let pack: Pack;
let files: PackFiles;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-pack-'));
  key = await openSigningKey(join(folder, 'key.pem'));
  pack = await makePack(evidence, MAKING, key, drawSummary);
  files = await unpacked(pack.bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

function text(name: string): string {
  return files.get(name)?.toString() ?? '';
}

test('a pack holds its files and no others, under a name that is nobody’s', () => {
  expect(pack.fileName).toBe('evidence-qq7f0wzk3m5t9x2b8c1d-20261201T104207Z.zip');
  expect([...files.keys()]).toEqual([
    'summary.pdf',
    'summary.txt',
    'records.csv',
    'records.ndjson',
    'incident.json',
    'policy.json',
    'how-to-check.txt',
    'public-key.pem',
    'manifest.json',
    'manifest.sig',
  ]);
});

test('the same incident at the same time has the same files, to the byte', async () => {
  expect(await unpacked((await makePack(evidence, MAKING, key, drawSummary)).bytes)).toEqual(files);
});

describe('the records', () => {
  const numbered = evidence.records.map(({ record }) => ({ kind: 'record', record }));

  test('are ECS documents that can be read again, each with its place in the log', () => {
    const lines = text('records.ndjson').trimEnd().split('\n');
    expect(lines.map((line) => ecs.open(ZONE)(line))).toEqual(numbered);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      event: { id: evidence.records[1]?.eventId },
      filterwatch: {
        number: 2,
        flagged_in_this_incident: true,
        source_id: 'squid',
        file_id: '3f1c0d9e',
        line_offset: 900,
        verdict: { outcome: 'flag' },
      },
    });
  });

  test('are a table that can be read again, and no cell of it is a formula', () => {
    const lines = text('records.csv').trimEnd().split('\r\n');
    const read = ecsCsv.open(ZONE);
    expect(lines.map((line) => read(line)).slice(1)).toEqual(numbered);
    expect(lines.slice(1).join('\n')).not.toMatch(/(?:^|,|")[=+@-]/m);
  });
});

describe('the summary', () => {
  test('says who, how sure, what, why by which rule of whom, what was found, where the lines are and how to check', () => {
    const shown = text('summary.txt').replace(/\s+/g, ' ');
    for (const part of [
      'Tuesday 17 November 2026, between 10:42:07 and 10:45:07',
      'Name: Alex Example',
      'the filter wrote this account into its log',
      'Search for “how to hurt myself”',
      'Acceptable use: the matrix, version 2026-09-01',
      'by Preset on 1 September 2026',
      'Finding: Passed to safeguarding; cannot tell whether it was deliberate',
      'By: Ms Okafor, Tuesday 17 November 2026, 11:32:07 (UTC+00:00)',
      '17 Nov, 10:12:07 to 17 Nov, 11:15:07 (2026-11-17 10:12:07Z to 2026-11-17 11:15:07Z)',
      'Byte of the file: 900',
      'its first 16384 bytes (unpacked) have the SHA-256 a1a1',
      'Request of the police, reference 4711.',
      spacedFingerprint(key.fingerprint),
    ])
      expect(shown).toContain(part);
  });

  test('names nobody where an address alone is known, and says so', () => {
    const identity = { kind: 'unknown', account: null, address: '192.0.2.17' } as const;
    const shown = summaryText(summaryOf(buildCase({ who: { identity, person: null } }), MAKING, key)).replace(
      /\s+/g,
      ' ',
    );
    expect(shown).toContain('requests of somebody unknown were flagged');
    expect(shown).toContain('an address is not a person');
    expect(shown).not.toContain('Alex');
  });

  test('says of a demonstration, first of all, that it proves nothing', () => {
    const school = { name: 'Example School', zone: 'Europe/London', demonstration: true };
    expect(summaryText(summaryOf(buildCase({ school }), MAKING, key))).toMatch(/^!! Demonstration\./);
  });

  test('tells the school what to do, and what not, where an address is left out', () => {
    const records = [
      buildEvidenceRecord({ isFlaggedHere: true, leftOut: 'address', record: { url: null, urlDomain: '' } }),
    ];
    const shown = summaryText(summaryOf(buildCase({ records }), MAKING, key)).replace(/\s+/g, ' ');
    expect(shown).toContain('Address left out (see above)');
    expect(shown).toContain('Nobody at the school should open');
    expect(summaryText(summaryOf(buildCase(), MAKING, key))).not.toContain('left out');
  });

  test('has what was typed as it was typed, and what is not seen written out', () => {
    expect(text('summary.txt').replace(/\s+/g, ' ')).toContain(
      `как умереть ${ARABIC} ‹U+202E›‹U+000A›What the school found”`,
    );
  });
});

describe.skipIf(pdftotext === null)('the PDF, read by another program,', () => {
  const read = (...options: readonly string[]) => {
    const path = join(folder, 'summary.pdf');
    writeFileSync(path, files.get('summary.pdf') ?? '');
    return execFileSync(pdftotext ?? '', [...options, path, '-'], { encoding: 'utf8' });
  };

  test('says the same, in two pages', () => {
    const shown = read('-layout').replace(/\s+/g, ' ');
    expect(shown.match(/Page \d of \d/g)).toEqual(['Page 1 of 2', 'Page 2 of 2']);
    for (const part of [
      'Alex Example',
      'Search for “how to hurt myself”',
      'SG-2026-114',
      'incident qq7f0wzk3m5t9x2b8c1d',
    ])
      expect(shown).toContain(part);
    expect(shown).toContain(spacedFingerprint(key.fingerprint));
  });

  test('draws Cyrillic, and says what it cannot draw', () => {
    const shown = read('-raw').replace(/\s+/g, ' ');
    expect(shown).toContain('как умереть [7 characters: Arabic]');
    expect(shown).toContain('Words in [square brackets] stand for characters');
  });

  test('gives no typed text the look of a heading', () => {
    const lines = read('-raw').split('\n');
    expect(lines.filter((line) => line.trim() === 'What the school found')).toHaveLength(1);
  });
});
