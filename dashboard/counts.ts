const figures = new Intl.NumberFormat('en-GB');
const shortFigures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** 41208 → '41,208'. */
export function figure(count: number): string {
  return figures.format(count);
}

/** (3, 'incident') → '3 incidents'; the plural is given where it is not the singular with an s. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${figure(count)} ${count === 1 ? singular : plural}`;
}

/** 1,610,612,736 → '1.6 GB'. */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${shortFigures.format(size)} ${units[unit]}`;
}

/** (12, 48) → '12 of 48 (25%)': never a percentage without its numbers. */
export function shareInWords(part: number, whole: number): string {
  const share = whole === 0 ? '' : ` (${wholePercentage(part, whole)})`;
  return `${figure(part)} of ${figure(whole)}${share}`;
}

// 0% and 100% are kept for none and all: "100% understood" must not hide a line.
function wholePercentage(part: number, whole: number): string {
  const percentage = Math.round((part / whole) * 100);
  if (percentage === 0 && part > 0) return 'under 1%';
  if (percentage === 100 && part < whole) return 'over 99%';
  return `${percentage}%`;
}
