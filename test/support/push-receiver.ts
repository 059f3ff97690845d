/** Run as a program of its own, to be killed: the real web server with one push source, and a store in a file. */
import { join } from 'node:path';
import { createPushDoor } from '../../daemon/sources/push/door.ts';
import { createPushSource } from '../../daemon/sources/push/push.ts';
import { startTestServer } from './api-server.ts';
import { openJournal } from './journal-store.ts';

const [folder = '', port = '0', token = ''] = process.argv.slice(2);
const store = openJournal(join(folder, 'journal'));
const source = createPushSource({
  sourceId: 'cloud',
  folder: join(folder, 'spool'),
  token,
  segmentBytes: 300_000,
  deliver: store.accept,
  cursors: store.cursors,
  forgetCursor: store.forget,
  now: () => performance.now(),
  epochNow: () => Date.now(),
  pollMs: 20,
});
source.start();
const { app } = await startTestServer({ ingest: createPushDoor([source]) });
await app.listen({ host: '127.0.0.1', port: Number(port) });
console.log('listening');
