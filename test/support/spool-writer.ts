/** Run as a program of its own, to be killed: appends pushes from a number on, and says the number of each that is on disk. */
import { hash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSpool } from '../../daemon/sources/spool/spool.ts';

const [folder = '', from = '0'] = process.argv.slice(2);
const AT_ONCE = 8;
const spool = await openSpool({ folder, segmentBytes: 200_000, epochNow: () => Date.now() });

let next = Number(from);
await Promise.all(Array.from({ length: AT_ONCE }, pushOn));

async function pushOn(): Promise<void> {
  for (;;) {
    const number = next++;
    const count = (number % 50) + 1;
    const lines = Array.from(
      { length: count },
      (_, index) => `${number} ${index + 1}/${count} ${'x'.repeat(number % 300)}\n`,
    );
    await spool.append(Buffer.from(lines.join('')), hash('sha256', `push ${number}`));
    writeSync(1, `${number}\n`);
  }
}
