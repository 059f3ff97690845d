import type { ListToWrite, WrittenSites } from './to-write.ts';

/** One entry a line, parts of sites and addresses too: 'bet.example', 'tube.example/live', '192.0.2.7'. */
export function writePlain({ entries }: ListToWrite): WrittenSites {
  return { comment: '#', head: [], lines: entries, said: entries.length };
}
