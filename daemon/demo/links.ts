/**
 * The links of a school day whose addresses carry other addresses, files or long words: signing in, links in mails, shared pages, translations
 * for children who are learning English, archives, downloads. To a careless reader each of them looks like something that it is not.
 */
import type { Visit } from './device-log.ts';
import { document, type Fetch, part } from './fetches.ts';
import { FIRST_KEPT_SEAT, MINUTE_MS, type Scene, visitsOf } from './scene.ts';
import type { Chance } from './seeded.ts';

const PUPILS_WHO_FOLLOW_LINKS = 12;

/** Staff follow links all day; some pupils follow those that a lesson gives them. */
export function linkVisits({ school, chance, clock }: Scene): readonly Visit[] {
  const own = chance.branch('links');
  const laptops = school.classes.flatMap((one) => one.laptops.slice(0, FIRST_KEPT_SEAT));
  const pupils = own.some(laptops, PUPILS_WHO_FOLLOW_LINKS);
  return [
    ...school.staff.flatMap((device) => {
      const drawn = own.branch(`links of ${device.account}`);
      const span = { from: clock('08:05'), to: clock('16:30'), pauseMs: [25 * MINUTE_MS, 90 * MINUTE_MS] } as const;
      return visitsOf(device, span, drawn, (each) => opened(each.oneOf([...STAFF_LINKS, ...LESSON_LINKS]), each));
    }),
    ...pupils.flatMap((device, index) => {
      const drawn = own.branch(`links of pupil ${index}`);
      const span = { from: clock('09:20'), to: clock('14:50'), pauseMs: [70 * MINUTE_MS, 160 * MINUTE_MS] } as const;
      return visitsOf(device, span, drawn, (each) => opened(each.oneOf(LESSON_LINKS), each));
    }),
  ];
}

function opened({ url, type }: Link, chance: Chance): readonly Fetch[] {
  return [type === 'text/html' ? document(url, 0, chance) : part(url, type, 0, chance)];
}

interface Link {
  readonly url: string;
  readonly type: string;
}

const page = (url: string): Link => ({ url, type: 'text/html' });

const STAFF_LINKS: readonly Link[] = [
  page(
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=0f1e&response_type=code&redirect_uri=https%3A%2F%2Fwww.office.com%2Flandingv2&scope=openid',
  ),
  page('https://accounts.google.com/ServiceLogin?continue=https%3A%2F%2Fclassroom.google.com%2Fh&service=classroom'),
  page(
    'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Fgovernment%2Fpublications%2Fkeeping-children-safe-in-education--2&data=05%7C02',
  ),
  page(
    'https://www.google.co.uk/url?sa=t&source=web&rct=j&url=https://www.twinkl.co.uk/resource/sats-booster&ved=2ahU',
  ),
  page(
    'https://view.officeapps.live.com/op/view.aspx?src=https%3A%2F%2Fwww.example.org%2Fdocs%2Fbehaviour-policy.docx',
  ),
  page('https://docs.google.com/viewer?url=https%3A%2F%2Fwww.example.org%2Fletters%2Fnits.pdf&embedded=true'),
  page('https://www.bing.com/ck/a?!&&p=7c1f&ptn=3&u=a1aHR0cHM6Ly93d3cuYmJjLmNvLnVrL2JpdGVzaXpl&ntb=1'),
  { url: 'https://www.example.org/downloads/sats-2026-mark-schemes.zip', type: 'application/zip' },
  { url: 'https://www.example.org/audio/harvest-assembly.mp3', type: 'audio/mpeg' },
  { url: 'https://download.microsoft.com/download/4/e/8/office-proofing-tools.exe', type: 'application/octet-stream' },
];

const LESSON_LINKS: readonly Link[] = [
  page('https://translate.google.com/translate?sl=en&tl=pl&u=https://www.bbc.co.uk/bitesize/articles/z3c6tfr'),
  page('https://www-bbc-co-uk.translate.goog/bitesize/topics/zx339j6?_x_tr_sl=en&_x_tr_tl=ar&_x_tr_hl=en'),
  page('https://translate.google.com/?sl=en&tl=uk&text=the%20river%20floods%20every%20summer&op=translate'),
  page('https://web.archive.org/web/20120301000000/http://www.bbc.co.uk/schools/primaryhistory/'),
  page('https://www.google.com/amp/s/www.bbc.co.uk/newsround/articles/c4g8.amp'),
  page('https://www.bbc.co.uk/newsround/69871234-how-do-sharks-kill-their-prey'),
  page('https://www.bbc.co.uk/bitesize/articles/zqx6b82-the-blitz-bombs-over-london'),
  page('https://www.dkfindout.com/uk/history/world-war-ii/weapons-of-world-war-ii/'),
  page('https://www.nhs.uk/live-well/eat-well/why-do-we-need-vitamins/?returnUrl=https%3A%2F%2Fwww.nhs.uk%2F'),
  page('https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Fwww.natgeokids.com%2Fuk%2F'),
  page('https://wordwall.net/embed/play/123/456/789?ref=https%3A%2F%2Fwww.example.org%2Fyear-4'),
];
