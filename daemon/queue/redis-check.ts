import { Redis } from 'ioredis';

/** Null when Redis answers within the time; else what is wrong, without the URL's password. */
export async function redisAnswers(url: string, timeoutMs: number): Promise<string | null> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The failure is answered below; an unheard 'error' event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return `Redis could not be reached (${code}). Check that it runs, and REDIS_URL.`;
  } finally {
    client.disconnect();
  }
}

/** What jobs depend on. */
export interface RedisFacts {
  readonly version: string;
  /** What it does when memory is short; null where it does not say. */
  readonly policy: string | null;
  /** Whether anything outlasts a restart; null where it does not say. */
  readonly isKept: boolean | null;
}

/** Asks Redis how it is set up; what it will not tell, as hosted ones do, is null. */
export async function askRedis(
  url: string,
  timeoutMs: number,
): Promise<({ readonly kind: 'answers' } & RedisFacts) | { readonly kind: 'silent'; readonly message: string }> {
  const message = await redisAnswers(url, timeoutMs);
  if (message !== null) return { kind: 'silent', message };
  const client = new Redis(url, { connectTimeout: timeoutMs, commandTimeout: timeoutMs, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    const [server, memory, persistence] = await Promise.all(
      ['server', 'memory', 'persistence'].map((section) => client.info(section).catch(() => '')),
    );
    const save = await client.config('GET', 'save').catch(() => null);
    const isAppending = factIn(persistence, 'aof_enabled');
    const saves = Array.isArray(save) ? String(save[1] ?? '') !== '' : null;
    return {
      kind: 'answers',
      version: factIn(server, 'redis_version') ?? 'of an unknown version',
      policy: factIn(memory, 'maxmemory_policy'),
      isKept: isAppending === '1' ? true : saves,
    };
  } finally {
    client.disconnect();
  }
}

function factIn(text: string | undefined, name: string): string | null {
  return new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(text ?? '')?.[1] ?? null;
}
