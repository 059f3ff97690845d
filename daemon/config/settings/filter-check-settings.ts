import { group, rare, type Setting, separate } from './setting.ts';

/** With what the school proves that its filter works. */
export const FILTER_CHECK_SETTINGS: readonly Setting[] = [
  group(
    'filter_checks',
    'Addresses that the filter is asked for as a pupil, as staff or as a guest would: nothing is asked for until you name it.',
  ),
  rare('filter_checks.at', 'When, on school days: one time or a list.', '07:30', "['07:30', '13:00']"),
  group('filter_checks.profiles', 'As whom and from where the filter is asked. At most 20.'),
  rare('filter_checks.profiles[].id', 'Short name; what was found is kept under it.', null, 'pupils'),
  rare('filter_checks.profiles[].name', 'What the pages call it.', 'its id', 'Pupils'),
  rare(
    'filter_checks.profiles[].group',
    'Whose rules it stands for, as filter requests name them: pupils, staff, guests, Year 5.',
    'its name',
    'pupils',
  ),
  rare(
    'filter_checks.profiles[].proxy',
    'The proxy that browsers are set to. Without it and without dns the address is asked for directly.',
    null,
    'filter.example.org:8080',
  ),
  rare(
    'filter_checks.profiles[].user',
    'An account at the proxy that is for checks alone: by it they are told from what people do.',
    'none',
    'check-pupils',
  ),
  rare('filter_checks.profiles[].password_file', 'A file that holds its password.', null, 'secrets/check_pupils'),
  rare(
    'filter_checks.profiles[].from',
    'The address or the interface of this machine to ask from.',
    'the system chooses',
    'eth1',
  ),
  separate(
    'filter_checks.profiles[].dns',
    'A filter that answers look-ups of names, instead of a proxy.',
    'guests',
    '192.0.2.53',
  ),
  group('filter_checks.addresses', 'What is asked for, and nothing else ever. At most 200.'),
  rare('filter_checks.addresses[].url', 'The address, by http or https.', null, 'https://www.example.org/'),
  rare('filter_checks.addresses[].expect', 'What must become of it: blocked or allowed.', null, 'allowed'),
  rare('filter_checks.addresses[].title', 'What the pages and mails call it.', null, "The school's own website"),
  rare('filter_checks.addresses[].category', 'The category that it stands for.', 'none', 'education'),
  rare('filter_checks.addresses[].profiles', 'The profiles that ask for it: one id or a list.', 'all', '[pupils]'),
  rare(
    'filter_checks.addresses[].text',
    'Words that stand on the real page; without them it is not clear that it came.',
    'any page',
    'Welcome',
  ),
  group('filter_checks.block_page', 'How your block page is known. Without any of it, a 403 of the proxy is a block.'),
  rare(
    'filter_checks.block_page.redirect',
    'The host that a block leads to, or that a look-up answers with: one or a list.',
    'none',
    'block.example.org',
  ),
  rare(
    'filter_checks.block_page.addresses',
    'Addresses that a look-up answers with, beside 0.0.0.0 and its like: one or a list.',
    'none',
    '192.0.2.80',
  ),
  rare('filter_checks.block_page.status', 'The status of the page: one or a list.', 'none', '403'),
  rare('filter_checks.block_page.text', 'Words on the page: one text or a list.', 'none', 'blocked by our filter'),
  rare(
    'filter_checks.block_page.certificate_issuer',
    'A part of the name of who issued the certificate of the page: one or a list.',
    'none',
    'Example Filter Block CA',
  ),
  rare(
    'filter_checks.block_page.cut_off',
    'true where the filter cuts the connection instead of showing a page. Otherwise that is not clear.',
    'false',
    'true',
  ),
];
