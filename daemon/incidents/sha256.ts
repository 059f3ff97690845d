/**
 * SHA-256 (FIPS 180-4), written out because ids are made in a room that may not reach for the runtime's own. A plain
 * checksum would do against chance; but the text of a log line is partly chosen by pupils, and two lines with one id
 * would hide the second. Only flagged events and incidents are hashed, a few thousand a day, so speed does not matter.
 */
export function sha256(text: string): Uint8Array {
  const state = Uint32Array.from(INITIAL_STATE);
  const message = padded(new TextEncoder().encode(text));
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < message.byteLength; offset += BLOCK_BYTES) {
    fillSchedule(schedule, message, offset);
    compress(state, schedule);
  }
  return bytesOf(state);
}

const BLOCK_BYTES = 64;
const INITIAL_STATE = fractionsOfRoots(8, Math.sqrt);
const ROUND_CONSTANTS = fractionsOfRoots(64, Math.cbrt);

/** The first 32 bits after the point of the roots of the first primes, exactly as far as a double can tell. */
function fractionsOfRoots(count: number, root: (value: number) => number): Uint32Array {
  const constants = new Uint32Array(count);
  for (let found = 0, candidate = 2; found < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    constants[found] = Math.floor((root(candidate) % 1) * 2 ** 32);
    found += 1;
  }
  return constants;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

/** The message, one set bit, zeros to the end of a block, and its length in bits. */
function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function fillSchedule(schedule: Uint32Array, message: DataView, offset: number): void {
  for (let t = 0; t < 16; t += 1) schedule[t] = message.getUint32(offset + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const early = at(schedule, t - 15);
    const late = at(schedule, t - 2);
    const sigma0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const sigma1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[t] = at(schedule, t - 16) + sigma0 + at(schedule, t - 7) + sigma1;
  }
}

/** The letters are those of the standard, so that it can be read beside this. */
function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = h + sum1 + choice + at(ROUND_CONSTANTS, t) + at(schedule, t);
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + sum0 + majority) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function bytesOf(state: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(state.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of state.entries()) view.setUint32(index * 4, word);
  return bytes;
}
