/** The examiner's thread: takes a batch of bytes, sends back what it came to. Nothing is read or written here but messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createBatchExaminer } from './batch-examiner.ts';
import { createCatalogueInUse } from './catalogue-in-use.ts';
import type { ExaminerSettings, FromWorker, ToWorker } from './examiner-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('The examiner runs as a worker thread.');
const settings = workerData as ExaminerSettings;
const catalogue = createCatalogueInUse(settings);
const examineBatch = createBatchExaminer(settings, catalogue);
port.on('message', (message: ToWorker) => {
  if (message.kind === 'use') return catalogue.use(message.knowledge);
  const answer: FromWorker = { number: message.number, examined: examineBatch(message.request) };
  const { block } = answer.examined;
  port.postMessage(answer, block === null ? [] : [block.bytes.buffer]);
});
