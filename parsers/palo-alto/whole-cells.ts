import { splitCsv } from '../fields/csv.ts';

/**
 * The cells of a line, of one that was cut off those in front of the cut. PAN-OS puts what holds a comma or a quote into quotes and
 * doubles the quotes within, so a quote that is not closed is that of the last cell.
 */
export function wholeCellsOf(message: string): readonly string[] {
  const whole = splitCsv(message, ',');
  if (whole !== null) return whole;
  const lastQuoted = message.lastIndexOf(',"');
  return (lastQuoted < 0 ? null : splitCsv(message.slice(0, lastQuoted), ',')) ?? [];
}
