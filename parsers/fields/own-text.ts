/**
 * A text of its own. What comes from a line is a slice that keeps a whole batch of lines in memory; what is remembered for longer
 * than the line lives must not hold on to that.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
