/** The examiner's thread: takes a batch of bytes, sends back what it came to. Nothing is read or written here but messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createBatchExaminer } from './batch-examiner.ts';
import { createCatalogueInUse } from './catalogue-in-use.ts';
import type { ExaminerSettings, FromWorker, ToWorker } from './examiner-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('The examiner runs as a worker thread.');
const settings = workerData as ExaminerSettings;
const catalogue = createCatalogueInUse(settings, settings.canary);
const examine = createBatchExaminer(settings, catalogue);
port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'use':
      return catalogue.use(message.knowledge);
    case 'apply':
      return examine.apply(message.inForce);
    case 'attach':
      return examine.attach(message.attachments, message.oldest);
    case 'ask':
      return port.postMessage({ kind: 'here', number: message.number } satisfies FromWorker);
    case 'examine': {
      const examined = examine(message.request);
      const answer: FromWorker = { kind: 'examined', number: message.number, examined };
      const { block } = examined;
      return port.postMessage(answer, block === null ? [] : [block.bytes.buffer]);
    }
  }
});
