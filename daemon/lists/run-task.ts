import { Worker } from 'node:worker_threads';
import { KnownError } from '../errors.ts';
import { failed } from './refusals.ts';
import type { FromTask, Task, TaskAnswers } from './tasks.ts';

/** Reading the largest lists takes a minute on a slow machine; whatever takes longer than this has gone wrong. */
const LONGEST_MS = 20 * 60_000;
const MAX_HEAP_MB = 2_048;

/** Does the task on a thread of its own. Rejects with what went wrong there, or when the signal stops it. */
export async function runTask<Kind extends Task['kind']>(
  task: Extract<Task, { readonly kind: Kind }>,
  signal: AbortSignal,
): Promise<TaskAnswers[Kind]> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./task-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const tooLong = AbortSignal.timeout(LONGEST_MS);
  try {
    return answerOf(await messageFrom(worker, AbortSignal.any([signal, tooLong]))) as TaskAnswers[Kind];
  } catch (error) {
    if (error !== tooLong.reason) throw error;
    throw failed(
      'Reading the list took more than 20 minutes.',
      'It is tried again later; use fewer of its parts.',
      error,
    );
  } finally {
    await worker.terminate();
  }
}

function messageFrom(worker: Worker, signal: AbortSignal): Promise<FromTask> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread of a list's task ended with code ${code}.`)));
  });
}

function answerOf(message: FromTask): TaskAnswers[Task['kind']] {
  switch (message.kind) {
    case 'done':
      return message.answer;
    case 'known':
      throw new KnownError(message.code, message.message);
    case 'disk':
      throw Object.assign(new Error(message.message), { code: message.code });
  }
}
