/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = (): void => resolve();
  signal.addEventListener('abort', stop, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
}

/** Waits until something has finished, or for so many milliseconds: a disk may hang, and a stop may not. */
export async function finishWithin(running: Promise<void> | null, deadlineMs: number): Promise<void> {
  const done = new AbortController();
  const finished = Promise.resolve(running).finally(() => done.abort());
  await Promise.race([finished, pause(deadlineMs, done.signal)]);
}
