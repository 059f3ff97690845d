import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 25;

/** Waits until a condition holds; fails, saying what was waited for, when it does not within the time. */
export async function waitFor<Value>(
  condition: () => Value | Promise<Value>,
  what: string,
  withinMs = 10_000,
): Promise<NonNullable<Value>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain for ${what}.`);
    await wait(EVERY_MS);
  }
}
