import type { ListToWrite, WrittenSites } from './to-write.ts';

/** A hosts file. It knows single names alone: what lies below a site is not covered, and nothing can be allowed by it. */
export function writeHosts({ names, meaning }: ListToWrite): WrittenSites {
  const comment = '#';
  const head = ['# A hosts file covers each name alone, and nothing below it.'];
  if (meaning === 'allow') return { comment, head, lines: [], said: 0 };
  return { comment, head, lines: names.map((name) => `0.0.0.0 ${name}`), said: names.length };
}
