/** Bytes, piece by piece. */
export type Pieces = AsyncIterable<Uint8Array>;

/** No entry is longer; a line without end must not fill the memory. */
export const MAX_LINE_LENGTH = 4_096;

/** Takes one line without its line break; null stands for one that is too long. */
export type TakeLine = (line: string | null) => void;

/** Cuts text into lines. What is not UTF-8 becomes replacement characters, which no entry holds. */
export async function eachLine(text: Pieces, take: TakeLine): Promise<void> {
  const decoder = new TextDecoder();
  const cutter = createCutter(take);
  for await (const piece of text) cutter.add(decoder.decode(piece, { stream: true }));
  cutter.add(decoder.decode());
  cutter.end();
}

function createCutter(take: TakeLine): { add(text: string): void; end(): void } {
  let begun = '';
  let isTooLong = false;
  const finish = (line: string): void => {
    take(isTooLong || line.length > MAX_LINE_LENGTH ? null : line.endsWith('\r') ? line.slice(0, -1) : line);
    isTooLong = false;
  };
  return {
    add(text) {
      const lines = (begun + text).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) finish(line);
      if (begun.length <= MAX_LINE_LENGTH) return;
      isTooLong = true;
      begun = '';
    },
    end() {
      if (begun !== '' || isTooLong) finish(begun);
    },
  };
}
