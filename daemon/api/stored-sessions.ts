import { createHash } from 'node:crypto';
import type { Session } from 'fastify';
import { z } from 'zod';
import type { StaffId } from '../incidents/incident.ts';

/** Where sessions are kept. The id is a SHA-256 of the cookie's: a stolen store opens no session. Times are epoch ms. */
export interface SessionPort {
  get(id: string): Promise<{ readonly data: string; readonly expiresAt: number } | null>;
  /** `staffId` is null before sign-in. */
  set(id: string, data: string, expiresAt: number, staffId?: string | null): Promise<void>;
  destroy(id: string): Promise<void>;
}

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
/** Before sign-in a session holds only a form's token; the form may stand open over lunch. */
const ANONYMOUS_MS = 2 * 3_600_000;
const MAX_ENDED = 10_000;

type Done = (error?: unknown) => void;

/** Keeps @fastify/session's sessions in a port, ends them by our clock, and never brings an ended one back. */
export class StoredSessions {
  readonly #port: SessionPort;
  readonly #now: () => number;
  readonly #ended = new Set<string>();

  constructor(port: SessionPort, now: () => number) {
    this.#port = port;
    this.#now = now;
  }

  get(sessionId: string, done: (error: unknown, session?: Session | null) => void): void {
    this.#load(storedId(sessionId)).then((session) => done(null, session), done);
  }

  set(sessionId: string, session: Session, done: Done): void {
    this.#save(storedId(sessionId), session).then(() => done(), done);
  }

  destroy(sessionId: string, done: Done): void {
    const id = storedId(sessionId);
    this.#rememberEnded(id);
    this.#port.destroy(id).then(() => done(), done);
  }

  async #load(id: string): Promise<Session | null> {
    const stored = await this.#port.get(id);
    if (stored === null || this.#ended.has(id)) return null;
    if (stored.expiresAt > this.#now()) return readSession(stored.data);
    await this.#port.destroy(id);
    return null;
  }

  async #save(id: string, session: Session): Promise<void> {
    const { staffId, epoch, mark, browser, signedInAt, seenAt, wanted, _csrf } = session;
    const kept = { staffId, epoch, mark, browser, signedInAt, seenAt, wanted, _csrf };
    const isEmpty = staffId === undefined && wanted === undefined && _csrf === undefined;
    // A request that began before sign-out may end after it; its late save must not sign anybody in again.
    if (isEmpty || this.#ended.has(id)) return;
    await this.#port.set(id, JSON.stringify(kept), this.#expiryOf(session), staffId ?? null);
  }

  #expiryOf({ staffId, signedInAt, seenAt }: Session): number {
    if (staffId === undefined || signedInAt === undefined) return this.#now() + ANONYMOUS_MS;
    return Math.min((seenAt ?? signedInAt) + IDLE_MS, signedInAt + ABSOLUTE_MS);
  }

  /** Bounded: the oldest is forgotten, long after the last request that could have known it. */
  #rememberEnded(id: string): void {
    this.#ended.add(id);
    if (this.#ended.size <= MAX_ENDED) return;
    for (const oldest of this.#ended) {
      this.#ended.delete(oldest);
      return;
    }
  }
}

/** Under which id a session is kept. */
export function storedId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

const staffIdText = z.string().transform((id) => id as StaffId);

const storedSession = z.object({
  staffId: staffIdText.optional(),
  epoch: z.number().optional(),
  mark: z.string().optional(),
  browser: z.string().optional(),
  wanted: z
    .object({ staffId: staffIdText, kind: z.enum(['code', 'set_up']), since: z.number(), onward: z.string() })
    .optional(),
  signedInAt: z.number().optional(),
  seenAt: z.number().optional(),
  _csrf: z.string().optional(),
});

/** What a session holds, as it is kept; null where that cannot be read. */
export type KeptSession = z.output<typeof storedSession>;

export function readStoredSession(data: string): KeptSession | null {
  return storedSession.safeParse(parseJson(data)).data ?? null;
}

/** A row that cannot be read is no session: the person signs in again. */
export function readSession(data: string): Session | null {
  const kept = readStoredSession(data);
  return kept ? ({ ...kept, cookie: { originalMaxAge: null } } as Session) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one more way of being unreadable.
    return null;
  }
}
