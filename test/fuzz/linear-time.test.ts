import { describe, expect, test } from 'vitest';
import { readSampleFiles } from '../support/samples.ts';

const FILES = readSampleFiles();

describe('time grows with the length of the line and with nothing else', () => {
  const tricks =
    ' |"|\\|\\"|" "|.|%|%41|HIER_NONE/- | HTTP/1.1" 200 5 "|[|] [|a.|Ã¼|0|-|&q=|+|,|","|\t|a=b | a="|{"a":|:|;|=|(|\'|<1>'.split(
      '|',
    );

  // Each trap is as long as a line may be. One quadratic step over them would take minutes.
  test.each(FILES)(
    '$name',
    ({ parser, log, samples }) => {
      const started = performance.now();
      for (const line of [...linesOfManyForms(samples), '']) {
        for (const trick of tricks) {
          const trap = trick.repeat(LONG / trick.length);
          for (const place of [0.1, 0.5, 0.9]) {
            const at = Math.floor(line.length * place);
            const text = `${line.slice(0, at)}A${trap}B${line.slice(at)}`;
            parser.recognises(text);
            parser.open(log)(text);
          }
        }
      }
      expect(performance.now() - started).toBeLessThan(60_000);
    },
    600_000,
  );
});

const LONG = 65_536;

/** Four lines that differ most in length: the shortest, the longest and two between. */
function linesOfManyForms(samples: readonly { readonly text: string }[]): readonly string[] {
  const sorted = samples.map(({ text }) => text).toSorted((a, b) => a.length - b.length);
  return [0, 0.4, 0.7, 1].flatMap((share) => sorted[Math.floor((sorted.length - 1) * share)] ?? []);
}
