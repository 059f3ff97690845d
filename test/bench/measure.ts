/** One measurement in a process of its own, so that its peak memory is its own: measure.ts KIND FILE. Prints one JSON object. */
import { closeSync, openSync, readSync } from 'node:fs';
import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { defaultTimetable } from '../../daemon/policy/timetable.ts';
import { readRoster } from '../../daemon/roster-file.ts';
import { forEachLine } from '../../daemon/sources/lines.ts';
import { squid } from '../../parsers/squid.ts';
import { HEADER_FORMAT } from './header-log.ts';

const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** Calls back with whole lines, a chunk at a time, as the file door does. */
function readChunks(path: string, visit: (bytes: Buffer, from: number) => void): void {
  const file = openSync(path, 'r');
  let offset = 0;
  for (;;) {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const read = readSync(file, buffer, 0, CHUNK_BYTES, offset);
    if (read === 0) break;
    const end = read < CHUNK_BYTES ? read : buffer.lastIndexOf(NEWLINE) + 1;
    visit(buffer.subarray(0, end), offset);
    offset += end;
  }
  closeSync(file);
}

/** The floor: find each line's end, do nothing with it. */
function splitOnly(path: string): number {
  let lines = 0;
  readChunks(path, (bytes) => {
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  });
  return lines;
}

/** Records as the corridor uses them. */
function parseOnly(path: string): number {
  let lines = 0;
  let records = 0;
  const parse = squid.open({ timeZone: 'Europe/London', writtenAt: () => 0 });
  readChunks(path, (bytes, from) => {
    forEachLine(bytes, from, (line) => {
      lines += 1;
      if (parse(line).kind === 'record') records += 1;
    });
  });
  if (records === 0) throw new Error('Nothing was parsed.');
  return lines;
}

/** Parse, identify, categorise, judge and count: everything that the worker does. */
async function prepareCorridor(path: string, logformat: string | null = null): Promise<() => number> {
  const { rows } = await readRoster(`${path}.roster.csv`);
  const examine = createBatchExaminer({
    siteId: 'main',
    school: NO_SCHOOL_LISTS,
    listIndex: null,
    roster: rows,
    devices: [],
    policy: matrixPolicy,
    suppressions: [],
    warnings: [],
    timetable: defaultTimetable,
    groups: {},
    sources: [
      {
        sourceId: 'squid',
        format: logformat === null ? 'squid' : 'squid-logformat',
        logformat,
        custom: null,
        columns: null,
        fileName: path,
        zone: 'Europe/London',
      },
    ],
    attempts: [],
    behaviours: [],
  });
  return () => {
    let lines = 0;
    readChunks(path, (bytes, from) => {
      lines += examine({
        sourceId: 'squid',
        stream: path,
        from,
        bytes,
        oversized: [],
        isEnd: false,
        before: null,
        writtenAt: 0,
        now: 0,
      }).outcome.lines;
    });
    return lines;
  };
}

/** Each makes ready first; only what it does with the lines is timed. */
const KINDS: Readonly<Record<string, (path: string) => Promise<() => number>>> = {
  split: async (path) => () => splitOnly(path),
  parse: async (path) => () => parseOnly(path),
  corridor: (path) => prepareCorridor(path),
  headers: (path) => prepareCorridor(path, HEADER_FORMAT),
};
const [kind = '', path = ''] = process.argv.slice(2);
const prepare = KINDS[kind];
if (!prepare) throw new Error(`There is no measurement “${kind}”.`);
const measure = await prepare(path);
const began = performance.now();
const lines = measure();
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ lines, seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));
