import { group, rare, type Setting } from './setting.ts';

/** The test request that must come out at the end. */
export const CANARY_SETTINGS: readonly Setting[] = [
  group(
    'canary',
    'A harmless request that a device makes through the filter again and again. It must come out as an incident would, and shows nowhere; when it does not, IT support is told.',
  ),
  rare(
    'canary.address',
    'Its address, at a host that nobody else asks for, with “canary” in its name. What is asked for there is never flagged.',
    null,
    'http://canary.example.org/filterwatch-canary',
  ),
  rare(
    'canary.search',
    'Or its search: three words or more, “canary” among them. A search of these words alone is never flagged.',
    null,
    'filterwatch canary test',
  ),
  rare('canary.every_minutes', 'How often it is made. From 5 to 1440.', '15', '15'),
  rare('canary.within_minutes', 'How long it may take to come out. From 2 to 120.', '10', '10'),
  rare('canary.when', 'When it is missed: in lessons, or always.', 'lessons', 'always'),
  group(
    'canary.inject',
    'Where no device can make it: Filterwatch itself writes a line for it, into a file of its own that is read as the source is. It proves nothing of the filter.',
  ),
  rare('canary.inject.source', 'The id of the source that it is read as.', null, 'squid'),
  rare(
    'canary.inject.line',
    'The line: copied from the log after somebody has made the request once.',
    null,
    "'1768209243.049 6 192.0.2.9 TCP_MISS/404 512 GET http://canary.example.org/filterwatch-canary - HIER_DIRECT/192.0.2.10 text/html'",
  ),
];
