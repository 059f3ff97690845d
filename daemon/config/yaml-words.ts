import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Position, YamlProblem } from './yaml-file.ts';

type Words = Pick<YamlProblem, 'found' | 'write'>;

const INDENT: Words = {
  found: 'a line that does not stand in line with its neighbours, or a bracket that is not closed',
  write: 'the same number of spaces before all settings of one group, and “]” for each “[”, “}” for each “{”',
};
const STRAY: Words = {
  found: 'text that does not belong here',
  write: 'each setting as “name: value” on a line of its own, and a value with special characters in quotes',
};
const TOO_DEEP: Words = { found: 'settings nested too deep', write: 'fewer brackets' };

const WORDS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  TAB_AS_INDENT: { found: 'a tab before a setting', write: 'spaces instead of tabs' },
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: { found: 'a value that begins with a special character', write: "the value in quotes: 'value'" },
  BLOCK_AS_IMPLICIT_KEY: { found: 'a second colon in one line', write: "the value in quotes: 'value'" },
  BAD_DQ_ESCAPE: { found: 'a backslash in double quotes', write: "the value in single quotes: 'value'" },
  DUPLICATE_KEY: { found: 'a setting that was written above already', write: 'each setting once' },
  MISSING_CHAR: {
    found: 'text that is not complete',
    write: 'a colon and a space after each name, and a closing quote or bracket for each that opens',
  },
  MULTIPLE_DOCS: { found: 'a second document after “---”', write: 'all settings in one document' },
  NON_STRING_KEY: { found: 'a name that is not text', write: 'each setting as “name: value”' },
  TAG_RESOLVE_FAILED: { found: 'a tag, a word that begins with “!”', write: 'the value without it, or in quotes' },
  BAD_DIRECTIVE: { found: 'a line that begins with “%”', write: 'the settings without it' },
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

/** What is wrong with the text as YAML, in our words: the library's own can quote the file, and with it a password. */
export function syntaxProblems(
  document: Document.Parsed,
  positionOf: (offset: number) => Position,
): { readonly problems: readonly YamlProblem[]; readonly isReadable: boolean } {
  const harmless = document.errors.filter(isHarmless);
  const fatal = document.errors.filter((error) => !isHarmless(error));
  // Behind the first mistake the others are mostly its echo.
  const told = [...harmless, ...document.warnings, ...fatal.slice(0, 1)];
  const problems = told.map(({ code, pos }) => ({ ...positionOf(pos[0]), ...(WORDS[code] ?? STRAY) }));
  return { problems, isReadable: fatal.length === 0 };
}

function isHarmless({ code }: YAMLError): boolean {
  return code === 'DUPLICATE_KEY';
}
