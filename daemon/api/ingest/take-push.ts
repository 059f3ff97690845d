import type { IncomingMessage } from 'node:http';
import type { IngestAnswer } from '../schemas/ingest.ts';
import type { IngestPort, PushOutcome } from './ingest-port.ts';
import { readPushHeaders } from './push-headers.ts';
import { diskRefused, interrupted, keyReused, notReady, sourceIsBehind } from './push-refusals.ts';
import type { PushType } from './push-type.ts';
import type { PushedLines } from './pushed-lines.ts';
import { readPush } from './read-push.ts';
import type { Reserve } from './unpack-push.ts';

/** Reads a push and has its lines stored; what is answered holds once they are on disk. Throws a refusal otherwise. */
export async function takePush(
  sourceId: string,
  request: IncomingMessage,
  reserve: Reserve,
  ingest: IngestPort,
): Promise<IngestAnswer> {
  const { type, key } = readPushHeaders(request.headers);
  const read = await readWhole(request, type, reserve);
  const { count, tooLong } = read;
  const outcome = await ingest.accept(sourceId, { lines: read.bytes(), count, tooLong, key });
  return { outcome: storedOrKnown(outcome), lines: count, tooLong };
}

async function readWhole(request: IncomingMessage, type: PushType, reserve: Reserve): Promise<PushedLines> {
  try {
    return await readPush(request, type, reserve);
  } catch (error) {
    throw request.destroyed && !request.complete ? interrupted(error) : error;
  }
}

function storedOrKnown(outcome: PushOutcome): 'stored' | 'known' {
  switch (outcome.kind) {
    case 'stored':
    case 'known':
      return outcome.kind;
    case 'key_reused':
      throw keyReused();
    case 'full':
      throw sourceIsBehind(outcome.waitSeconds);
    case 'disk_refused':
      throw diskRefused(outcome.hasRoom);
    case 'not_ready':
      throw notReady();
  }
}
