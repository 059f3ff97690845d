import type { createGunzip, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { archiveDamaged } from './archive-trouble.ts';
import type { Pieces } from './pieces.ts';

export type Inflater =
  | ReturnType<typeof createGunzip>
  | ReturnType<typeof createInflateRaw>
  | ReturnType<typeof createZstdDecompress>;

/** What was compressed, piece by piece, several members after one another too. Throws ARCHIVE_DAMAGED after all that could be read. */
export async function* inflated(packed: Pieces, inflater: Inflater): Pieces {
  const pump = new Pump(inflater);
  try {
    for await (const piece of packed) yield* pump.through(piece);
    yield* pump.through(null);
  } finally {
    inflater.destroy();
  }
}

/** Everything is read out before more is put in: what came before the damage is then never thrown away with it. */
class Pump {
  readonly #inflater: Inflater;
  #isWorking = false;
  #cause: unknown = null;
  #wake: () => void = () => undefined;

  constructor(inflater: Inflater) {
    this.#inflater = inflater;
    inflater.on('readable', () => this.#wake());
    inflater.on('end', () => this.#rest());
    inflater.on('error', (cause) => {
      this.#cause = cause;
      this.#rest();
    });
  }

  /** Puts a piece in, or the end, and takes out what comes of it. */
  async *through(piece: Buffer | null): Pieces {
    this.#isWorking = true;
    if (piece === null) this.#inflater.end();
    else this.#inflater.write(piece, () => this.#rest());
    for (;;) {
      const text: Buffer | null = this.#inflater.read();
      if (text !== null) yield text;
      else if (this.#cause !== null) throw archiveDamaged(this.#cause);
      else if (this.#isWorking) await this.#something();
      else return;
    }
  }

  #something(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #rest(): void {
    this.#isWorking = false;
    this.#wake();
  }
}
