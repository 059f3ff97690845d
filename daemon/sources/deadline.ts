/** Nothing on a disk takes this long, except a network disk that has gone away. */
export const DISK_DEADLINE_MS = 10_000;

/** Rejects with code ETIMEDOUT when the disk does not answer in time; what answers too late is handed to `discard`. */
export async function withinDeadline<T>(answer: Promise<T>, discard: (late: T) => void = () => undefined): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new DiskSilent());
    answer.then(discard, () => undefined);
  }, DISK_DEADLINE_MS);
  try {
    return await Promise.race([answer, expired]);
  } finally {
    clearTimeout(timer);
  }
}

class DiskSilent extends Error {
  readonly code = 'ETIMEDOUT';
  constructor() {
    super('The disk did not answer.');
  }
}
