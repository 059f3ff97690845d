import { appendFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../../daemon/sources/files/import-file.ts';
import type { LineBatch } from '../../../../daemon/sources/lines.ts';
import { follow, Ledger, temporaryFolder } from './following.ts';

const KIB = 1_024;
const header = '#Fields: date time c-ip cs-uri\n';
const filler = Array.from({ length: 8_000 }, (_, number) => `line ${number} of the morning\n`);

function newLog(): { readonly path: string; readonly ledger: Ledger } {
  return { path: join(temporaryFolder(), 'access.log'), ledger: new Ledger() };
}

/** Follows the log until it has this line, and stops. */
async function readUntil(line: string, path: string, ledger: Ledger): Promise<readonly LineBatch[]> {
  const already = ledger.batches.length;
  const tail = follow(path, ledger);
  await ledger.untilLine(line);
  await tail.stop();
  return ledger.batches.slice(already);
}

function texts({ before }: LineBatch) {
  return before && { head: before.head.toString(), leadIn: before.leadIn.toString() };
}

describe('what stands in front of the first lines', () => {
  test('of a file that is read from its beginning is nothing', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${header}one\n`);
    const tail = follow(path, ledger);
    await ledger.untilLine('one');
    appendFileSync(path, 'two\n');
    await ledger.untilLine('two');
    await tail.stop();
    expect(ledger.batches.map(texts)).toEqual([null, null]);
  });

  test('after a restart is the beginning of the file and the lines before, with the first batch alone', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${header}one\n`);
    await readUntil('one', path, ledger);
    appendFileSync(path, 'two\n');
    const tail = follow(path, ledger);
    await ledger.untilLine('two');
    appendFileSync(path, 'three\n');
    await ledger.untilLine('three');
    await tail.stop();
    const front = `${header}one\n`;
    expect(ledger.batches.slice(1).map(texts)).toEqual([{ head: front, leadIn: front }, null]);
  });

  test('of a long file are whole lines, at most 64 KiB from its beginning and as many in front', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, header + filler.join(''));
    await readUntil('line 7999 of the morning', path, ledger);
    appendFileSync(path, 'afternoon\n');
    const [batch] = await readUntil('afternoon', path, ledger);
    const { head = '', leadIn = '' } = (batch && texts(batch)) ?? {};
    expect((header + filler.join('')).startsWith(head)).toBe(true);
    expect(filler.join('').endsWith(leadIn)).toBe(true);
    expect(filler).toContain(leadIn.slice(0, leadIn.indexOf('\n') + 1));
    expect(head.endsWith('\n') && leadIn.endsWith('\n')).toBe(true);
    for (const text of [head, leadIn]) {
      expect(text.length).toBeGreaterThan(63 * KIB);
      expect(text.length).toBeLessThanOrEqual(64 * KIB);
    }
  });

  test('comes again when the batch was refused', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${header}one\n`);
    await readUntil('one', path, ledger);
    appendFileSync(path, 'two\n');
    const offered: LineBatch[] = [];
    const deliver = async (batch: LineBatch): Promise<void> => {
      offered.push(batch);
      if (offered.length === 1) throw new Error('The store is down.');
      await ledger.accept(batch);
    };
    const tail = follow(path, ledger, { deliver });
    await ledger.untilLine('two');
    await tail.stop();
    const front = { head: `${header}one\n`, leadIn: `${header}one\n` };
    expect(offered.map(texts)).toEqual([front, front]);
    expect(offered[0]?.before?.head.buffer).not.toBe(offered[1]?.before?.head.buffer);
  });

  test('of a log that is followed from its end is what was there, with the first lines that come', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${header}old\n`);
    const tail = follow(path, ledger, { startAt: 'end' });
    await ledger.until(() => ledger.batches.length > 0);
    appendFileSync(path, 'new\n');
    await ledger.untilLine('new');
    await tail.stop();
    expect(ledger.batches.map((batch) => [batch.because, texts(batch)])).toEqual([
      ['first_seen', null],
      ['caught_up', { head: `${header}old\n`, leadIn: `${header}old\n` }],
    ]);
  });

  test('of a last line without an end is known too', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, `${header}one\nlast`);
    await readUntil('one', path, ledger);
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'of another\n');
    const batches = await readUntil('last', path, ledger);
    const byText = batches.map((batch) => [batch.bytes.toString(), texts(batch)]);
    expect(byText).toContainEqual(['last', { head: `${header}one\n`, leadIn: `${header}one\n` }]);
    expect(byText).toContainEqual(['of another\n', null]);
  });

  test.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['compressed', (text: string) => gzipSync(text)],
  ])('of an import that goes on: %s', async (_, packed) => {
    const { path, ledger } = newLog();
    const text = header + filler.join('').repeat(10);
    writeFileSync(path, packed(text));
    const stopping = new AbortController();
    const deliver = async (batch: LineBatch): Promise<void> => {
      await ledger.accept(batch);
      stopping.abort();
    };
    const options = { sourceId: 'squid-1', path, deliver, onProgress: () => undefined };
    await importFile({ ...options, cursors: [], signal: stopping.signal });
    await importFile({
      ...options,
      cursors: ledger.cursors,
      deliver: ledger.accept,
      signal: new AbortController().signal,
    });
    const [first, second, ...others] = ledger.batches;
    expect([first, ...others].map((batch) => batch?.before)).toEqual([first, ...others].map(() => null));
    const { head = '', leadIn = '' } = (second && texts(second)) ?? {};
    expect(head).toBe(text.slice(0, text.lastIndexOf('\n', 64 * KIB - 1) + 1));
    const from = second?.from ?? 0;
    expect(leadIn).toBe(text.slice(text.indexOf('\n', from - 64 * KIB) + 1, from));
  });
});

describe('a batch', () => {
  test('names the log that its lines belong to, before and after a rotation', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'one\n');
    const tail = follow(path, ledger);
    await ledger.untilLine('one');
    renameSync(path, `${path}.1`);
    appendFileSync(`${path}.1`, 'late\n');
    writeFileSync(path, 'two\n');
    await ledger.untilLine('two');
    await ledger.untilLine('late');
    await tail.stop();
    expect(new Set(ledger.batches.map(({ stream }) => stream))).toEqual(new Set([path]));
  });

  test('tells when its lines were written at the latest: when the file was changed last', async () => {
    const { path, ledger } = newLog();
    writeFileSync(path, 'one\n');
    const lastTerm = new Date('2026-01-31T08:59:00Z');
    utimesSync(path, lastTerm, lastTerm);
    const tail = follow(path, ledger);
    await ledger.untilLine('one');
    appendFileSync(path, 'two\n');
    await ledger.untilLine('two');
    await tail.stop();
    expect(ledger.batches.map(({ writtenAt }) => writtenAt)).toEqual([
      lastTerm.getTime(),
      Math.floor(statSync(path).mtimeMs),
    ]);
  });
});
