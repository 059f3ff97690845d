import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit } from './access.ts';
import type { DaemonApi, Viewer } from './contract.ts';
import { BEAT_MS, LiveStream } from './live-stream.ts';
import { refusal } from './problems.ts';
import { readSession, type SessionPort, storedId } from './stored-sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** True for whoever wants server-sent events, and not one answer. */
    wantsStream(): boolean;
  }
  interface FastifyReply {
    /** Answers with a stream that tells what `now` says, each time that it changes, until the session is over. */
    live(now: (viewer: Viewer) => Promise<unknown>): FastifyReply;
  }
}

export interface LiveStreamsOptions {
  readonly daemon: Pick<DaemonApi, 'viewer' | 'onChange'>;
  readonly sessions: SessionPort;
  readonly now: () => number;
  readonly beatMs?: number;
}

/** A browser opens six connections to one server; the pages themselves need some. */
const MAX_OF_ACCOUNT = 4;
const MAX_STREAMS = 200;
/** Longer than any session: the framework breaks off what has been answered for longer than this. */
const STREAM_TIMEOUT_MS = 13 * 3_600_000;

interface Reader {
  readonly stream: LiveStream;
  readonly sessionId: string;
  readonly staffId: Viewer['staffId'];
  readonly route: FastifyRequest['routeOptions'];
}

/** Lets routes answer with a stream. Answers the sessions as they are to be used: a stream ends with its session. */
export function registerLiveStreams(app: FastifyInstance, options: LiveStreamsOptions): SessionPort {
  const streams = createLiveStreams(options);
  app.decorateRequest('wantsStream', function (this: FastifyRequest) {
    // Not for a HEAD, which would never end.
    return this.method === 'GET' && this.headers.accept?.includes('text/event-stream') === true;
  });
  app.decorateReply('live', function (this: FastifyReply, now: (viewer: Viewer) => Promise<unknown>) {
    return streams.open(this.request, this, now);
  });
  app.addHook('onRoute', (route) => {
    if (route.config?.streams) route.handlerTimeout = STREAM_TIMEOUT_MS;
  });
  // Before the server waits for what is still being answered, which a stream is for hours.
  app.addHook('preClose', async () => streams.end());
  return {
    ...options.sessions,
    async destroy(id) {
      await options.sessions.destroy(id);
      streams.signOut(id);
    },
  };
}

function createLiveStreams({ daemon, sessions, now, beatMs = BEAT_MS }: LiveStreamsOptions) {
  const readers = new Set<Reader>();
  let stop: (() => void) | null = null;

  /** Who a session belongs to, as it is now; null where it is over or may not read this any more. */
  async function viewerOf({ sessionId, route }: Pick<Reader, 'sessionId' | 'route'>): Promise<Viewer | null> {
    const row = await sessions.get(sessionId);
    const session = row !== null && row.expiresAt > now() ? readSession(row.data) : null;
    const viewer = session?.staffId === undefined ? null : await daemon.viewer(session.staffId, session.epoch);
    return admit(route.config.access ?? [], viewer) === 'admitted' ? viewer : null;
  }
  async function lookAll(): Promise<void> {
    // One after the other: a hundred readers must not ask the store at once.
    for (const { stream } of readers) await stream.look().catch(() => stream.body.destroy());
  }
  async function beatAll(): Promise<void> {
    for (const reader of readers) {
      if ((await viewerOf(reader)) === null) reader.stream.signOut();
      else reader.stream.beat();
    }
  }
  function begin(): void {
    const beat = setInterval(() => void beatAll().catch(() => endAll()), beatMs).unref();
    const offChange = daemon.onChange(() => void lookAll());
    stop = () => {
      clearInterval(beat);
      offChange();
    };
  }
  function leave(reader: Reader): void {
    readers.delete(reader);
    if (readers.size > 0) return;
    stop?.();
    stop = null;
  }
  function endAll(): void {
    for (const { stream } of readers) stream.end();
  }
  return {
    open(request: FastifyRequest, reply: FastifyReply, tell: (viewer: Viewer) => Promise<unknown>): FastifyReply {
      const { viewer, routeOptions: route } = request;
      if (viewer === null) throw new Error('A stream was asked for by nobody.');
      refuseTooMany(readers, viewer);
      const of = { sessionId: storedId(request.session.sessionId), route };
      const stream = new LiveStream(async () => {
        const current = await viewerOf(of);
        if (current === null) stream.signOut();
        return current === null ? null : tell(current);
      }, lastEventIdOf(request));
      const reader = { ...of, stream, staffId: viewer.staffId };
      readers.add(reader);
      stream.body.once('close', () => leave(reader));
      if (stop === null) begin();
      void stream.look().catch(() => stream.body.destroy());
      return reply
        .header('cache-control', 'no-store, no-transform')
        .header('x-accel-buffering', 'no')
        .type('text/event-stream; charset=utf-8')
        .send(stream.body);
    },
    signOut(sessionId: string): void {
      for (const reader of readers) if (reader.sessionId === sessionId) reader.stream.signOut();
    },
    end: endAll,
  };
}

function refuseTooMany(readers: ReadonlySet<Reader>, { staffId }: Viewer): void {
  const own = [...readers].filter((reader) => reader.staffId === staffId).length;
  if (own < MAX_OF_ACCOUNT && readers.size < MAX_STREAMS) return;
  throw refusal(503, 'TOO_MANY_STREAMS', 'Too many pages are open that are told of news. This one asks by itself.');
}

function lastEventIdOf({ headers }: FastifyRequest): string | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' ? id : null;
}
