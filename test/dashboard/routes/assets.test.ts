import { expect, test } from 'vitest';
import { openReader, signedIn, startDashboard } from '../../support/dashboard-server.ts';
import { lead } from '../../support/fake-daemon.ts';

test('every asset that a page asks for is there', async () => {
  const { app } = await startDashboard();
  const reader = await signedIn(app, lead);
  const assets = [...(await reader.get('/')).body.matchAll(/"(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  expect(assets.length).toBeGreaterThan(6);
  for (const asset of assets) {
    const { statusCode, headers } = await openReader(app).get(asset);
    expect([asset, statusCode]).toEqual([asset, 200]);
    expect(headers['content-type']).toMatch(/^(?:text\/css|application\/javascript)/);
  }
});
