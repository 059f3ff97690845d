import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutJson } from '../../../../daemon/api/ingest/cut-json.ts';
import { cutBy } from './cutting.ts';

function cut(text: string) {
  return cutBy((into) => cutJson(Buffer.from(text), into));
}

async function linesOf(text: string): Promise<readonly string[]> {
  return (await cut(text)).lines;
}

test('each object of an array is a line, in the words it was sent in', async () => {
  expect(await linesOf('[{"id":9007199254740993, "ratio":1.10}, {"url":"https:\\/\\/a.example\\/[{,}]"}]')).toEqual([
    '{"id":9007199254740993, "ratio":1.10}',
    '{"url":"https:\\/\\/a.example\\/[{,}]"}',
  ]);
});

test('line breaks between the parts of an object become blanks', async () => {
  expect(await linesOf('[\n  {\r\n    "user": "pupil017",\n\t"name": "é  ä"\n  }\n]\n')).toEqual([
    '{ "user": "pupil017", "name": "é  ä" }',
  ]);
});

test('one object is one line, and objects behind one another are a line each', async () => {
  expect(await linesOf('{"a":1}')).toEqual(['{"a":1}']);
  expect(await linesOf('{"a":1}\n{"a":2} {"a":3}[{"a":4}]')).toEqual(['{"a":1}', '{"a":2}', '{"a":3}', '{"a":4}']);
});

test('nothing, white space and empty arrays are no lines', async () => {
  for (const text of ['', ' \n', '[]', '[ ]', '\ufeff[]', '{"records":[]}'])
    expect(await linesOf(text), text).toEqual([]);
});

test('a wrapper is not part of the log', async () => {
  for (const name of ['records', 'Records', 'events', 'logs', 'items', 'value']) {
    expect(await linesOf(`{"count":2,"${name}":[{"a":1},{"a":[2]}],"next":"page ]2"}`), name).toEqual([
      '{"a":1}',
      '{"a":[2]}',
    ]);
  }
});

test('an object that says more than its array does is a line of its own', async () => {
  for (const text of [
    '{"actor":{"email":"okafor.t@example.org"},"events":[{"name":"view"}]}',
    '{"events":["a","b"]}',
    '{"events":[{"a":1}],"logs":[{"b":2}]}',
    '{"categories":[{"a":1}]}',
    '{"events":{"a":1}}',
    '{"records":1}',
    '{}',
  ]) {
    expect(await linesOf(text), text).toEqual([text]);
  }
});

test('strings end where they end, whatever backslashes and brackets are in them', async () => {
  const objects = ['{"a":"\\\\"}', '{"b":"\\"}]"}', '{"c":"\\\\\\"{["}', '{"d":"é 🦊 \\u005d"}'];
  expect(await linesOf(`[${objects.join(',')}]`)).toEqual(objects);
});

test('an object of more than 64 KiB is refused without those beside it', async () => {
  const longest = `{"a":"${'x'.repeat(65_528)}"}`;
  const tooLong = `{"a":"${'x'.repeat(65_529)}"}`;
  expect(await cut(`[{"b":1},${tooLong},${longest}]`)).toEqual({ lines: ['{"b":1}', longest], tooLong: 1 });
});

const FAULTS: Readonly<Record<string, number>> = {
  'user=pupil017': 0,
  '"pupil017"': 0,
  '[{"a":1} {"a":2}]': 9,
  '[{"a":1},]': 9,
  '[{"a":1}, 7]': 10,
  '[{"a":1},["b"]]': 9,
  '[{"a":1}': 8,
  '[{"a":1},{"user":"pupil017"': 9,
  '[{"a":1},{"user":"pupil017}]': 9,
  '[{"a":1},{"user":pupil017}]': 9,
  '[{"a":1},{"user":"line\nbreak"}]': 9,
  '[{"a":[1}]}]': 1,
  '{"a":1}}': 7,
  '{"records":[{"a":1},{"user":pupil017}]}': 20,
};

test('what is not JSON is refused with its place, and nothing of it is repeated', async () => {
  for (const [text, byte] of Object.entries(FAULTS)) {
    const refused = await cut(text).catch((error: unknown) => error);
    expect(refused, text).toMatchObject({ code: 'NOT_JSON', statusCode: 400 });
    expect(String(refused), text).toContain(`at byte ${byte}, counted from 0`);
    expect(String(refused), text).not.toMatch(/pupil017|break/);
  }
});

test('any objects are cut as they were written', async () => {
  const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(objects, fc.constantFrom(undefined, 1, 2), async (values, indent) => {
      const lines = await linesOf(JSON.stringify(values, null, indent));
      expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

test('text that is no JSON at all is refused or cut, and never anything else', async () => {
  const text = fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', '\n'),
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const cutOrRefused = await linesOf(written).catch((error: { code: string }) => error.code);
      for (const line of Array.isArray(cutOrRefused) ? cutOrRefused : []) JSON.parse(line);
      if (typeof cutOrRefused === 'string') expect(cutOrRefused).toBe('NOT_JSON');
    }),
  );
});
