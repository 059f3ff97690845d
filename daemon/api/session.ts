import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrfProtection from '@fastify/csrf-protection';
import session from '@fastify/session';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffId } from '../incidents/incident.ts';
import { browserInWords } from './browser-words.ts';
import type { DaemonApi, Viewer, Wanted } from './contract.ts';
import { isChange, isForMachines } from './limits.ts';
import { type SessionPort, StoredSessions } from './stored-sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who has signed in, read anew for each request: a removed account is out at once. */
    viewer: Viewer | null;
    /** Signs the viewer in, under a new session id. */
    startSession(viewer: Viewer): Promise<void>;
    /** Remembers, under a new session id, that the password was right and what is still wanted. Nobody is signed in by it. */
    awaitSecondStep(wanted: SecondStep): Promise<void>;
    /** Whose second step is waited for; null once ten minutes have passed. */
    secondStep: SecondStep | null;
    /** What tells this session from the others of the account; null before sign-in. */
    sessionMark: string | null;
    /** Signs out: the session is forgotten by the server, not only by the browser. */
    endSession(): Promise<void>;
  }
  interface Session {
    staffId?: StaffId;
    /** The account's count of ended sessions when this one began. */
    epoch?: number;
    mark?: string;
    /** Chrome on Windows. */
    browser?: string;
    /** The password was right; somebody is not signed in yet. */
    wanted?: SecondStep & { readonly since: number };
    /** Epoch milliseconds. */
    signedInAt?: number;
    /** Epoch milliseconds of the last thing that the person did, to the minute. */
    seenAt?: number;
    _csrf?: string;
  }
}

/** What is still to be done before somebody is signed in. */
export interface SecondStep {
  readonly staffId: StaffId;
  readonly kind: Wanted;
  /** The page of ours that was asked for. */
  readonly onward: string;
}

export interface SessionOptions {
  readonly daemon: Pick<DaemonApi, 'viewer' | 'sessionEpoch' | 'signOut'>;
  readonly sessions: SessionPort;
  readonly sessionSecret: string;
  readonly secureCookies: boolean;
  readonly now: () => number;
}

/** Gives every request its session and viewer, and refuses every change without the session's token. */
export async function registerSessions(app: FastifyInstance, options: SessionOptions): Promise<void> {
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: options.secureCookies } as const;
  // The same attributes for every cookie: a browser ignores the deletion of a __Host- cookie that is not marked secure.
  await app.register(cookie, { parseOptions: attributes });
  await app.register(session, {
    secret: options.sessionSecret,
    cookieName: cookieName(options.secureCookies),
    // No maxAge: closing the browser on a shared laptop signs out; the server ends a session by its own clock.
    cookie: attributes,
    store: new StoredSessions(options.sessions, options.now),
    saveUninitialized: false,
    rolling: false,
  });
  decorate(app, options);
  app.addHook('onRequest', (request) => recogniseViewer(request, options));
  await registerCsrf(app);
}

/** The __Host- prefix makes browsers refuse a cookie set by another host of the domain; it needs https. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-filterwatch' : 'filterwatch';
}

/** Signs the viewer in under a new session id, so that an id planted before sign-in is worth nothing. */
async function signInSession(
  request: FastifyRequest,
  viewer: Viewer,
  { daemon, now: clock }: SessionOptions,
): Promise<void> {
  const now = clock();
  const epoch = await daemon.sessionEpoch(viewer.staffId);
  await request.session.regenerate();
  const browser = browserInWords(request.headers['user-agent']);
  if (browser !== null) request.session.browser = browser;
  request.session.epoch = epoch;
  request.session.mark = randomUUID();
  request.session.staffId = viewer.staffId;
  request.session.signedInAt = now;
  request.session.seenAt = now;
  request.viewer = viewer;
  request.secondStep = null;
}

async function signOutSession(request: FastifyRequest): Promise<void> {
  // Not destroy(): that leaves the request without a session, and a page shown next could not make its form's token.
  await request.session.regenerate();
  request.viewer = null;
}

async function awaitSecondStep(request: FastifyRequest, wanted: SecondStep, now: number): Promise<void> {
  await request.session.regenerate();
  request.session.wanted = { ...wanted, since: now };
  request.secondStep = wanted;
}

function decorate(app: FastifyInstance, options: SessionOptions): void {
  app.decorateRequest('viewer', null);
  app.decorateRequest('startSession', function (this: FastifyRequest, viewer: Viewer) {
    return signInSession(this, viewer, options);
  });
  app.decorateRequest('secondStep', null);
  app.decorateRequest('awaitSecondStep', function (this: FastifyRequest, wanted: SecondStep) {
    return awaitSecondStep(this, wanted, options.now());
  });
  app.decorateRequest('sessionMark', { getter: markOf });
  app.decorateRequest('endSession', async function (this: FastifyRequest) {
    if (this.viewer !== null) await options.daemon.signOut(this.viewer);
    return signOutSession(this);
  });
}

function markOf(this: FastifyRequest): string | null {
  return this.session.mark ?? null;
}

/** Long enough to find the phone; a password that was typed on a shared laptop is not half a sign-in for the next person. */
const SECOND_STEP_MS = 10 * 60_000;

/** How stale `seenAt` may be: one write a minute instead of one with every request. */
const SEEN_PRECISION_MS = 60_000;

async function recogniseViewer(request: FastifyRequest, { daemon, now }: SessionOptions): Promise<void> {
  if (isForMachines(request)) return;
  const { staffId, seenAt, wanted, epoch } = request.session;
  if (wanted !== undefined && now() - wanted.since < SECOND_STEP_MS) request.secondStep = wanted;
  if (staffId === undefined) return;
  request.viewer = await daemon.viewer(staffId, epoch);
  if (request.viewer === null) return signOutSession(request);
  const isStale = now() - (seenAt ?? 0) >= SEEN_PRECISION_MS;
  if (isStale && !request.routeOptions.config.background) request.session.seenAt = now();
}

async function registerCsrf(app: FastifyInstance): Promise<void> {
  await app.register(csrfProtection, { sessionPlugin: '@fastify/session', getToken: csrfTokenOf });
  app.addHook('preValidation', (request, reply, done) => {
    if (request.is404 || !isChange(request) || isForMachines(request) || isOneClick(request)) done();
    else app.csrfProtection(request, reply, done);
  });
}

/** RFC 8058: what a mail program sends, without cookies, where the link says that it may. */
function isOneClick(request: FastifyRequest): boolean {
  if (request.routeOptions.config.oneClick !== true) return false;
  return z.object({ 'List-Unsubscribe': z.literal('One-Click') }).safeParse(request.body).success;
}

const formWithToken = z.object({ _csrf: z.string() });

function csrfTokenOf(request: FastifyRequest): string {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  return formWithToken.safeParse(request.body).data?._csrf ?? '';
}
