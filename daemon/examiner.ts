import { Worker } from 'node:worker_threads';
import type { Examined, ExamineRequest, ExaminerSettings, FromWorker, ToWorker } from './examiner-protocol.ts';

/** Examines batches of lines on a thread of its own, so that the dashboard stays quick while an import runs. */
export interface Examiner {
  /** Answers in the order of asking. */
  examine(request: ExamineRequest): Promise<Examined>;
  stop(): Promise<void>;
}

/** `failed` is called when the worker dies: a bug, after which the daemon cannot go on. */
export function startExaminer(settings: ExaminerSettings, failed: (cause: Error) => void): Examiner {
  const worker = new Worker(new URL('./examiner-worker.ts', import.meta.url), { workerData: settings });
  const waiting = new Map<number, (examined: Examined) => void>();
  let number = 0;
  let stopping = false;

  worker.on('message', (message: FromWorker) => {
    waiting.get(message.number)?.(message.examined);
    waiting.delete(message.number);
  });
  worker.on('error', failed);
  worker.on('exit', (code) => {
    if (!stopping) failed(new Error(`The examiner's worker ended with code ${code}.`));
  });

  return {
    examine(request) {
      number += 1;
      const message: ToWorker = { number, request };
      return new Promise((resolve) => {
        waiting.set(message.number, resolve);
        worker.postMessage(message);
      });
    },
    async stop() {
      stopping = true;
      await worker.terminate();
    },
  };
}
