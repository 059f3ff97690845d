/** The examiner's thread: takes a batch of bytes, sends back what it came to. Nothing is read or written here but messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createBatchExaminer } from './batch-examiner.ts';
import type { ExaminerSettings, FromWorker, ToWorker } from './examiner-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('The examiner runs as a worker thread.');
const examineBatch = createBatchExaminer(workerData as ExaminerSettings);
port.on('message', (message: ToWorker) => {
  const answer: FromWorker = { number: message.number, examined: examineBatch(message.request) };
  port.postMessage(answer);
});
