import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askRedis } from '../../daemon/queue/redis-check.ts';
import { selfSignedCertificate } from '../support/certificate.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { startRedis } from '../support/redis-server.ts';
import { makeSchool } from '../support/school.ts';

const redis = realTool('redis-server', ['/usr/bin/redis-server']);
const openssl = realTool('openssl', ['/usr/bin/openssl']);
const on = journey();

test.skipIf(redis === null)('a real Redis says its version, and what becomes of jobs', async () => {
  const kept = await startRedis(redis ?? '');
  onTestFinished(() => kept.remove());
  const said = await askRedis(kept.url, 5_000);
  expect(said).toMatchObject({ kind: 'answers', policy: 'noeviction', isKept: true });
  expect(said.kind === 'answers' ? said.version : '').toMatch(/^\d+\.\d+\.\d+$/);
  await kept.command('CONFIG SET appendonly no');
  await kept.command('CONFIG SET maxmemory-policy allkeys-lru');
  expect(await askRedis(kept.url, 5_000)).toMatchObject({ policy: 'allkeys-lru', isKept: false });
  await kept.stop();
  expect(await askRedis(kept.url, 500)).toMatchObject({ kind: 'silent' });
});

test.skipIf(openssl === null)(
  'the doctor looks at certificates, the test request, alarms, rights and who is told',
  async () => {
    const folder = on.folder();
    const { key, cert } = selfSignedCertificate(openssl ?? '', 'IP:127.0.0.1', 10);
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
    writeFileSync(join(folder, 'cert.pem'), cert);
    const tokens = ['open', 'closed'].map((name) => join(folder, name));
    for (const [place, path] of tokens.entries())
      writeFileSync(path, 'a token of the tests, without blanks'.replaceAll(' ', '-'), {
        mode: place === 0 ? 0o644 : 0o640,
      });
    const logPath = join(folder, 'access.log');
    writeFileSync(logPath, pageLine('pupil017', 'http://www.example.org/').repeat(20));
    const files = { certificate_file: join(folder, 'cert.pem'), key_file: join(folder, 'key.pem') };
    const listen = `127.0.0.1:${await freePort()}`;
    const firewall = {
      id: 'firewall',
      title: 'Firewall',
      syslog: { listen, transport: 'tls', senders: ['192.0.2.1'], ...files },
    };
    const school = makeSchool(on, {
      logPath,
      settings: {
        sources: [{ id: 'proxy', path: logPath }, firewall],
        metrics: { token_file: tokens[0] },
        trust: { token_file: tokens[1] },
        canary: {
          address: 'canary.example.org',
          inject: { source: 'proxy', line: 'GET canary.example.org in no format' },
        },
      },
    });
    mkdirSync(school.data, { recursive: true });
    chmodSync(school.data, 0o755);
    const daemon = await school.start();
    await daemon.stop();
    chmodSync(school.data, 0o755);
    const { code, stdout } = await school.command(['doctor', '--json']);
    const findings = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    const of = (what: string) => findings.filter((finding) => finding.what === what);
    expect(of('Certificate of Firewall')).toMatchObject([
      { verdict: 'warning', found: expect.stringMatching(/^ends in (9|10) days$/) },
    ]);
    expect(of('Test request')).toMatchObject([
      { verdict: 'wrong', found: expect.stringContaining('its line is no request in the format of proxy') },
      { verdict: 'warning', found: 'never came out; nothing of a later one' },
    ]);
    expect(of('Data folder')).toMatchObject([{ verdict: 'warning', advice: expect.stringContaining('chmod 700') }]);
    expect(of('Password file')).toMatchObject([
      { verdict: 'ok', found: `${tokens[1]}, 640` },
      { verdict: 'warning', found: `${tokens[0]}, 644`, advice: expect.stringContaining('chmod o-rwx') },
    ]);
    expect(of('Alarms')).toMatchObject([{ verdict: 'ok', found: 'none stands' }]);
    expect(code).toBe(1);
  },
);
