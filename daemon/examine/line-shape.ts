const MOST_CHARACTERS = 160;

/** The form of a line without what stands in it: a run of letters is x, a run of digits 9. Nothing of it can be read back. */
export function shapeOfLine(line: string): string {
  const beginning = line.slice(0, MOST_CHARACTERS * 4);
  const shape = beginning
    .replace(/[\p{L}\p{M}]+/gu, 'x')
    .replace(/\p{N}+/gu, '9')
    .replace(/\p{Cc}/gu, ' ');
  return shape.length > MOST_CHARACTERS ? `${shape.slice(0, MOST_CHARACTERS)}…` : shape;
}
