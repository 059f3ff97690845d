import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import type { Health, SourcePreview, Viewer } from '../api/contract.ts';
import { mayReview, type Office } from './office.ts';
import { sourcesOf } from './today.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

export interface HealthAnswers {
  health(viewer: Viewer): Promise<Health>;
  sourcePreviews(viewer: Viewer): Promise<readonly SourcePreview[]>;
}

export function createHealthAnswers(office: Office): HealthAnswers {
  return {
    async health(viewer) {
      const [sources, waiting, lastEnded, recipients, lines] = await Promise.all([
        sourcesOf(office),
        office.outbox.waiting(),
        office.outbox.lastEnded(),
        office.recipients(),
        office.counts.lines(office.now() - WEEK_MS),
      ]);
      const store = office.storeState();
      const jobs = office.jobState();
      return {
        sources: mayReview(viewer) ? sources : sources.map(withoutContent),
        store: { ok: !store.failing, message: store.failing?.message ?? null, path: store.path, bytes: store.bytes },
        mail: {
          ...office.mailState(),
          recipients: recipients.length,
          waiting: waiting.count,
          lastSentAt: lastEnded?.happened ? lastEnded.at : null,
          lastError: waiting.lastError,
        },
        jobs: { runner: jobs.kind, ok: jobs.ok, message: jobs.message },
        categories: office.categories(),
        roster: {
          configured: office.rosterConfigured,
          people: office.roster.people.size,
          problems: office.rosterProblems,
        },
        policy: { title: office.policy.title, version: office.policy.version },
        refused: Object.entries(office.refused()).map(([what, count]) => ({ what, count })),
        coverage: {
          records: lines.get('record') ?? 0,
          hostOnly: lines.get('host_only') ?? 0,
          withUserName: lines.get('with_user_name') ?? 0,
          withPerson: lines.get('with_person') ?? 0,
        },
      };
    },
    async sourcePreviews() {
      const sources = await sourcesOf(office);
      return sources.map((source) => ({ source, latest: office.latestOf(source.id).map(withTitle) }));
    },
  };
}

function withTitle(record: SourcePreview['latest'][number]): SourcePreview['latest'][number] {
  const { category } = record;
  return category !== null && isCategoryId(category) ? { ...record, category: categoryOf(category).title } : record;
}

/** A sample of a line may hold a name or an address: a technician is shown its shape alone. */
function withoutContent(source: Health['sources'][number]): Health['sources'][number] {
  return { ...source, malformed: source.malformed.map((one) => ({ ...one, sample: shapeOf(one.sample) })) };
}

/** Letters become x and digits 9: enough to see a format, nothing to read. */
export function shapeOf(sample: string): string {
  return sample.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '9');
}
