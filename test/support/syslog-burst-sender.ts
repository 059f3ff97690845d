/**
 * Run as a program of its own: sends numbered datagrams to a port of the loopback interface, so many a second, and says in
 * the end how many the system took from it.
 */
import { createSocket } from 'node:dgram';
import { setTimeout as wait } from 'node:timers/promises';

const [port, aSecond, seconds] = process.argv.slice(2).map(Number) as [number, number, number];
const EVERY_MS = 2;
/** Unanswered sends at once: the system would refuse more. */
const MAX_UNDER_WAY = 2_000;

const socket = createSocket('udp4');
const began = performance.now();
let offered = 0;
let sent = 0;
let failed = 0;

function send(): void {
  const line = `<189>date=2026-01-31 time=09:12:44 type="utm" number=${offered} hostname="games.example" msg="a line of usual length"`;
  offered += 1;
  socket.send(line, port, '127.0.0.1', (error) => {
    if (error === null) sent += 1;
    else failed += 1;
  });
}

const total = aSecond * seconds;
while (offered < total) {
  const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * aSecond));
  while (offered < due && offered - sent - failed < MAX_UNDER_WAY) send();
  await wait(EVERY_MS);
}
while (sent + failed < total) await wait(EVERY_MS);
socket.close();
console.log(JSON.stringify({ sent, failed, seconds: (performance.now() - began) / 1_000 }));
