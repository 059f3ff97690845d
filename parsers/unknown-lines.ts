/** What the lines of a log that no parser knows look like, in words that help an administrator to choose. */
export function describeLines(lines: readonly string[], fileName = ''): string {
  if (lines.length === 0) return /cache\.log/.test(fileName) ? CACHE_LOG : 'no lines that say anything';
  if (/cache\.log/.test(fileName)) return CACHE_LOG;
  const beginnings = lines.map((line) => line.slice(0, MAX_LENGTH));
  const kind = KINDS.find(({ form }) => beginnings.filter((line) => form.test(line)).length * 2 > lines.length);
  return kind === undefined ? 'lines of a form that we do not know' : kind.saw;
}

/** Enough to tell what a line is; these expressions must not be let loose on 64 KiB. */
const MAX_LENGTH = 400;
const CACHE_LOG = "Squid's own messages (cache.log); the requests are in access.log";

/** The first that fits more than half of the lines. */
const KINDS: readonly { readonly form: RegExp; readonly saw: string }[] = [
  { form: /^#(?:Fields|Software|Version|separator|fields)\b/, saw: 'a log with a header that names its columns' },
  { form: /^<\d{1,3}>/, saw: 'lines of a syslog stream' },
  { form: /^\s*\d{9,10}\.\d{3}\t/, saw: 'columns between tabs with an epoch time, as e2guardian writes them' },
  {
    form: /^\s*\d{9,10}\.\d{3} +-?\d+ \S+ [A-Z_]+\/\d{3} \d+ \S+ \S+ .*DEFAULT_PARENT\/ /,
    saw: "e2guardian's imitation of a Squid log",
  },
  {
    form: /^\s*\d{9,10}\.\d{3} +-?\d+ \S+ [A-Z_]+\/\d{3} \d+ /,
    saw: "Squid lines with columns that Squid's own format has not; paste the logformat line of your squid.conf",
  },
  {
    form: /^\S+ \S+ .*\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[^\]]+\] ".*" \d{3} (?:\d+|-)/,
    saw: 'the access log of a web server, not of a filter',
  },
  { form: /^\{/, saw: 'lines of JSON; if Squid writes them, paste the logformat line of your squid.conf' },
  { form: /(?:^|[ ,])[\w.-]+=(?:"[^"]*"|\S+)(?:[ ,]|$)/, saw: 'lines of name=value pairs' },
  { form: /^[^,;\t]+(?:[,;\t][^,;\t]*){3}/, saw: 'columns between commas, semicolons or tabs' },
];
