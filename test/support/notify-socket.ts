import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

/** Stands for systemd: a socket that takes what services say, message by message. */
export interface NotifySocket {
  readonly path: string;
  /** Each with its lines. */
  messages(): readonly (readonly string[])[];
  close(): void;
}

// Every Debian has this much of Perl; Node has no sockets of this kind.
const RECEIVER = `
  use strict; use warnings; use IO::Socket::UNIX; use Socket; $| = 1;
  my $socket = IO::Socket::UNIX->new(Type => SOCK_DGRAM, Local => $ARGV[0]) or die $!;
  print "listening\\n";
  while (1) { my $said; defined(recv($socket, $said, 65536, 0)) or die $!; $said =~ s/\\n/\\t/g; print "$said\\n"; }
`;

export async function openNotifySocket(folder: string): Promise<NotifySocket> {
  const path = join(folder, 'notify');
  const receiver = spawn('perl', ['-e', RECEIVER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  receiver.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await waitFor(() => said.includes('listening'), 'the socket to be there', 10_000);
  return {
    path,
    // That a message was taken is asked for too (BARRIER): it says nothing of the service.
    messages: () =>
      said
        .split('\n')
        .slice(1, -1)
        .map((message) => message.split('\t').filter((line) => line !== ''))
        .filter(([first]) => first !== 'BARRIER=1'),
    close: () => void receiver.kill(),
  };
}
