import { detect } from '../../parsers/detect.ts';
import { readFirstLines } from '../sources/files/read-head.ts';
import { print, printJson } from './output.ts';

interface DetectOptions {
  readonly json?: boolean;
}

const LINES = 200;

/** Says which format a log is by its first lines, or what they look like instead; then the program ends with 1. */
export async function detectFormat(path: string, options: DetectOptions): Promise<void> {
  const lines = await readFirstLines(path, LINES);
  const detection = detect(lines, path);
  const isDetected = detection.kind === 'detected';
  if (!isDetected) process.exitCode = 1;
  if (options.json) {
    const format = isDetected ? { format: detection.parser.id, title: detection.parser.title } : { format: null };
    return printJson({ file: path, lines: lines.length, ...format, saw: isDetected ? null : detection.saw });
  }
  return print(
    isDetected
      ? `${path}: ${detection.parser.title} (${detection.parser.id})`
      : `${path}: not decided; we saw ${detection.saw}.\nName its format with --format ID (“filterwatch formats” lists them), or describe a format of your own in the settings.`,
  );
}
