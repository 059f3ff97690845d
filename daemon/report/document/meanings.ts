import type { DefinitionOf, FigureName } from './setting.ts';

/** What each figure means, for whoever reads it. */
export const meaningOf: DefinitionOf = (name) => MEANINGS[name];

const MEANINGS: Readonly<Record<FigureName, string>> = {
  requests:
    'A request is one thing that a device asked the internet for: a page, a picture, a search. Opening one page makes dozens of them, most without anybody’s doing. Counted is every line of the filter’s log that was understood.',
  blocked:
    'What the filter refused, of all requests. Most of it is advertising that pages ask for by themselves: a high figure is no sign of bad behaviour.',
  active_devices:
    'Devices, or people where the log names them, that asked for anything. Each is counted once, however much it asked for.',
  per_100:
    'The same counts for each hundred devices in use. A week in which more devices were used can be compared with one in which there were fewer.',
  effectiveness:
    'Of what people very probably asked for themselves, and our policy forbids them: how much the filter blocked. What pages load by themselves is left out, and so is whoever looked for help.',
  got_through:
    'What people asked for, our policy forbids, and the filter let pass. These are the sites that the filter should be told of.',
  over_blocked:
    'What people asked for, our policy allows, and the filter blocked all the same. It keeps pupils from learning, and teaches them to go around the filter.',
  bypass: 'Attempts to get around the filter: hidden networks (VPNs), sites that fetch other sites, and the like.',
  unknown_sites:
    'Requests for sites of which neither a list nor the filter says anything. What is there is not known, so it is neither forbidden nor harmless.',
  not_understood: 'Lines of the log that could not be read. What they told of was not checked.',
  tied_to_person: 'Requests of which the log, or the school’s own list, says whose they were.',
  silent_hours: 'Hours of school in which a log brought nothing. What was done then was not checked by it.',
  raised: 'What somebody was to look at. Requests that belong together are one incident.',
  review_time:
    'From being raised to being closed. “Half within” is the middle one of all that were closed; nine in ten took no longer than the second figure.',
  false_alarms:
    'Incidents that turned out to be nothing. A rule that is often wrong wastes the time of whoever reviews, and should be looked at.',
  actions: 'What our policy asks to be done about an incident, such as telling parents.',
  access:
    'How often staff looked at what pupils did. Each look is written down, and a senior leader can read who looked at what.',
  checks:
    'The filter is asked for addresses that it must block, as a pupil and as staff. “Not clear” means that the answer could not be told from a fault of the network.',
};
