/** A bounded number of places; whoever finds none waits. */
export interface Places {
  /** Takes a place, at once or when one is free; answers false when the wait was called off. */
  take(): Promise<boolean>;
  free(): void;
  /** Resolves when a place is free, or the wait was called off; takes none. */
  room(): Promise<void>;
  taken(): number;
}

/** When `calledOff` is aborted, nobody waits any more. */
export function createPlaces(most: number, calledOff: AbortSignal): Places {
  let taken = 0;
  let waiting: (() => void)[] = [];
  const isFull = () => taken >= most && !calledOff.aborted;
  const change = () => new Promise<void>((resolve) => waiting.push(resolve));

  // All look again: one that is woken may find that another was quicker.
  function wakeAll(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }
  calledOff.addEventListener('abort', wakeAll);

  return {
    async take() {
      // Between finding a place and taking it nothing is awaited, so no two find the same.
      while (isFull()) await change();
      if (calledOff.aborted) return false;
      taken += 1;
      return true;
    },
    free() {
      taken -= 1;
      wakeAll();
    },
    async room() {
      while (isFull()) await change();
    },
    taken: () => taken,
  };
}
