import { connect, createServer, type Socket } from 'node:net';

/** A wire between two programs that can be cut, for TCP on the loopback interface. */
export interface CuttableWire {
  readonly port: number;
  /** Every connection is dropped, and none is made, until it is mended. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Passes on to this port whatever comes in. */
export async function cuttableWire(to: number): Promise<CuttableWire> {
  const ends = new Set<Socket>();
  let isCut = false;
  const track = (socket: Socket) => {
    ends.add(socket);
    socket.on('error', () => undefined); // cutting it is what this is for
    socket.once('close', () => ends.delete(socket));
  };
  const server = createServer((near) => {
    track(near);
    if (isCut) return void near.destroy();
    const far = connect(to, '127.0.0.1');
    track(far);
    near.pipe(far);
    far.pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port.');
  const dropAll = () => {
    for (const socket of ends) socket.destroy();
  };
  return {
    port: address.port,
    cut() {
      isCut = true;
      dropAll();
    },
    mend() {
      isCut = false;
    },
    async stop() {
      dropAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
