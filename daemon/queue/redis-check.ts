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
