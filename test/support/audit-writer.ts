/** Run as a program of its own beside others: writes entries of who looked into the store at a path. */
import { openStores } from '../../daemon/store/stores.ts';

const [path = '', who = '', count = '0'] = process.argv.slice(2);
const { audit, database } = await openStores(path, 'main');
for (let at = 1; at <= Number(count); at += 1)
  await audit.add({ at, staffId: who, action: 'view', subjectKind: 'incident', subjectId: `incident-${at}` });
await database.close();
