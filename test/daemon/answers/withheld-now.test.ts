import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createLogSearches } from '../../../daemon/answers/log-searches.ts';
import { createWithholding, withholdingArchive } from '../../../daemon/answers/withheld-now.ts';
import { createIsIllegal } from '../../../daemon/policy/illegal.ts';
import { everything } from '../../../daemon/records/question.ts';
import { createTryPorts } from '../../../daemon/try-ports.ts';
import { examinerSettings } from '../../support/batch.ts';
import { keepRecords, officeWithArchive, searchFor, visit } from '../../support/log-desk.ts';
import { TUESDAY, viewerOf } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';

const store = storeWithArchive();
const HOST = 'terrible-place.example';
const BOUNDS = { deadlineMs: null, signal: null };

test('an address that a list learns to be illegal is given out no more, and its requests still are', async () => {
  await keepRecords(store, [visit('pupil017', HOST), visit('pupil017', 'www.example.org')]);
  const settings = examinerSettings();
  const ports = createTryPorts(settings, [], () => TUESDAY);
  const archive = withholdingArchive(
    store.archive(),
    createWithholding(
      createIsIllegal(() => settings.policy),
      ports.catalogue,
    ),
  );
  const answers = createLogSearches({ ...officeWithArchive(store), archive });
  const lead = viewerOf('lead');
  const rows = async () => {
    const begun = await answers.beginSearch(lead, { search: searchFor(), purpose: 'A check' }, 'page');
    const found = begun.kind === 'begun' ? await answers.logPage(lead, begun.id, null, null) : begun;
    if (found.kind !== 'page') throw new Error(found.kind);
    return found.rows.map(({ address }) => address);
  };
  expect(await rows()).toEqual(['http://www.example.org/page', `http://${HOST}/page`]);

  const entries = [{ entry: HOST, category: categoryId('terrorist-content'), reason: '' }];
  ports.use({ school: { ...NO_SCHOOL_LISTS, entries }, listIndex: null });
  expect(await rows()).toEqual(['http://www.example.org/page', null]);
  const exported: unknown[] = [];
  for await (const some of archive.scan(everything({ from: 0, to: 1e13 }), BOUNDS)) exported.push(...some);
  expect(exported).toHaveLength(2);
  expect(JSON.stringify(exported)).not.toContain('terrible-place');
});
