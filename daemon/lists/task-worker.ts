/** The thread of one task: reads files, and sends back what it came to. */
import { parentPort, workerData } from 'node:worker_threads';
import { KnownError } from '../errors.ts';
import { codeOf } from './refusals.ts';
import { type FromTask, perform, type Task } from './tasks.ts';

const port = parentPort;
if (port === null) throw new Error('A task of the lists runs as a worker thread.');
port.postMessage(await answerTo(workerData as Task));

async function answerTo(task: Task): Promise<FromTask> {
  try {
    return { kind: 'done', answer: await perform(task) };
  } catch (error) {
    if (error instanceof KnownError) return { kind: 'known', code: error.code, message: error.message };
    const code = codeOf(error);
    if (code === null || code.startsWith('ERR_')) throw error;
    return { kind: 'disk', code, message: 'A file could not be read or written.' };
  }
}
