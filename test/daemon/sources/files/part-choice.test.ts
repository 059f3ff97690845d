import { describe, expect, test } from 'vitest';
import { type Cursor, headOf, identityOf } from '../../../../daemon/sources/cursor.ts';
import { type Candidate, chooseParts } from '../../../../daemon/sources/files/part-choice.ts';

interface Named extends Candidate {
  readonly name: string;
}

const nothingHeld = { all: new Set<string>(), unsure: new Set<string>() };
const text = (name: string): string => `${name}: a line long enough that no other file begins with it. `.repeat(6);

function buildFile(name: string, inode: string, changes: Partial<Named> = {}): Named {
  const content = Buffer.from(text(name));
  return {
    name,
    device: '1',
    inode,
    head: headOf(content),
    textBytes: content.length,
    modifiedMs: 5_000,
    isCurrent: false,
    hasAge: true,
    heldAs: null,
    ...changes,
  };
}

function buildCursor(name: string, inode: string, changes: Partial<Cursor> = {}): Cursor {
  const head = Buffer.from(text(name));
  const identity = identityOf('1', inode, head);
  const offset = head.length;
  return {
    fileId: name,
    identity,
    offset,
    firstOffset: 0,
    finished: false,
    origin: 'followed',
    modifiedMs: 5_000,
    ...changes,
  };
}

function choose(files: readonly Named[], cursors: readonly Cursor[]): { readonly read: object; readonly lost: object } {
  const { read, lost } = chooseParts(files, cursors, nothingHeld);
  return {
    read: read.map(({ file, cursor }) => `${file.name} from ${cursor === null ? 'its beginning' : cursor.fileId}`),
    lost: lost.map(({ fileId }) => fileId),
  };
}

describe('after a rotation', () => {
  test('an unfinished file is finished, newer ones are read whole, older ones are left alone', () => {
    const files = [
      buildFile('older', '1'),
      buildFile('ours', '2'),
      buildFile('newer', '3'),
      buildFile('log', '4', { isCurrent: true }),
    ];
    expect(choose(files, [buildCursor('ours', '2')])).toEqual({
      read: ['ours from ours', 'newer from its beginning', 'log from its beginning'],
      lost: [],
    });
  });

  test('a file is known by its text when compression has given it another inode', () => {
    const files = [buildFile('ours', '9', { textBytes: null }), buildFile('log', '2', { isCurrent: true })];
    expect(choose(files, [buildCursor('ours', '2')]).read).toEqual(['ours from ours', 'log from its beginning']);
  });

  test('a finished file is read on only if it is plain and has grown', () => {
    const log = buildFile('log', '4', { isCurrent: true });
    const finished = buildCursor('ours', '2', { finished: true });
    const grown = { textBytes: finished.offset + 5 };
    expect(choose([buildFile('ours', '2'), log], [finished]).read).toEqual(['log from its beginning']);
    expect(choose([buildFile('ours', '2', grown), log], [finished]).read).toEqual([
      'ours from ours',
      'log from its beginning',
    ]);
  });

  test('an imported file says nothing of the age of others, and is not read again', () => {
    const files = [buildFile('imported', '1'), buildFile('older', '2'), buildFile('ours', '3', { isCurrent: true })];
    const cursors = [buildCursor('imported', '1', { origin: 'imported', finished: true }), buildCursor('ours', '3')];
    expect(choose(files, cursors).read).toEqual(['ours from ours']);
  });

  test('files that were written after our last look are new where ours is gone, and ours is given up', () => {
    const files = [
      buildFile('before', '1', { modifiedMs: 4_000 }),
      buildFile('after', '2', { modifiedMs: 6_000 }),
      buildFile('log', '3', { isCurrent: true }),
    ];
    expect(choose(files, [buildCursor('ours', '9')])).toEqual({
      read: ['after from its beginning', 'log from its beginning'],
      lost: ['ours'],
    });
  });

  test('a file whose name tells no age is read only if it is ours', () => {
    const aside = buildFile('ours', '2', { hasAge: false });
    const stranger = buildFile('stranger', '3', { hasAge: false, modifiedMs: 9_000 });
    const log = buildFile('log', '4', { isCurrent: true });
    expect(choose([aside, stranger, log], [buildCursor('ours', '2')]).read).toEqual([
      'ours from ours',
      'log from its beginning',
    ]);
  });
});

test('a first look reads the log alone', () => {
  const files = [buildFile('older', '1'), buildFile('log', '2', { isCurrent: true })];
  expect(choose(files, [])).toEqual({ read: ['log from its beginning'], lost: [] });
});

test('a file that was cut by hand goes on where it ends now', () => {
  const cut = buildFile('ours', '2', { isCurrent: true, textBytes: 700 });
  const cursor = buildCursor('ours', '2', { offset: 900 });
  expect(chooseParts([cut], [cursor], nothingHeld).read).toEqual([{ file: cut, cursor: { ...cursor, offset: 700 } }]);
});

test('a held file that was compressed is not opened a second time', () => {
  const files = [
    buildFile('ours', '9', { textBytes: null }),
    buildFile('log', '4', { isCurrent: true, heldAs: 'log' }),
  ];
  const held = { all: new Set(['ours', 'log']), unsure: new Set<string>() };
  expect(chooseParts(files, [buildCursor('ours', '2'), buildCursor('log', '4')], held)).toMatchObject({
    read: [],
    lost: [],
  });
});

test('a copy of what passed through a file that we only saw empty is new', () => {
  const files = [
    buildFile('older', '1'),
    buildFile('copy', '2'),
    buildFile('log', '3', { isCurrent: true, heldAs: 'log' }),
  ];
  const cursors = [buildCursor('older', '1', { finished: true }), buildCursor('log', '3')];
  const held = { all: new Set(['log']), unsure: new Set(['log']) };
  expect(chooseParts(files, cursors, held).read.map(({ file }) => file.name)).toEqual(['copy']);
});
