import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../daemon/config/yaml-file.ts';
import { configFolder, said, withLog } from './config-folder.ts';

const FUZZ_RUNS = Number(process.env.FUZZ_RUNS ?? 300);

describe('text that is not YAML is explained in words for an administrator', () => {
  test.each([
    ['a tab before a setting', 'school:\n\tname: x\n', '2:1', 'a tab before a setting'],
    [
      'a value that begins with a special character',
      'policy: %ts\n',
      '1:9',
      'a value that begins with a special character',
    ],
    ['a second colon', 'policy: a: b\n', '1:9', 'a second colon in one line'],
    ['a backslash in double quotes', 'policy: "SCHOOL\\pupil017"\n', '1:16', 'a backslash in double quotes'],
    ['a bracket that is not closed', 'groups: { team: [pupil017\n', '2:1', INDENT],
    ['a setting twice', 'policy: matrix\npolicy: matrix\n', '2:1', 'a setting that was written above already'],
    ['two documents', 'policy: matrix\n---\npolicy: matrix\n', '2:1', 'a second document after “---”'],
    ['a tag', 'policy: !secret matrix\n', '1:9', 'a tag, a word that begins with “!”'],
    ['a reference to nothing', 'policy: *other\n', '1:9', 'a reference (*name) to nothing above it'],
    ['a list as a name', '? [a]\n: b\n', '1:3', 'a name that is not text'],
    ['a name that objects have by nature', '__proto__: 1\n', '1:1', 'the name “__proto__”, which cannot be used'],
  ])('%s', (_what, text, place, found) => {
    const problems = readYaml(text).problems;
    expect(problems.map((one) => [`${one.line}:${one.column}`, one.found])).toContainEqual([place, found]);
  });

  test('and the rest is still checked where only a setting stands twice', () => {
    expect(said(configFolder(withLog('policy: matrix\npolicy: strict\n')).load())).toEqual([
      'filterwatch.yaml:3:1  found a setting that was written above already. Write each setting once.',
      'filterwatch.yaml:3:9  policy: found “strict”, where there is no file. Write matrix or prohibitions, or the path of a policy file.',
    ]);
  });

  test('and nothing of the file is quoted', () => {
    const told = said(configFolder('mail:\n  password: hunter2: "correct\nhorse: [\n').load());
    expect(told.length).toBeGreaterThan(0);
    expect(told.join()).not.toMatch(/hunter2|correct|horse/);
  });
});

const INDENT = 'a line that does not stand in line with its neighbours, or a bracket that is not closed';

describe('hostile YAML is bounded', () => {
  const TOO_MUCH = 'settings nested too deep, or too many of them';

  test.each([
    ['nesting almost without end', `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['nesting by lines', `a: ${'- '.repeat(2_000)}x`.replace('a: ', 'a:\n  ')],
    ['nesting as deep as the library takes', `a: ${'['.repeat(300)}${']'.repeat(300)}`],
    ['references that go round in a circle', 'a: &a [*a]'],
    ['references that multiply', billionLaughs()],
    ['references without number', `a: &a x\nb: [${'*a,'.repeat(3_000)}]`],
  ])('%s', (_what, text) => {
    const { problems } = readYaml(text);
    expect(problems.map(({ found }) => found)).toContainEqual(expect.stringMatching(/nested too deep/));
  });

  test('brackets that never close are too deep, or not closed: how deep the library gets is the machine’s to say', () => {
    const { problems } = readYaml('['.repeat(5_000));
    expect(problems.map(({ found }) => found)).toEqual([expect.stringMatching(/nested too deep|not closed/)]);
  });

  test('the bound is told once', () => {
    expect(readYaml(billionLaughs()).problems.map(({ found }) => found)).toEqual([TOO_MUCH]);
  });
});

function billionLaughs(): string {
  const lines = ['a0: &a0 [x]'];
  for (let level = 1; level < 9; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  return lines.join('\n');
}

describe('no text makes the loader throw', () => {
  const name = fc.constantFrom(
    'school',
    'sources',
    'mail',
    'timetable',
    'monday',
    'groups',
    'path',
    'to',
    'x',
    '__proto__',
  );
  const scalar = fc.constantFrom(
    '1',
    'x',
    '"',
    "'",
    '*a',
    '&a',
    '!t',
    '|',
    '>',
    '~',
    'true',
    '2026-01-01',
    '[',
    '{}',
    '%',
    '',
  );
  const line = fc
    .tuple(fc.constantFrom('', '  ', '    ', '- ', '  - ', '\t'), name, scalar)
    .map(([indent, key, value]) => `${indent}${key}: ${value}`);
  const yamlLike = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  test('neither one that resembles settings nor any other', () => {
    const folder = configFolder('');
    fc.assert(
      fc.property(fc.oneof(yamlLike, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        folder.write('filterwatch.yaml', text);
        const result = folder.load();
        expect(['ok', 'problems']).toContain(result.kind);
        if (result.kind === 'problems') expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  test('nor any structure that YAML can hold', () => {
    const folder = configFolder('');
    const tree = fc.dictionary(
      name,
      fc.anything({ maxDepth: 4, key: name, values: [scalar, fc.integer(), fc.boolean()] }),
    );
    fc.assert(
      fc.property(tree, (data) => {
        // JSON is YAML.
        folder.write('filterwatch.yaml', JSON.stringify(data));
        expect(['ok', 'problems']).toContain(folder.load().kind);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
