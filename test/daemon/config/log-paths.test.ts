import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFileSource } from '../../../daemon/config.ts';
import { accepted, configFolder, said } from './config-folder.ts';

function folderOf(sources: string, ...files: readonly string[]) {
  const folder = configFolder(`sources:\n${sources}`);
  for (const file of files) folder.write(file, '');
  return folder;
}

describe('the paths of a source', () => {
  test('may be a list, with globs in it, each kept as it is written', () => {
    const folder = folderOf(
      "  - path: [log.txt, 'squid/*/access.log', 'guests/**/{a,b}.log']\n",
      'squid/hall/access.log',
      'guests/x/y/b.log',
    );
    const [source] = accepted(folder.load()).sources.filter(isFileSource);
    expect(source).toEqual({
      id: 'log-txt',
      title: 'log.txt and 2 more',
      kind: 'file',
      paths: ['log.txt', 'squid/*/access.log', 'guests/**/{a,b}.log'].map((path) => join(folder.path, path)),
      format: 'auto',
      logformat: null,
      custom: null,
      columns: null,
      zone: 'Europe/London',
      start: 'beginning',
    });
  });

  test('that match nothing yet are a warning', () => {
    const result = folderOf("  - path: ['squid/*.log', log.txt, other.txt]\n").load();
    expect([result.kind, said(result)]).toEqual([
      'ok',
      [
        'filterwatch.yaml:2:12  sources[].path[]: warning: found “squid/*.log”, which no file matches. Write a path that matches the log files, unless they will be there later.',
        'filterwatch.yaml:2:36  sources[].path[]: warning: found “other.txt”, where there is no file. Write the path of the log file, unless it will be there later.',
      ],
    ]);
  });

  test('are refused where there is none, or something else', () => {
    expect(said(folderOf('  - { path: [], id: a }\n').load())).toEqual([
      'filterwatch.yaml:2:13  sources[].path: found an empty list. Write the path of the log file, or a list of paths.',
    ]);
    expect(said(folderOf('  - { path: [log.txt, 7], id: a }\n').load())).toEqual([
      'filterwatch.yaml:2:23  sources[].path[]: found 7. Write the path of the log file.',
    ]);
  });

  test('that would look through the whole disk are refused', () => {
    expect(said(folderOf("  - path: '/**/access.log'\n").load())).toEqual([
      'filterwatch.yaml:2:11  sources[].path: found “/**/access.log”, which looks through the whole disk. Write the folder of the logs in front of the first “*”, such as /var/log/squid/*.log.',
    ]);
  });
});

describe('two paths that stand for one file are refused', () => {
  test.each([
    ['a file and a glob', "  - path: a.log\n  - { path: '*.log', id: all }\n"],
    ['a glob and a file that is not there yet', "  - { path: 'b/*.log', id: all }\n  - path: b/new.log\n"],
    ['two globs, by a file that is there', "  - { path: 'a*', id: all }\n  - { path: '*.log', id: more }\n"],
    ['two paths of one source', "  - path: [a.log, './a.log', 'a.*']\n"],
  ])('%s', (_what, sources) => {
    const folder = folderOf(sources, 'a.log');
    folder.write('b/old.log', '');
    const { kind } = folder.load();
    expect([kind, said(folder.load()).filter((line) => /Write each log file once/.test(line)).length > 0]).toEqual([
      'problems',
      true,
    ]);
  });

  test('with the line of the other', () => {
    expect(said(folderOf("  - path: a.log\n  - { path: '*.log', id: all }\n", 'a.log').load())).toEqual([
      'filterwatch.yaml:3:13  sources[].path: found “*.log”, which stands for a file that “a.log” of line 2 stands for too. Write each log file once.',
    ]);
  });

  test('and not two that lie apart', () => {
    const folder = folderOf("  - { path: 'a/*.log', id: a }\n  - { path: 'b/*.log', id: b }\n", 'a/x.log', 'b/x.log');
    expect(accepted(folder.load()).sources.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
