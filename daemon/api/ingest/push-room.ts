import { tooManyPushes } from './push-refusals.ts';
import { MAX_UNPACKED_BYTES } from './unpack-push.ts';

/** Pushes whose bodies are read at one time. */
const MAX_PUSHES = 16;
/** Their bodies together, unpacked; there are copies on the way to the disk. */
const MAX_BYTES = 2 * MAX_UNPACKED_BYTES;

/** How much of the memory is taken by pushes that are being read. */
export interface PushRoom {
  /** A place for one more push; null when there is none. */
  enter(): PushPlace | null;
}

export interface PushPlace {
  /** Takes memory for so many bytes. Throws a refusal 429 when the pushes together have no more. */
  reserve(bytes: number): void;
  /** Gives everything back. */
  leave(): void;
}

/** Room for a bounded number of pushes with a bounded number of bytes. */
export function createPushRoom({ maxPushes = MAX_PUSHES, maxBytes = MAX_BYTES } = {}): PushRoom {
  let pushes = 0;
  let held = 0;
  return {
    enter() {
      if (pushes >= maxPushes) return null;
      pushes += 1;
      let own = 0;
      return {
        reserve(bytes) {
          if (held + bytes > maxBytes) throw tooManyPushes();
          held += bytes;
          own += bytes;
        },
        leave() {
          pushes -= 1;
          held -= own;
        },
      };
    },
  };
}
