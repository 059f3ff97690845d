import { Resolver } from 'node:dns/promises';

/** One question to a resolver on loopback. */
export interface Question {
  readonly port: number;
  /** The address that it comes from, in 127.0.0.0/8. */
  readonly client: string;
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR' | 'SRV' | 'TXT';
}

/** Asks and returns the answers; none where the resolver found or gave none. A question is sent once and waits a second. */
export async function lookUp({ port, client, name, type }: Question): Promise<readonly unknown[]> {
  const resolver = new Resolver({ timeout: 1_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  resolver.setLocalAddress(client);
  try {
    const answers: unknown = await resolver.resolve(name, type);
    return Array.isArray(answers) ? answers : [answers];
  } catch (error) {
    if (error instanceof Error && 'code' in error && NO_ANSWER.has(String(error.code))) return [];
    throw error;
  }
}

const NO_ANSWER: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'ENODATA',
  'EREFUSED',
  'ETIMEOUT',
  'ESERVFAIL',
  'ECONNREFUSED',
]);
