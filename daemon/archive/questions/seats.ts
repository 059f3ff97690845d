/** Lets so many at a time, and so many wait until one of them goes. */
export interface Seats {
  /** Resolves with what gives the seat back, to be called once. Rejects with the signal's reason when it is aborted before. */
  take(signal: AbortSignal): Promise<() => void>;
}

export interface SeatsOptions {
  readonly atOnce: number;
  readonly waiting: number;
  /** What is thrown to one more. */
  refusal(): Error;
}

export function createSeats({ atOnce, waiting, refusal }: SeatsOptions): Seats {
  const queue: (() => void)[] = [];
  let going = 0;

  function end(): void {
    const next = queue.shift();
    if (next === undefined) going -= 1;
    else next();
  }
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (going < atOnce) going += 1;
      else if (queue.length >= waiting) throw refusal();
      else await seatIn(queue, signal);
      return end;
    },
  };
}

function seatIn(queue: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = () => {
      queue.splice(queue.indexOf(begin), 1);
      reject(signal.reason);
    };
    queue.push(begin);
    signal.addEventListener('abort', giveUp, { once: true });
  });
}
