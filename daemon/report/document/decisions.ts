import type { Decision } from '../watching.ts';
import type { Told } from './setting.ts';
import { dateAt } from './times.ts';
import { counted, figure, joined, percentage } from './wording.ts';

/** What the school must decide, a sentence each, the most pressing first. */
export function decisionsWanted({ report, zone }: Told): readonly string[] {
  return report.decisions.map((decision) => sentence(decision, zone));
}

function sentence(decision: Decision, zone: string): string {
  switch (decision.kind) {
    case 'source_silent':
      return `${joined(decision.titles)} brought nothing for ${counted(decision.hours, 'hour')} of school. Who makes sure that it comes in again?`;
    case 'check_failed':
      return `${counted(decision.failures, 'filter check')} ${decision.failures === 1 ? 'fails' : 'fail'}: what must be blocked is not. Who has it put right, and by when?`;
    case 'no_checks':
      return 'Nobody tests whether the filter works. Shall filter checks be set up?';
    case 'checks_not_made':
      return 'Not one filter check was made, so nobody knows whether the filter works. Who makes sure that they are?';
    case 'gap':
      return `${counted(decision.people, 'person or device', 'people or devices')} could open ${decision.host} (${decision.title}). Shall the filter block it?`;
    case 'over_block':
      return `The filter blocks ${decision.host}, which our policy allows and ${counted(decision.people, 'person or device', 'people or devices')} asked for. Shall it be opened?`;
    case 'unblock_waiting':
      return `${counted(decision.requests, 'request')} to open a site ${decision.requests === 1 ? 'waits' : 'wait'}. Who answers?`;
    case 'tune_rule':
      return `Of ${counted(decision.closed, 'incident')} about “${decision.title}”, ${figure(decision.falseAlarms)} ${decision.falseAlarms === 1 ? 'was a false alarm' : 'were false alarms'}. Shall the rule be changed?`;
    case 'review_behind':
      return `${counted(decision.open, 'incident')} ${decision.open === 1 ? 'waits' : 'wait'} for review,${decision.open === 1 ? '' : ' some'} since ${dateAt(decision.oldestSince, zone)}. Does whoever reviews need more time?`;
    case 'actions_overdue':
      return `${counted(decision.actions, 'thing')} that our policy asks for ${decision.actions === 1 ? 'is' : 'are'} late. Who does ${decision.actions === 1 ? 'it' : 'them'}?`;
    case 'few_names':
      return `It is known who made ${ofAll(decision.share)} requests. Shall the filter log names?`;
    case 'lines_not_understood':
      return `${ofAll(decision.share)} lines of the log could not be read, so what they told of was not checked. Who looks into it?`;
    case 'policy_waiting':
      return `${counted(decision.changes, 'change')} of our policy ${decision.changes === 1 ? 'waits' : 'wait'} for a senior leader. Shall ${decision.changes === 1 ? 'it' : 'they'} be allowed?`;
  }
}

/** A share from 0 to 1: '4% of'. */
function ofAll(share: number): string {
  return `${percentage({ part: share, whole: 1 })} of all`;
}
