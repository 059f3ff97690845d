import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The long tests start Filterwatch hundreds of times, and each start would make the same code ready to run anew. What is kept is known
// by its content, so a change is never missed.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/filterwatch-compiled');

const fast = ['test/**/*.test.ts'];
/** Real servers, real processes, real browsers, and what measures time. */
const slow = [
  'test/journeys/**/*.test.ts',
  'test/browser/**/*.test.ts',
  'test/fuzz/linear-time.test.ts',
  // Threads that are started, and that die.
  'test/daemon/examine/examiner.test.ts',
  // Senders that are held back until the disk has taken what came before.
  'test/daemon/api/routes/ingest.test.ts',
  'test/daemon/sources/syslog/receiver.test.ts',
  'test/daemon/sources/files/files-source.test.ts',
  'test/daemon/sources/files/file-tail.test.ts',
  'test/daemon/demo/live-log.test.ts',
];
/** What works for seconds on end, and waits for nobody. */
const long = [
  // Archive after archive, and a hundred statements for each question.
  'test/fuzz/archive-questions.test.ts',
  'test/daemon/hindsight/hindsight.test.ts',
  // A day goes through the corridor twice, again and again.
  'test/daemon/hindsight/quieten-preview.test.ts',
  'test/daemon/correcting/correcting.test.ts',
  'test/fuzz/hindsight-day.test.ts',
  // Index after index, each on a thread of its own.
  'test/daemon/lists/lists.test.ts',
  // The archive's engine, opened and asked for each.
  'test/daemon/person/export-person.test.ts',
  'test/daemon/person/erase-person.test.ts',
  // Every route with every id, signed in as each role.
  'test/daemon/answers/every-route.test.ts',
  'test/daemon/answers/names-when-needed.test.ts',
  'test/daemon/answers/access.test.ts',
  'test/daemon/person/every-table.test.ts',
  'test/daemon/answers/person.test.ts',
  // The whole shipped list, name by name, and sets of thousands made anew for each try.
  'test/categories/domain-set/agreement.test.ts',
  'test/categories/domain-set/builder.test.ts',
  // Packed files by the dozen, each read with a process of its own.
  'test/daemon/sources/packed/archive-reader.test.ts',
  // A file torn at each of its bytes, and read again each time.
  'test/daemon/sources/spool/spool.test.ts',
  // Every line of a whole day, shown to every parser.
  'test/daemon/demo/school-day.test.ts',
  // The engine of the archive starts for each.
  'test/daemon/answers/evidence.test.ts',
  'test/daemon/watch-requests.test.ts',
  'test/daemon/answers/quieten-counts.test.ts',
  'test/daemon/answers/log-searches.test.ts',
  'test/daemon/archive/open-archive.test.ts',
  'test/daemon/archive/questions.test.ts',
  'test/daemon/archive/sealing.test.ts',
  // One file after the other changed, and the pack looked through again.
  'test/daemon/evidence/verify-pack.test.ts',
  // A provider of its own for each, that people sign in at.
  'test/daemon/oidc/mail-token.test.ts',
  'test/daemon/oidc/sign-in.test.ts',
  'test/days/dns-day.test.ts',
  // A week; the quiet day beside it is quick.
  'test/days/quiet-week.test.ts',
  // Four weeks into a store and an archive, and nine reports of them.
  'test/days/report-month.test.ts',
  // A day of everything, eight times.
  'test/days/whole-day.test.ts',
  // Segments by the dozen, each on the disk for sure before the next is written.
  'test/daemon/archive/damage.test.ts',
  'test/daemon/archive/keeping.test.ts',
  'test/daemon/archive/write-records.test.ts',
  'test/daemon/answers/incident-context.test.ts',
  // Mail servers, senders and streams that are waited for.
  'test/daemon/alerts/escalate.test.ts',
  'test/daemon/alerts/named-alert.test.ts',
  'test/daemon/alerts/term.test.ts',
  'test/daemon/alerts/routes.test.ts',
  'test/daemon/alerts/addresses.test.ts',
  'test/daemon/alerts/watch-alarms.test.ts',
  'test/daemon/alerts/webhooks.test.ts',
  'test/daemon/alerts/report-mails.test.ts',
  'test/daemon/alerts/returned-mail.test.ts',
  'test/daemon/mailbox/mailbox.test.ts',
  'test/daemon/webhook/through-proxy.test.ts',
  'test/journeys/returned-mail.test.ts',
  // A sheet drawn again and again, until it fits.
  'test/daemon/pdf/report-pdf.test.ts',
  'test/daemon/notify/mail-fault.test.ts',
  'test/daemon/notify/mailer.test.ts',
  'test/daemon/notify/mailer-encryption.test.ts',
  'test/daemon/sources/push/push.test.ts',
  'test/daemon/sources/spool/tail.test.ts',
  'test/daemon/lock-file.test.ts',
  'test/daemon/api/live-streams.test.ts',
  // Programs that are killed at any moment, and go on; whole logs that are read from the beginning to the end.
  'test/journeys/kill.test.ts',
  'test/journeys/archive-kill.test.ts',
  'test/journeys/import.test.ts',
  'test/journeys/every-format.test.ts',
  'test/journeys/lists.test.ts',
  'test/journeys/looking-back.test.ts',
  'test/journeys/commands.test.ts',
  'test/journeys/report.test.ts',
  'test/journeys/retention.test.ts',
  'test/journeys/illegal-addresses.test.ts',
  // What a person does at the pages of a daemon of its own, and waits for.
  'test/journeys/audit.test.ts',
  'test/journeys/correction.test.ts',
  'test/journeys/evidence.test.ts',
  'test/journeys/other-systems.test.ts',
  'test/journeys/filter-checks.test.ts',
  'test/journeys/lanes.test.ts',
  'test/journeys/names.test.ts',
  // What is told to systemd, by a program of its own each time.
  'test/journeys/service-manager.test.ts',
  // A school whose clock is moved by hand.
  'test/journeys/canary.test.ts',
  'test/journeys/doctor.test.ts',
  'test/journeys/silence-drills.test.ts',
  'test/journeys/policy-change.test.ts',
  'test/journeys/policy-commands.test.ts',
  'test/journeys/quieten.test.ts',
  'test/journeys/school-account.test.ts',
  'test/journeys/staff-incident.test.ts',
  'test/journeys/ten-minute-morning.test.ts',
  'test/journeys/trust.test.ts',
  'test/journeys/whole-class.test.ts',
  // Mail servers and Redis that are waited for, and daemons that wait with them.
  'test/journeys/alert-storm.test.ts',
  'test/journeys/clock-once.test.ts',
  'test/journeys/mail-kill.test.ts',
  'test/journeys/mail-troubles.test.ts',
  'test/journeys/redis-troubles.test.ts',
  'test/journeys/refused-alert.test.ts',
  // Every page of the gallery, in every dress.
  'test/browser/pages.test.ts',
  // A term of two thousand people.
  'test/journeys/behaviour-term.test.ts',
  // Every page, for everybody, with hostile texts in every place.
  'test/journeys/hostile-strings.test.ts',
];

const setupFiles = ['test/support/same-draws.ts'];

export default defineConfig({
  test: {
    // Every core: the check is run many times a day.
    maxWorkers: availableParallelism(),
    projects: [
      {
        // No file of its own process or modules for each: nothing here is kept between tests, and loading it all anew for each
        // of two hundred files took a third of the time.
        test: {
          name: 'fast',
          include: fast,
          exclude: [...slow, ...long],
          setupFiles,
          testTimeout: 10_000,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: { name: 'long', include: long, setupFiles, testTimeout: 180_000, hookTimeout: 60_000 },
      },
      {
        // Real servers, real processes, real browsers: one file at a time, so that they do not starve each other.
        test: {
          name: 'slow',
          include: slow,
          exclude: long,
          setupFiles,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
