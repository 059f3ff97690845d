/* What a real Squid writes of a sign-in, so that one that failed is told from the question that every browser is asked first. */
import { expect, test } from 'vitest';
import { squid as parser } from '../../parsers/squid.ts';
import { journey } from '../support/journey.ts';
import { throughProxy } from '../support/proxy-client.ts';
import { realTool } from '../support/real-tool.ts';
import { startSquid } from '../support/squid.ts';
import { waitFor } from '../support/wait-for.ts';

const program = realTool('squid', ['/usr/sbin/squid']);
const on = journey();

test.skipIf(program === null)('a wrong password leaves the name that was given, and a question none', async () => {
  const squid = await startSquid({ users: ['pupil017'], denied: [] });
  on.afterwards(() => squid.stop());
  const asked = { port: squid.port, url: 'http://lesson.example/' };
  const wrong = `Basic ${Buffer.from('pupil017:guessed').toString('base64')}`;
  const statuses = [
    await throughProxy({ ...asked, user: null }),
    await throughProxy({ ...asked, user: null, headers: { 'proxy-authorization': wrong } }),
    await throughProxy({ ...asked, user: 'nobody99' }),
    await throughProxy({ ...asked, user: 'pupil017' }),
  ];
  expect(statuses).toEqual([407, 407, 407, 200]);
  const lines = () =>
    squid
      .log()
      .split('\n')
      .filter((line) => line.includes('lesson.example'));
  await waitFor(() => lines().length === 4, 'Squid to log the last request');

  const parse = parser.open({ timeZone: 'Europe/London', writtenAt: () => 0 });
  const names = lines().map((line) => {
    const result = parse(line);
    return result.kind === 'skipped' ? (result.refused?.userName ?? 'a question') : result.kind;
  });
  expect(names).toEqual(['a question', 'pupil017', 'nobody99', 'record']);
});
