import { expect, test } from 'vitest';
import { createInForce, inForceOf } from '../../daemon/in-force.ts';
import type { Policy } from '../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { createPolicyDesk, type PolicyBase, policyForReading, settlePolicy } from '../../daemon/policy-now.ts';
import { examinerSettings } from '../support/batch.ts';
import { POLICY_BASE, TUESDAY } from '../support/office.ts';
import { openStore } from '../support/open-store.ts';
import { buildRule } from './policy/build-rule.ts';

const { stores } = openStore();
const clock = { zone: 'Europe/London', now: () => TUESDAY };

function fileWith(...rules: Policy['rules']): PolicyBase {
  const policy = { version: '', title: 'Ours', rules: [...matrixPolicy.rules, ...rules] };
  return { source: { kind: 'file', path: '/etc/filterwatch/policy.yaml' }, policy };
}

const news = buildRule({ category: 'news', severity: 'low' });
const strictNews = buildRule({ category: 'news', severity: 'high' });

/** Somebody says so on the page. */
async function sayOnPage(after: Policy['rules'][number] | null, before: Policy['rules'][number] | null = null) {
  const latest = await stores().policyVersions.latest();
  if (latest === null || (before ?? after) === null) throw new Error('There is nothing to change.');
  const edits = [{ ruleId: (before ?? after ?? news).id, before, after }];
  const { version, title, rules } = latest.policy;
  const others = rules.filter(({ id }) => id !== edits[0]?.ruleId);
  await stores().policyVersions.put({
    ...{ policy: { version: `${version}-page`, title, rules: after === null ? others : [...others, after] } },
    ...{ follows: version, origin: 'page', loosens: false, at: TUESDAY },
    change: {
      kind: 'new',
      change: {
        ...{ id: `change-${latest.sequence}`, edits, title: null, basedOn: version, loosenings: [], brokenCases: [] },
        ...{ author: null, byName: 'a test', reason: 'A reason.', at: TUESDAY },
      },
    },
  });
}

test('a preset keeps its own date, and a second start keeps nothing new', async () => {
  expect((await settlePolicy(stores(), POLICY_BASE, clock)).version).toBe(matrixPolicy.version);
  expect(await settlePolicy(stores(), POLICY_BASE, clock)).toEqual(matrixPolicy);
  expect((await stores().policyVersions.versions(5)).map(({ origin }) => origin)).toEqual(['shipped']);
});

test('a file is dated, and a changed file is a new version at the next start', async () => {
  expect((await settlePolicy(stores(), fileWith(news), clock)).version).toBe('2026-11-17');
  expect((await settlePolicy(stores(), fileWith(news), clock)).version).toBe('2026-11-17');
  expect((await settlePolicy(stores(), fileWith(strictNews), clock)).version).toBe('2026-11-17.2');
  expect((await settlePolicy(stores(), fileWith(news), clock)).version).toBe('2026-11-17.3');
  const versions = await stores().policyVersions.versions(5);
  expect(versions.map(({ origin, loosens }) => `${origin} ${loosens}`)).toEqual([
    'file true',
    'file false',
    'file false',
  ]);
});

test('what was said on the page counts before the file, also after the file has changed', async () => {
  await settlePolicy(stores(), fileWith(news), clock);
  await sayOnPage(strictNews, news);
  const sports = buildRule({ category: 'sports' });
  const { rules, version } = await settlePolicy(stores(), fileWith(news, sports), clock);
  expect(version).toBe('2026-11-17.2');
  expect(rules.filter(({ category }) => /news|sports/.test(category))).toEqual([strictNews, sports]);
});

test('a restart has the policy that was in force', async () => {
  await settlePolicy(stores(), POLICY_BASE, clock);
  await sayOnPage(strictNews);
  const latest = await stores().policyVersions.latest();
  expect(await settlePolicy(stores(), POLICY_BASE, clock)).toEqual(latest?.policy);
  expect(await policyForReading(stores(), POLICY_BASE, clock)).toEqual(latest?.policy);
});

test('a file that gives an id to another category is refused in words', async () => {
  await settlePolicy(stores(), fileWith(news), clock);
  const reused = { ...buildRule({ category: 'sports' }), id: news.id };
  await expect(settlePolicy(stores(), fileWith(reused), clock)).rejects.toMatchObject({
    code: 'POLICY_CANNOT_BE',
    message: expect.stringContaining('“everyone-news” was the rule about news before'),
  });
});

test('what a command has changed comes into force when the daemon looks again', async () => {
  const inForce = createInForce(
    inForceOf({ ...examinerSettings(), policy: await settlePolicy(stores(), POLICY_BASE, clock) }),
  );
  const told: string[] = [];
  inForce.tell({ apply: ({ policy }) => void told.push(policy.version) });
  const desk = createPolicyDesk(stores(), POLICY_BASE, inForce, () => []);
  await desk.refresh();
  await sayOnPage(strictNews);
  await desk.refresh();
  await desk.refresh();
  expect(told).toEqual([`${matrixPolicy.version}-page`]);
  expect(inForce.current().policy.rules.at(-1)).toEqual(strictNews);
});
