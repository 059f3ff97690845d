import type { SchoolLists } from '../../categories/catalogue.ts';
import { createTryIt } from '../answers/try-it.ts';
import type { TryAnswer } from '../api/contract.ts';
import { now } from '../clock/now.ts';
import { sourceFormatsOf } from '../reading/source-formats.ts';
import { createTryPorts } from '../try-ports.ts';
import { matchSentences } from './match-sentences.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, settingsInForce } from './settings.ts';

/** Says for one line what was read, who, what about, who or what started it, and the verdict with its reasons. */
export async function explain(line: string, options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const settings = await settingsInForce(config);
  const answer = createTryIt(createTryPorts(settings, sourceFormatsOf(config), now)).explain(line);
  if (options.json) await printJson(answer);
  else for (const sentence of sentencesOf(answer, settings.school)) await print(sentence);
  if (answer.parsed?.kind === 'malformed') process.exitCode = 1;
}

function sentencesOf(answer: TryAnswer, school: SchoolLists): readonly string[] {
  const { parsed } = answer;
  const format = `Log format: ${answer.format ?? 'none that is known'}`;
  if (parsed === null || parsed.kind === 'malformed') return [format, `Not understood: ${parsed?.reason ?? ''}`];
  if (parsed.kind === 'skipped') return [format, `Not needed: ${parsed.reason}`];
  const { record } = parsed;
  return [
    format,
    `Request: ${record.disposition}, ${record.urlDomain}, user ${record.userName ?? '-'}, from ${record.clientIp ?? '-'}, ${new Date(record.timestamp).toISOString()}`,
    ...(record.searchTerms === null ? [] : [`Search words: ${record.searchTerms}`]),
    `Who: ${JSON.stringify(answer.identity)}`,
    `Opened by: ${answer.initiator ?? '-'}`,
    ...(answer.initiatorSentence === null ? [] : [`  ${answer.initiatorSentence}`]),
    ...answer.matches.flatMap(({ match }) => matchSentences(match, school)),
    ...verdictSentences(answer),
    `Lists ${answer.listVersion}, policy ${answer.policyVersion}`,
  ];
}

function verdictSentences({ verdict, ruleTitle }: TryAnswer): readonly string[] {
  if (verdict === null) return [];
  if (verdict.outcome === 'pass') return [`Not flagged: ${verdict.reason}`];
  return [
    `Flagged, ${verdict.severity}: ${ruleTitle ?? verdict.ruleId}`,
    ...verdict.reasons.map(({ sentence }) => `  ${sentence}`),
  ];
}
