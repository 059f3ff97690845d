import { createTryIt } from '../answers/try-it.ts';
import { now } from '../clock/now.ts';
import { sourceFormatsOf } from '../reading/source-formats.ts';
import { createTryPorts } from '../try-ports.ts';
import { explainSentences } from './explain-sentences.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, settingsInForce } from './settings.ts';

/** Says for one line what was read, who, what about, who or what started it, and the verdict with its reasons. */
export async function explain(line: string, options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const settings = await settingsInForce(config);
  const answer = createTryIt(createTryPorts(settings, sourceFormatsOf(config), now)).explain(line);
  if (options.json) await printJson(answer);
  else {
    const told = { school: settings.school, zone: config.timetable.zone, hasLeases: config.leases.length > 0 };
    for (const sentence of explainSentences(answer, told)) await print(sentence);
  }
  if (answer.parsed?.kind === 'malformed') process.exitCode = 1;
}
