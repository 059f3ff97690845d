import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DaemonApi, Frame, Viewer } from '../../daemon/api/contract.ts';
import { type Html, toText } from '../html.ts';
import type { Shell } from '../models.ts';
import { exactTime } from '../times.ts';

/** What every route of the dashboard is given. */
export interface Dashboard {
  readonly daemon: DaemonApi;
  readonly shells: Shells;
}

/** Makes the shell of each page, and remembers when the daemon last told one. */
export class Shells {
  readonly #daemon: DaemonApi;
  #last: Frame | null = null;

  constructor(daemon: DaemonApi) {
    this.#daemon = daemon;
  }

  /** The shell for whoever asks, with a token for the forms. */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<Shell> {
    this.#last = await this.#daemon.frame(request.viewer);
    return { frame: this.#last, viewer: request.viewer, csrf: reply.generateCsrf() };
  }

  /** A shell that needs neither daemon nor session, for when one of them fails. */
  bare(): Shell {
    return { frame: { ...(this.#last ?? unknownFrame), alarms: [] }, viewer: null, csrf: '' };
  }

  /** When the last page was shown that worked, in words; null when none has been. */
  lastGoodTime(): string | null {
    return this.#last === null ? null : exactTime(this.#last.now, this.#last.zone);
  }
}

/** Sends a page. */
export function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(toText(page));
}

/** Who has signed in. Throws where the route let somebody pass who has not, which is a fault of ours. */
export function viewerOf(request: FastifyRequest): Viewer {
  if (request.viewer === null) throw new Error(`Nobody has signed in on ${request.routeOptions.url}`);
  return request.viewer;
}

const unknownFrame: Frame = {
  schoolName: '',
  zone: 'UTC',
  now: 0,
  demonstration: false,
  setUpDone: true,
  supportFor: [],
  alarms: [],
};
