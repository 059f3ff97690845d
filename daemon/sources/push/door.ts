import { randomBytes } from 'node:crypto';
import type { PushRefusal } from './counts.ts';
import type { PushedBatch, PushResult, PushSource } from './push.ts';
import { createTokenCheck } from './token.ts';

/** All push sources by their ids, as the web server asks for them. */
export interface PushDoor {
  /** True for the right token of a source that is there; a source that is not there takes as long to be refused. */
  admits(sourceId: string, token: string): boolean;
  waitSeconds(sourceId: string): number;
  accept(sourceId: string, push: PushedBatch): Promise<PushResult>;
  refused(sourceId: string, reason: PushRefusal): void;
}

/** Leads each push to its source. */
export function createPushDoor(sources: readonly PushSource[]): PushDoor {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const nobodys = createTokenCheck(randomBytes(32).toString('hex'));
  return {
    admits(sourceId, token) {
      const source = byId.get(sourceId);
      return source === undefined ? nobodys(token) : source.admits(token);
    },
    waitSeconds: (sourceId) => byId.get(sourceId)?.waitSeconds() ?? 0,
    accept: async (sourceId, push) => (await byId.get(sourceId)?.accept(push)) ?? { kind: 'not_ready' },
    refused: (sourceId, reason) => byId.get(sourceId)?.refused(reason),
  };
}
