import type { Pulse } from './pulse.ts';
import type { ServiceManager } from './systemd/service-manager.ts';

/** Twice in each stretch, as systemd advises. */
const BEATS = 2;
/** Without a watchdog the status alone is told. */
const STATUS_EVERY_MS = 60_000;
/** Of the time between two beats, what the parts have to answer. */
const TO_ANSWER = 0.8;

/** Tells systemd again and again that the daemon lives, for as long as it does; answers how that is ended. */
export function keepPulse(
  manager: ServiceManager,
  pulse: (withinMs: number) => Promise<Pulse>,
): { stop(): Promise<void> } {
  const everyMs = manager.watchdogMs === null ? STATUS_EVERY_MS : manager.watchdogMs / BEATS;
  let beating: Promise<void> | null = null;
  const beat = async (): Promise<void> => {
    const { lives, status } = await pulse(everyMs * TO_ANSWER);
    await (lives ? manager.lives(status) : manager.ails(status));
  };
  const timer = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = null;
    });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await beating;
      await manager.stopping();
    },
  };
}
