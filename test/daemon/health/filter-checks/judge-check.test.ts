import { describe, expect, test } from 'vitest';
import { type BlockPage, NO_BLOCK_PAGE } from '../../../../daemon/health/filter-checks/filter-check.ts';
import { isSinkhole, type JudgedBy, judgeCheck } from '../../../../daemon/health/filter-checks/judge-check.ts';
import type { Observed } from '../../../../daemon/health/filter-checks/observed.ts';

const PAGE: Observed = {
  ...{ kind: 'answer', status: 200, isOfTunnel: false, leadsTo: null },
  ...{ text: '<title>Casino</title>', issuer: null },
};

function judge(observed: Observed, known: Partial<BlockPage> = {}, by: Partial<JudgedBy> = {}) {
  const address = { url: 'http://www.casino.example/', text: null };
  return judgeCheck(observed, { address, way: 'proxy', blockPage: { ...NO_BLOCK_PAGE, ...known }, ...by });
}

describe('what an answer means', () => {
  test.each<[string, Observed, Partial<BlockPage>, string, string]>([
    ['the page came', PAGE, {}, 'allowed', 'page_came'],
    ['a proxy forbids', { ...PAGE, status: 403 }, {}, 'blocked', 'block_status'],
    ['a proxy forbids for legal reasons', { ...PAGE, status: 451 }, {}, 'blocked', 'block_status'],
    [
      'it is forbidden, and not by the page that the school described',
      { ...PAGE, status: 403 },
      { texts: ['Our school'] },
      'not_clear',
      'refused_in_another_way',
    ],
    ['the block page comes as if all were well', PAGE, { texts: ['CASINO'] }, 'blocked', 'block_text'],
    ['a status that the school named', { ...PAGE, status: 418 }, { statuses: [418] }, 'blocked', 'block_status'],
    [
      'it leads to the block page',
      { ...PAGE, status: 302, leadsTo: 'block.school.example' },
      { hosts: ['block.school.example'] },
      'blocked',
      'block_host',
    ],
    [
      'it leads to another host',
      { ...PAGE, status: 302, leadsTo: 'block.school.example' },
      {},
      'not_clear',
      'led_elsewhere',
    ],
    [
      'it leads on within the site',
      { ...PAGE, status: 301, leadsTo: 'casino.example' },
      {},
      'allowed',
      'led_within_site',
    ],
    [
      'it leads to a name that only ends alike',
      { ...PAGE, status: 301, leadsTo: 'notcasino.example' },
      {},
      'not_clear',
      'led_elsewhere',
    ],
    ['the proxy wants an account', { ...PAGE, status: 407 }, { statuses: [407] }, 'could_not_ask', 'not_signed_in'],
    ['the page is gone', { ...PAGE, status: 404 }, {}, 'not_clear', 'unknown_status'],
    ['the proxy cannot reach the site', { ...PAGE, status: 503 }, {}, 'not_clear', 'unknown_status'],
    [
      'a tunnel is refused',
      { ...PAGE, status: 403, isOfTunnel: true },
      { texts: ['Our school'] },
      'blocked',
      'tunnel_refused',
    ],
    ['a tunnel fails', { ...PAGE, status: 503, isOfTunnel: true }, {}, 'not_clear', 'unknown_status'],
    [
      'the certificate is that of the block page',
      { ...PAGE, issuer: 'Example Filter, Block CA' },
      { certificateIssuers: ['block ca'] },
      'blocked',
      'block_issuer',
    ],
    [
      'it is cut after that certificate',
      { kind: 'certificate_alone', issuer: 'Example Filter, Block CA' },
      { certificateIssuers: ['Block CA'] },
      'blocked',
      'block_issuer',
    ],
    ['it is cut', { kind: 'fault', fault: 'cut_off' }, {}, 'not_clear', 'cut_off'],
    [
      'it is cut, as this filter does',
      { kind: 'fault', fault: 'cut_off' },
      { cutsOff: true },
      'blocked',
      'cut_off_as_usual',
    ],
    [
      'nobody answers',
      { kind: 'fault', fault: 'no_answer_in_time' },
      { cutsOff: true },
      'not_clear',
      'no_answer_in_time',
    ],
    ['the filter is not there', { kind: 'fault', fault: 'no_filter' }, { cutsOff: true }, 'could_not_ask', 'no_filter'],
    ['a name is answered', { kind: 'looked_up', addresses: ['192.0.2.9'], names: [] }, {}, 'allowed', 'name_answered'],
    ['a name leads nowhere', { kind: 'looked_up', addresses: ['0.0.0.0'], names: [] }, {}, 'blocked', 'block_address'],
    [
      'a name leads to the address of the block page',
      { kind: 'looked_up', addresses: ['192.0.2.9'], names: [] },
      { addresses: ['192.0.2.9'] },
      'blocked',
      'block_address',
    ],
    [
      'a name is another name for the block page',
      { kind: 'looked_up', addresses: ['192.0.2.9'], names: ['gate.block.example'] },
      { hosts: ['block.example'] },
      'blocked',
      'block_host',
    ],
    ['there is no such name', { kind: 'no_name', how: 'missing' }, {}, 'blocked', 'no_such_name'],
    ['the resolver refuses', { kind: 'look_up_refused', how: 'refused' }, {}, 'not_clear', 'look_up_refused'],
  ])('%s', (_, observed, known, outcome, why) => {
    expect(judge(observed, known)).toEqual({ outcome, why });
  });

  test('what a site forbids by itself is no block where no proxy stands in between', () => {
    expect(judge({ ...PAGE, status: 403 }, {}, { way: 'direct' }).outcome).toBe('not_clear');
  });

  test('a page without the words that stand on the real one is not clear', () => {
    const address = { url: 'http://www.casino.example/', text: 'welcome' };
    expect(judge(PAGE, {}, { address })).toEqual({ outcome: 'not_clear', why: 'unknown_page' });
    expect(judge({ ...PAGE, text: 'Welcome!' }, {}, { address }).outcome).toBe('allowed');
  });
});

test('addresses that lead nowhere, or back, are known', () => {
  expect(['0.0.0.0', '::', '::1', '127.0.0.1', '127.3.2.1', '::ffff:0.0.0.0'].every(isSinkhole)).toBe(true);
  expect(['192.0.2.1', '2001:db8::1', '10.127.0.0'].some(isSinkhole)).toBe(false);
});
