import { group, rare, type Setting, separate } from './setting.ts';

/** Lists of others. */
export const LIST_SETTINGS: readonly Setting[] = [
  group(
    'lists',
    'Lists of others, beside our own: public ones by name, and any that you have. None is fetched unasked.',
  ),
  rare('lists[].use', 'A public list by its name; “filterwatch lists” says which there are.', null, 'ut1'),
  rare('lists[].id', 'Short name of this list.', 'the name of the public list', 'ut1'),
  rare('lists[].parts', 'Which of its parts are used.', 'all that we know to be of use', '[adult, gambling, malware]'),
  rare(
    'lists[].trust',
    'full, or partial for a list that is wrong at times: it then counts where a second list agrees.',
    'as is known of a public list; else full',
    'partial',
  ),
  rare(
    'lists[].leave_out',
    'Entries of it that are wrong, and that are passed over.',
    'what is known to be wrong in a public list',
    '[club.example]',
  ),
  rare(
    'lists[].refresh',
    'How often it is asked for: hourly, daily, weekly, never, or a time plan as in cron.',
    'as often as a public list changes; else daily',
    'daily',
  ),
  separate(
    'lists[].from',
    'Where it comes from: an address, or the path of a file or a folder. Beside “use:”, a copy of the public list.',
    'county',
    'https://lists.example.org/blocked.txt',
  ),
  rare('lists[].title', 'What people call it.', 'the id', 'County list'),
  rare(
    'lists[].format',
    'auto, domains, hosts, urls, expressions, adblock, rpz, dnsmasq, unbound or csv.',
    'auto: its first lines tell',
    'auto',
  ),
  rare('lists[].category', 'What its sites are about: the id of a category.', null, 'gambling'),
  rare(
    'lists[].categories',
    'For a list of several parts: what each of them is about; category, where it is written, holds for all others.',
    null,
    '{ poker: gambling, tips: "-" }',
  ),
  rare('lists[].categories.<part>', 'The id of a category, or “-” for a part that is not used.', null, null),
  rare('lists[].licence', 'Its licence, shown on the page of the lists.', null, 'CC BY 4.0'),
  rare('lists[].attribution', 'Whom to thank, shown beside it.', null, 'Example County Council'),
];
