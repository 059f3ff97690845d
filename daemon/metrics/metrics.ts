import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What a monitoring program is told: counts and times, of nobody. */
export interface Measured {
  readonly sources: readonly MeasuredSource[];
  /** Kinds of alarms that stand. */
  readonly alarms: readonly string[];
  readonly openIncidents: number;
  readonly urgentIncidents: number;
  /** Mails and other work that is due and not done. */
  readonly waitingJobs: number;
  readonly storeBytes: number;
  /** Null where the system does not say. */
  readonly freeDiskBytes: number | null;
  /** When the test request last came out, epoch milliseconds; null where it never did. */
  readonly canaryAt: number | null;
}

export interface MeasuredSource {
  readonly id: string;
  /** Epoch milliseconds; null where no line ever came. */
  readonly lastLineAt: number | null;
  readonly behindBytes: number;
  /** Since midnight, school time. */
  readonly records: number;
  readonly withUserName: number;
  readonly skipped: number;
  readonly malformed: number;
  /** Of the last whole hour, where it was all lessons. */
  readonly hour: { readonly records: number; readonly usual: number | null } | null;
  /** Milliseconds that its newest line is ahead of when it came; null where nothing is known. */
  readonly clockOffMs: number | null;
}

export interface Metrics {
  readonly contentType: string;
  /** The exposition text of Prometheus, version 0.0.4, with figures of this moment. */
  text(): Promise<string>;
}

/** Makes the metrics of one daemon, `measure`d anew each time that somebody asks. */
export function createMetrics(measure: () => Promise<Measured>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'filterwatch_' });
  const gauges = gaugesIn(registry);
  return {
    contentType: registry.contentType,
    async text() {
      set(gauges, await measure());
      return registry.metrics();
    },
  };
}

function gaugesIn(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `filterwatch_${name}`, help, labelNames, registers: [registry] });
  const today = (what: string) => `Since midnight, school time: ${what}`;
  return {
    lastLine: gauge('source_last_line_timestamp_seconds', 'When the newest line came', ['source']),
    behind: gauge('source_behind_bytes', 'Bytes that are there and not read yet', ['source']),
    lines: gauge('source_lines_today', today('lines by what they were'), ['source', 'kind']),
    named: gauge('source_records_with_user_name_today', today('records that carry a user name'), ['source']),
    hour: gauge('source_records_last_hour', 'Records of the last whole hour, where it was lessons', ['source']),
    usual: gauge('source_records_usual_hour', 'Records of the same hour of other school days', ['source']),
    clock: gauge('source_clock_ahead_seconds', 'How far the newest line was ahead of when it came', ['source']),
    canary: gauge('canary_last_out_timestamp_seconds', 'When the test request last came out'),
    alarm: gauge('alarm', '1 for each kind of alarm that stands', ['kind']),
    open: gauge('incidents_open', 'Incidents that wait for review'),
    urgent: gauge('incidents_urgent_open', 'Urgent incidents that wait for review'),
    jobs: gauge('jobs_waiting', 'Mails and other work that is due and not done'),
    store: gauge('store_bytes', 'Size of the store with its journal'),
    disk: gauge('disk_free_bytes', 'What is free on the disk of the store'),
  };
}

function set(gauges: ReturnType<typeof gaugesIn>, measured: Measured): void {
  // What is gone must not stay at its last figure.
  for (const gauge of Object.values(gauges)) gauge.reset();
  for (const measuredSource of measured.sources) {
    const { id: source, lastLineAt, behindBytes, records, withUserName, skipped, malformed } = measuredSource;
    if (lastLineAt !== null) gauges.lastLine.set({ source }, lastLineAt / 1_000);
    gauges.behind.set({ source }, behindBytes);
    for (const [kind, lines] of Object.entries({ record: records, skipped, malformed }))
      gauges.lines.set({ source, kind }, lines);
    gauges.named.set({ source }, withUserName);
    setWatched(gauges, measuredSource);
  }
  if (measured.canaryAt !== null) gauges.canary.set(measured.canaryAt / 1_000);
  for (const kind of measured.alarms) gauges.alarm.set({ kind }, 1);
  gauges.open.set(measured.openIncidents);
  gauges.urgent.set(measured.urgentIncidents);
  gauges.jobs.set(measured.waitingJobs);
  gauges.store.set(measured.storeBytes);
  if (measured.freeDiskBytes !== null) gauges.disk.set(measured.freeDiskBytes);
}

/** What is not known is not there: a figure of 0 would be one. */
function setWatched(gauges: ReturnType<typeof gaugesIn>, { id: source, hour, clockOffMs }: MeasuredSource): void {
  if (hour !== null) gauges.hour.set({ source }, hour.records);
  if (hour !== null && hour.usual !== null) gauges.usual.set({ source }, hour.usual);
  if (clockOffMs !== null) gauges.clock.set({ source }, clockOffMs / 1_000);
}
