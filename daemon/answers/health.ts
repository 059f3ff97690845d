import { categoryOf, isCategoryId } from '../../categories/taxonomy.ts';
import { parserById } from '../../parsers/registry.ts';
import type { Health, ListSummary, RosterPlaceHealth, SourcePreview, Viewer } from '../api/contract.ts';
import { opensHereAlone } from '../config/public-address.ts';
import { LIMITS } from '../health/limits.ts';
import type { AuditCheck } from '../store/audit-trail.ts';
import { LAST_BACKUP } from '../store/settings.ts';
import { archiveHealth } from './archive-health.ts';
import { canaryHealth } from './canary.ts';
import { diskStateOf } from './disk.ts';
import { checkHealth } from './filter-checks.ts';
import { alertsOf, mayReview, type Office } from './office.ts';
import { filterHealth } from './requests.ts';
import { sourcesFor } from './source-health.ts';
import { sourceWatches } from './source-watch.ts';
import { calendarHealth } from './timetable.ts';
import { undeliveredOf } from './undelivered.ts';
import { withoutNames } from './without-names.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

export interface HealthAnswers {
  health(viewer: Viewer): Promise<Health>;
  sourcePreviews(viewer: Viewer): Promise<readonly SourcePreview[]>;
}

export function createHealthAnswers(office: Office, isLessonTime: (timestamp: number) => boolean): HealthAnswers {
  return {
    async health(viewer) {
      const [sources, archive, lastBackupAt, mail, unknownLabels, coverage] = await Promise.all([
        sourcesFor(office, viewer),
        archiveHealth(office),
        lastBackupOf(office),
        mailOf(office, viewer),
        unknownLabelsOf(office),
        coverageOf(office),
      ]);
      const { failing, path, bytes } = office.storeState();
      const { kind: runner, ok, message } = office.jobState();
      return {
        sources,
        watched: await sourceWatches(office, sources, isLessonTime),
        limits: LIMITS,
        receivers: office.receivers(),
        leases: office.leases(),
        canary: await canaryHealth(office),
        store: { ok: !failing, message: failing?.message ?? null, path, bytes },
        archive,
        lastBackupAt,
        filter: await filterHealth(office),
        checks: await checkHealth(office),
        audit: auditHealth(await office.auditTrail.lastCheck()),
        mail,
        webhooks: await office.webhookHealth(),
        jobs: { runner, ok, message },
        categories: office.categories(),
        lists: office.listStatus().map(summaryOf),
        roster: {
          configured: office.rosterConfigured,
          people: office.roster.people.size,
          problems: office.rosterProblems.map((sentence) => problemFor(office, viewer, sentence)),
          places: office.rosterPlaces().map(placeOf),
          devices: office.deviceRows(),
        },
        policy: { title: office.policy.title, version: office.policy.version },
        refused: Object.entries(office.refused()).map(([what, count]) => ({ what, count })),
        unknownLabels,
        calendar: calendarHealth(office, viewer),
        disk: await diskStateOf(office),
        coverage,
      };
    },
    async sourcePreviews(viewer) {
      const sources = await sourcesFor(office, viewer);
      return sources.map((source) => ({ source, latest: office.latestOf(source.id).map(withTitle) }));
    },
  };
}

/** What is wrong with a row quotes the account of somebody whom no roster may know: its line is enough to mend it. */
function problemFor({ roster }: Office, viewer: Viewer, sentence: string): string {
  const read = withoutNames(roster, viewer, sentence);
  return mayReview(viewer) ? read : read.replace(/“[^”]*”(?= again|, which row| are shown)/gu, '“…”');
}

/** Without what its key tells of paths and addresses. */
function placeOf({ title, accounts, readAt, trouble, since }: RosterPlaceHealth): RosterPlaceHealth {
  return { title, accounts, readAt, trouble, since };
}

function summaryOf({ id, title, kind, fetchedAt, state }: ListSummary): ListSummary {
  return { id, title, kind, fetchedAt, state };
}

function auditHealth(check: AuditCheck | null): Health['audit'] {
  if (check === null) return null;
  return { checkedAt: check.at, entries: check.entries, brokenAt: check.fault?.sequence ?? null };
}

async function lastBackupOf({ settings }: Office): Promise<number | null> {
  const written = await settings.get(LAST_BACKUP);
  return written === null ? null : Number(written);
}

async function mailOf(office: Office, viewer: Viewer): Promise<Health['mail']> {
  const told = alertsOf(viewer);
  const [recipients, book, waiting, lastEnded, parked, undelivered] = await Promise.all([
    office.recipients(),
    office.recipientBook.all(),
    office.outbox.waiting(told, office.now()),
    office.outbox.lastEnded(told),
    office.parked.standing(told),
    undeliveredOf(office),
  ]);
  const { configured, server } = office.mailState();
  const address = office.publicAddress();
  return {
    ...{ configured, server, linksHereAlone: opensHereAlone(address) ? address : null },
    recipients: recipients.length,
    unconfirmed: book.filter(({ confirmedAt }) => confirmedAt === null).map(({ address }) => address),
    fewer: book.filter(({ leaves }) => leaves !== null).map(({ address }) => address),
    waiting: waiting.count,
    lastSentAt: lastEnded?.happened ? lastEnded.at : null,
    lastError: waiting.lastError,
    lastTriedAt: waiting.lastTriedAt,
    waitingSince: waiting.oldest,
    notSent: parked.count,
    ...undelivered,
  };
}

/** A page is for the few that matter; the most frequent stand first. */
const MOST_LABELS = 50;

/** What somebody has explained since is no longer unknown. */
async function unknownLabelsOf(office: Office): Promise<Health['unknownLabels']> {
  const labels = await office.unknownLabels.since(office.now() - WEEK_MS);
  return labels
    .filter(({ observer, label }) => !office.knowsLabel(observer, label))
    .slice(0, MOST_LABELS)
    .map(({ observer, label, records }) => ({ observer: titleOf(observer), label, records }));
}

function titleOf(observer: string): string {
  return parserById(observer)?.title ?? observer;
}

async function coverageOf(office: Office): Promise<Health['coverage']> {
  const lines = await office.counts.lines(office.now() - WEEK_MS);
  return {
    records: lines.get('record') ?? 0,
    hostOnly: lines.get('host_only') ?? 0,
    withUserName: lines.get('with_user_name') ?? 0,
    withPerson: lines.get('with_person') ?? 0,
    withDevice: lines.get('with_device') ?? 0,
  };
}

function withTitle(record: SourcePreview['latest'][number]): SourcePreview['latest'][number] {
  const { category } = record;
  return category !== null && isCategoryId(category) ? { ...record, category: categoryOf(category).title } : record;
}
