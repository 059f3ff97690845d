import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importFile } from '../../../../daemon/sources/files/import-file.ts';
import type { LineBatch } from '../../../../daemon/sources/lines.ts';
import { openFilesBelow } from '../../../support/open-files.ts';
import { realTool } from '../../../support/real-tool.ts';
import { countingClock, follow, Ledger, temporaryFolder, until } from './following.ts';

const xz = realTool('xz', []);

function newLog(): { readonly folder: string; readonly path: string; readonly ledger: Ledger } {
  const folder = temporaryFolder();
  return { folder, path: join(folder, 'access.log'), ledger: new Ledger() };
}

describe('a file that grows', () => {
  test('is read from its beginning, and then line by line as it is written', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'one\ntwo\n');
    follow(path, ledger);
    await ledger.untilLine('two');
    appendFileSync(path, 'three\n');
    await ledger.untilLine('three');
    expect(ledger.lines).toEqual(['one', 'two', 'three']);
  });

  test('is handed on line after line when the writer waits for each', async () => {
    const { path, ledger } = newLog();
    follow(path, ledger);
    const written: string[] = [];
    for (let number = 0; number < 50; number++) {
      written.push(`line ${number}`);
      appendFileSync(path, `line ${number}\n`);
      await ledger.untilLine(`line ${number}`);
      expect(ledger.lines).toEqual(written);
    }
  });

  test('keeps a line that has no end until its end is written', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'whole\nbegun');
    follow(path, ledger);
    await ledger.untilLine('whole');
    appendFileSync(path, ' and still');
    const other = join(path, '..', 'other.log');
    const witness = new Ledger();
    writeFileSync(other, 'time has passed\n');
    follow(other, witness);
    await witness.untilLine('time has passed');
    appendFileSync(path, ' ended\nnext\n');
    await ledger.untilLine('next');
    expect(ledger.lines).toEqual(['whole', 'begun and still ended', 'next']);
  });

  test('is read from its end where that is asked for, and so it stays after a restart before the first line', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'old\nolder\nbeing wri');
    const first = follow(path, ledger, { startAt: 'end' });
    await ledger.until(() => ledger.batches.length > 0);
    await first.stop();
    appendFileSync(path, 'tten\nwhile we were down\n');
    follow(path, ledger, { startAt: 'end' });
    await ledger.untilLine('while we were down');
    expect(ledger.lines).toEqual(['being written', 'while we were down']);
  });

  test('that comes after us is read whole even where reading starts at the end', async () => {
    const { path, ledger } = newLog();
    const tail = follow(path, ledger, { startAt: 'end' });
    await until(() => tail.state().kind === 'waiting');
    writeFileSync(path, 'first\nsecond\n');
    await ledger.untilLine('second');
    expect(ledger.lines).toEqual(['first', 'second']);
  });

  test('has its account closed to the byte: every byte is in a batch, oversized or a skipped NUL', async () => {
    const { path, ledger } = newLog();
    const long = 'x'.repeat(3_000_000);
    writeFileSync(path, `one\n${long}\n${'\0'.repeat(2_000_000)}two\n`);
    follow(path, ledger);
    await ledger.untilLine('two');
    const oversized = ledger.batches.flatMap((batch) => batch.oversized);
    expect(oversized).toEqual([{ offset: 4, length: 3_000_000, head: 'x'.repeat(200) }]);
    expect(ledger.lines).toEqual(['one', 'two']);
    const bytes = ledger.batches.reduce((sum, batch) => sum + batch.bytes.length + batch.strippedNulBytes, 0);
    expect(bytes + 3_000_001).toBe(statSync(path).size);
  });

  test('costs no memory for a line of 10 MB: no batch is larger than a chunk', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${'x'.repeat(10_000_000)}\nafter\n`);
    follow(path, ledger);
    await ledger.untilLine('after');
    expect(ledger.lines).toEqual(['after']);
    expect(Math.max(...ledger.batches.map((batch) => batch.bytes.buffer.byteLength))).toBeLessThanOrEqual(1_048_576);
  });

  test('has batches whose memory can be given to another thread', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'one\n');
    const moved: string[] = [];
    const deliver = async (batch: LineBatch): Promise<void> => {
      const { port1, port2 } = new MessageChannel();
      port1.postMessage(batch.bytes, [batch.bytes.buffer as ArrayBuffer]);
      const bytes = Buffer.from(receiveMessageOnPort(port2)?.message);
      port1.close();
      moved.push(bytes.toString());
      await ledger.accept({ ...batch, bytes });
    };
    follow(path, ledger, { deliver, startAt: 'end' });
    await ledger.until(() => ledger.batches.length === 1);
    appendFileSync(path, 'two\n');
    await ledger.untilLine('two');
    expect(moved).toEqual(['', 'two\n']);
  });

  test('waits while a batch is not accepted: there is never more than one under way', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${'y'.repeat(60_000)}\n`.repeat(60));
    let underWay = 0;
    let most = 0;
    const deliver = async (batch: LineBatch): Promise<void> => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      await ledger.accept(batch);
    };
    follow(path, ledger, { deliver });
    await ledger.until(() => ledger.lines.length === 60);
    expect(most).toBe(1);
  });

  test('hands the same lines on again when a batch was refused, and says so meanwhile', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'one\ntwo\n');
    let isRefusing = true;
    const deliver = async (batch: LineBatch): Promise<void> => {
      if (isRefusing) throw new Error('The store is down.');
      await ledger.accept(batch);
    };
    const tail = follow(path, ledger, { deliver });
    await until(() => tail.state().kind === 'waiting');
    expect(tail.state()).toMatchObject({ because: 'not_accepted' });
    isRefusing = false;
    await ledger.untilLine('two');
    expect(ledger.lines).toEqual(['one', 'two']);
    await until(() => tail.state().kind === 'reading');
  });
});

describe('a file rotated by renaming', () => {
  test('is read to its end, and the new one from its beginning', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    follow(path, ledger);
    await ledger.untilLine('a1');
    const writer = openSync(path, 'a');
    onTestFinished(() => closeSync(writer));
    writeSync(writer, 'a2\n');
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'b1\n');
    await ledger.untilLine('b1');
    writeSync(writer, 'a3, late\n');
    await ledger.untilLine('a3, late');
    appendFileSync(path, 'b2\n');
    await ledger.untilLine('b2');
    expect([...ledger.linesByFile.values()]).toEqual([
      ['a1', 'a2', 'a3, late'],
      ['b1', 'b2'],
    ]);
  });

  test('gives its last line even without a newline, once it is finished', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\na2 without an end');
    follow(path, ledger);
    await ledger.untilLine('a1');
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'b1\n');
    await ledger.untilLine('a2 without an end');
    await ledger.untilLine('b1');
    // Which of the two is read first depends on when the folder was looked at.
    expect(ledger.lines.toSorted()).toEqual(['a1', 'a2 without an end', 'b1']);
    expect(ledger.cursors.map(({ finished }) => finished).toSorted()).toEqual([false, true]);
  });

  test('is not finished while the new file is empty: the writer may not have moved on', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\nbegun');
    const clock = countingClock();
    follow(path, ledger, { now: clock.now });
    await ledger.untilLine('a1');
    renameSync(path, `${path}.1`);
    writeFileSync(path, '');
    await clock.untilAskedAgain(50);
    appendFileSync(`${path}.1`, ' and ended\n');
    await ledger.untilLine('begun and ended');
    expect(ledger.lines).toEqual(['a1', 'begun and ended']);
  });

  test('is read on where lines come after it was finished', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    follow(path, ledger);
    await ledger.untilLine('a1');
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'b1\n');
    await ledger.until(() => ledger.cursors.some(({ finished }) => finished));
    appendFileSync(`${path}.1`, 'a2, very late\n');
    await ledger.untilLine('a2, very late');
    expect(ledger.lines).toEqual(['a1', 'b1', 'a2, very late']);
  });

  test('twice between two looks is read whole, the file in the middle too', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    follow(path, ledger);
    await ledger.untilLine('a1');
    renameSync(path, `${path}.2`);
    writeFileSync(`${path}.1`, 'b1\nb2\n');
    writeFileSync(path, 'c1\n');
    await ledger.untilLine('c1');
    expect(ledger.lines).toEqual(['a1', 'b1', 'b2', 'c1']);
  });

  test('is the reason for waiting until the new file comes', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    const tail = follow(path, ledger);
    await ledger.untilLine('a1');
    renameSync(path, `${path}.1`);
    await until(() => tail.state().kind === 'waiting');
    appendFileSync(`${path}.1`, 'a2\n');
    await ledger.untilLine('a2');
    writeFileSync(path, 'b1\n');
    await ledger.untilLine('b1');
    await until(() => tail.state().kind === 'reading');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1']);
  });
});

describe('a file rotated while we were down', () => {
  async function readOnce(path: string, ledger: Ledger, lastLine: string): Promise<void> {
    const tail = follow(path, ledger);
    await ledger.untilLine(lastLine);
    await tail.stop();
  }

  test('is finished from its cursor, then the newer parts in order of age, then the log', async () => {
    const { path, ledger } = newLog();
    writeFileSync(`${path}.1`, 'long before us\n');
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    appendFileSync(path, 'a2\n');
    renameSync(`${path}.1`, `${path}.4`);
    renameSync(path, `${path}.3`);
    writeFileSync(`${path}.2`, 'b1\n');
    writeFileSync(`${path}.1`, 'c1\nc2');
    writeFileSync(path, 'd1\n');
    await readOnce(path, ledger, 'c2');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1', 'c1', 'd1', 'c2']);
  });

  test('is found again when it was compressed, with gzip or zstd', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    writeFileSync(`${path}.2.gz`, gzipSync('a1\na2\n'));
    writeFileSync(`${path}.1.zst`, zstdCompressSync(Buffer.from('b1\n')));
    rmSync(path);
    writeFileSync(path, 'c1\n');
    await readOnce(path, ledger, 'c1');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  test.skipIf(xz === null)('is found again when it was compressed with xz; an older one is no trouble', async () => {
    const { path, ledger } = newLog();
    const xzOf = (input: string): Buffer => execFileSync(xz ?? 'xz', ['--stdout'], { input });
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    writeFileSync(`${path}.3.xz`, 'not xz');
    writeFileSync(`${path}.2.xz`, xzOf('a1\na2\n'));
    writeFileSync(`${path}.1.xz`, xzOf('b1\n'));
    rmSync(path);
    writeFileSync(path, 'c1\n');
    await readOnce(path, ledger, 'c1');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  test('is found by the date in its name', async () => {
    const { path, folder, ledger } = newLog();
    writeFileSync(join(folder, 'access.log-20260128'), 'long before us\n');
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    appendFileSync(path, 'a2\n');
    renameSync(path, join(folder, 'access.log-20260131'));
    writeFileSync(join(folder, 'access.log-20260201'), 'b1\n');
    writeFileSync(path, 'c1\n');
    await readOnce(path, ledger, 'c1');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  test('is read to its end even while there is no new log', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    appendFileSync(path, 'a2\n');
    renameSync(path, `${path}.1`);
    await readOnce(path, ledger, 'a2');
    expect(ledger.lines).toEqual(['a1', 'a2']);
  });

  test('and moved aside by hand is finished, but older rotated files are not taken for new ones', async () => {
    const { path, ledger } = newLog();
    writeFileSync(`${path}.1`, 'long before us\n');
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    appendFileSync(path, 'a2\n');
    renameSync(path, `${path}.bak`);
    writeFileSync(path, 'b1\n');
    await readOnce(path, ledger, 'b1');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1']);
  });

  test('and compressed is told from a new log that was given its inode', async (context) => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    const { ino } = statSync(path);
    writeFileSync(`${path}.1.gz`, gzipSync('a1\na2\n'));
    rmSync(path);
    writeFileSync(path, 'b1 is longer than a1\n');
    if (statSync(path).ino !== ino) context.skip('This disk does not give a freed inode to the next file.');
    await readOnce(path, ledger, 'b1 is longer than a1');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1 is longer than a1']);
  });

  test('and deleted has its account closed, so that it is not looked for for ever', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    await readOnce(path, ledger, 'a1');
    rmSync(path);
    writeFileSync(path, 'b1\n');
    await readOnce(path, ledger, 'b1');
    expect(ledger.lines).toEqual(['a1', 'b1']);
    expect(ledger.cursors.map(({ finished, offset }) => ({ finished, offset }))).toEqual([
      { finished: true, offset: 3 },
      { finished: false, offset: 3 },
    ]);
  });
});

describe('a file emptied in place', () => {
  test('after it was copied: the copy is finished, and the file read from its new beginning', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    follow(path, ledger);
    await ledger.untilLine('a1');
    appendFileSync(path, 'a2\nthe end, cut');
    copyFileSync(path, `${path}.1`);
    truncateSync(path);
    appendFileSync(path, 'b1\n');
    await ledger.untilLine('the end, cut');
    expect([...ledger.linesByFile.values()]).toEqual([['a1', 'a2', 'the end, cut'], ['b1']]);
  });

  test('and grown past our place between two looks is noticed by its beginning', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    follow(path, ledger);
    await ledger.untilLine('a1');
    const writer = openSync(path, 'r+');
    ftruncateSync(writer);
    writeSync(writer, 'b1 is longer than a1 was\nb2\n', 0);
    closeSync(writer);
    await ledger.untilLine('b2');
    expect(ledger.lines).toEqual(['a1', 'b1 is longer than a1 was', 'b2']);
  });

  test('while we were down is read from its new beginning', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\na2\n');
    const first = follow(path, ledger);
    await ledger.untilLine('a2');
    await first.stop();
    truncateSync(path);
    appendFileSync(path, 'b1, which makes it longer than it was\n');
    follow(path, ledger);
    await ledger.untilLine('b1, which makes it longer than it was');
    expect(ledger.lines).toEqual(['a1', 'a2', 'b1, which makes it longer than it was']);
  });

  test('under a writer that goes on at its old place: the hole is skipped and the next line read', async () => {
    const { path, ledger } = newLog();
    const writer = openSync(path, 'w');
    onTestFinished(() => closeSync(writer));
    const filler = `${'a'.repeat(999)}\n`.repeat(5_000);
    writeSync(writer, filler);
    follow(path, ledger);
    await ledger.until(() => ledger.lines.length === 5_000);
    copyFileSync(path, `${path}.1`);
    truncateSync(path);
    writeSync(writer, 'b1\n');
    await ledger.untilLine('b1');
    writeSync(writer, 'b2\n');
    await ledger.untilLine('b2');
    expect(ledger.lines.slice(5_000)).toEqual(['b1', 'b2']);
    const stripped = ledger.batches.reduce((sum, batch) => sum + batch.strippedNulBytes, 0);
    const within = ledger.batches.reduce((sum, batch) => sum + batch.bytes.filter((byte) => byte === 0).length, 0);
    expect(stripped + within).toBe(5_000_000);
  });

  test('and cut by hand, still beginning as before, is not read again', async () => {
    const { path, ledger } = newLog();
    const lines = Array.from({ length: 4_000 }, (_, number) => `line ${number}`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    const clock = countingClock();
    follow(path, ledger, { now: clock.now });
    await ledger.until(() => ledger.lines.length === 4_000);
    truncateSync(path, `${lines.slice(0, 3_000).join('\n')}\n`.length);
    await clock.untilAskedAgain(20);
    appendFileSync(path, 'after the cut\n');
    await ledger.untilLine('after the cut');
    expect(ledger.lines).toEqual([...lines, 'after the cut']);
  });
});

describe('a file that cannot be read', () => {
  test('is waited for, in words, and read when it is there', async () => {
    const { path, ledger } = newLog();
    const tail = follow(path, ledger);
    await until(() => tail.state().kind === 'waiting');
    const state = tail.state();
    expect(state).toMatchObject({ kind: 'waiting', because: 'not_there' });
    expect(state.kind === 'waiting' && state.message).toContain(path);
    writeFileSync(path, 'here\n');
    await ledger.untilLine('here');
    await until(() => tail.state().kind === 'reading');
    await tail.stop();
    expect(tail.state()).toEqual({ kind: 'stopped' });
  });

  test('because its folder is missing is waited for', async () => {
    const { folder, ledger } = newLog();
    const path = join(folder, 'not', 'yet', 'access.log');
    const tail = follow(path, ledger);
    await until(() => tail.state().kind === 'waiting');
    mkdirSync(join(folder, 'not', 'yet'), { recursive: true });
    writeFileSync(path, 'here\n');
    await ledger.untilLine('here');
    expect(ledger.lines).toEqual(['here']);
  });

  test('because a folder or a pipe took its place is waited for', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'a1\n');
    const tail = follow(path, ledger);
    await ledger.untilLine('a1');
    rmSync(path);
    mkdirSync(path);
    await until(() => tail.state().kind === 'waiting');
    await until(() => JSON.stringify(tail.state()).includes('not_a_file'));
    rmdirSync(path);
    execFileSync('mkfifo', [path]);
    await until(() => JSON.stringify(tail.state()).includes('not_a_file'));
    rmSync(path);
    writeFileSync(path, 'b1\n');
    await ledger.untilLine('b1');
    expect(ledger.lines).toEqual(['a1', 'b1']);
  });
});

test('a log that was imported and is then followed goes on where the import ended', async () => {
  const { path, ledger } = newLog();
  writeFileSync(path, 'one\ntwo\n');
  const { signal } = new AbortController();
  await importFile({
    sourceId: 'squid-1',
    path,
    cursors: [],
    signal,
    deliver: ledger.accept,
    onProgress: () => undefined,
  });
  follow(path, ledger, { startAt: 'end' });
  appendFileSync(path, 'three\n');
  await ledger.untilLine('three');
  expect(ledger.lines).toEqual(['one', 'two', 'three']);
});

test('stopping waits for the batch in hand, and leaves no file open', async () => {
  const { path, ledger } = newLog();
  writeFileSync(path, 'one\n');
  const accepted = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const deliver = async (batch: LineBatch): Promise<void> => {
    asked.resolve();
    await accepted.promise;
    await ledger.accept(batch);
  };
  const tail = follow(path, ledger, { deliver });
  await asked.promise;
  const stopped = tail.stop();
  accepted.resolve();
  await stopped;
  expect(ledger.lines).toEqual(['one']);
  expect(openFilesBelow(path)).toEqual([]);
});
