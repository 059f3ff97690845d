import type { FastifyReply } from 'fastify';

/** As a file to keep: its name is ours, and holds nobody's. */
export function sendFile(
  reply: FastifyReply,
  { fileName, type, bytes }: { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array },
): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${fileName}"`).send(Buffer.from(bytes));
}
