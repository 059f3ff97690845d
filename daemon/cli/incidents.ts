import { now } from '../clock/now.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { attemptsIn } from '../incidents/attempts-in.ts';
import { createAudit } from '../store/audit.ts';
import { createIncidents } from '../store/incidents.ts';
import { createPolicies } from '../store/policies.ts';
import type { StoredIncident } from '../store/rows.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withStore } from './store.ts';

const MOST = 100_000;

/** Lists the incidents of the store, oldest first: accounts and counts, no names, no addresses. */
export async function incidents(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  await withStore(config, async (database) => {
    const about = { subjectKind: 'incidents', subjectId: '' } as const;
    await createAudit(database, config.siteId).add({ at: now(), staffId: null, action: 'view', ...about });
    const policies = createPolicies(database, config.siteId);
    const all = await createIncidents(database, config.siteId).all(MOST);
    // Whoever belongs to what a class did is counted there.
    const stored = all.filter(({ cluster }) => cluster.role !== 'member');
    const titles = new Map<string, string>();
    for (const version of new Set(stored.map((incident) => incident.policyVersion))) {
      const policy = (await policies.byVersion(version)) ?? config.policy.policy;
      for (const rule of policy.rules) titles.set(`${version} ${rule.id}`, rule.title);
    }
    for (const incident of stored) {
      const row = rowOf(incident, titles.get(`${incident.policyVersion} ${incident.ruleId}`) ?? incident.ruleId);
      if (options.json) await printJson(row);
      else await print(sentence(row));
    }
    if (!options.json && stored.length === 0) await print('No incidents.');
  });
}

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  readonly subject: string;
  readonly events: number;
  readonly blocked: number;
  readonly attempts: number;
  readonly searches: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

function rowOf(incident: StoredIncident, title: string): Row {
  return {
    id: incident.id,
    rule: incident.ruleId,
    title,
    severity: incident.severity,
    status: incident.state.status,
    subject: subjectOf(incident),
    events: incident.eventCount,
    blocked: incident.blockedCount,
    attempts: attemptsIn(incident),
    searches: incident.searchCount,
    firstSeen: new Date(incident.firstSeen).toISOString(),
    lastSeen: new Date(incident.lastSeen).toISOString(),
  };
}

function subjectOf({ subject, cluster: { wholeClass } }: StoredIncident): string {
  if (wholeClass === null) return subjectKeyOf(subject);
  const { className, year, pupils, size } = wholeClass;
  return `class:${className === '' ? year : `${year}, ${className}`} (${pupils} of ${size} pupils)`;
}

function sentence(row: Row): string {
  return `${row.firstSeen}  ${row.severity.padEnd(13)} ${row.status.padEnd(9)} ${row.title}: ${row.subject}, ${counted(row.events, 'request', 'requests')} (${row.blocked} blocked, ${counted(row.searches, 'search', 'searches')})  ${row.id}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
