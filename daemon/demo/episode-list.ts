import type { EpisodeScript } from './episodes.ts';
import type { Fetch } from './fetches.ts';
import { openHost, openSite, readArticle, searchWeb } from './pages.ts';
import { classOf, FIRST_KEPT_SEAT, type Scene } from './scene.ts';
import { type Chance, memberOf } from './seeded.ts';
import { siteNamed } from './sites.ts';

/** Every episode that can be planted, each for a person of its own. What must raise nothing is planted on purpose too. */
export const EPISODES: readonly EpisodeScript[] = [
  {
    name: 'self-harm search',
    story: 'A Year 5 pupil searched three times for ways to hide self-harm, and the filter let the searches through.',
    cast: pupil('Year 5', 0),
    from: '10:52',
    minutesBetween: 4,
    steps: searches('how to hide self harm', 'self harm scars', 'hide cuts on arm'),
    expected: { rule: 'pupils-self-harm', severity: 'high', events: 3, blocked: 0 },
  },
  {
    name: 'suicide search',
    story: 'A Year 6 pupil searched for ways to die in the lunch break, and then found Childline.',
    cast: pupil('Year 6', 0),
    from: '12:21',
    minutesBetween: 3,
    steps: (chance) => [
      ...searches('i dont want to be here anymore', 'painless ways to die')(chance),
      openHost('www.childline.org.uk', chance),
    ],
    expected: { rule: 'pupils-suicide', severity: 'critical', events: 2, blocked: 0 },
  },
  {
    name: 'help-seeking',
    story: 'A Year 6 pupil looked for somebody to talk to, and did nothing wrong.',
    cast: pupil('Year 6', 1),
    from: '12:32',
    minutesBetween: 2,
    steps: (chance) => [
      ...searches('childline number', 'someone to talk to')(chance),
      openHost('www.childline.org.uk', chance),
      openHost('www.samaritans.org', chance),
    ],
    expected: null,
  },
  {
    name: 'games in a lesson',
    story: 'A Year 6 pupil tried one game site after another in a lesson; the filter stopped all fourteen.',
    cast: pupil('Year 6', 2),
    from: '13:50',
    minutesBetween: 2,
    steps: hosts(
      'www.poki.com www.poki.com www.crazygames.com www.crazygames.com www.coolmathgames.com www.friv.com unblockedgames66.com ' +
        'classroom6x.com slither.io krunker.io www.miniclip.com 1v1.lol www.y8.com www.agame.com',
    ),
    expected: { rule: 'everyone-gaming', severity: 'low', events: 5, blocked: 5 },
  },
  {
    name: 'round the filter',
    story:
      'A Year 6 pupil searched for a proxy, was stopped four times, and at last found one that the filter did not know.',
    cast: pupil('Year 6', 3),
    from: '11:28',
    minutesBetween: 2,
    steps: (chance) => [
      ...searches('free proxy for school')(chance),
      ...hosts('www.croxyproxy.com www.proxysite.com kproxy.com proxyium.com www.blockaway.net')(chance),
    ],
    expected: { rule: 'everyone-filter-bypass', severity: 'medium', events: 4, blocked: 2 },
  },
  {
    name: 'gambling',
    story: 'A Year 6 pupil tried four betting sites in five minutes; the filter stopped them.',
    cast: pupil('Year 6', 4),
    from: '12:40',
    minutesBetween: 1,
    steps: hosts('www.bet365.com www.skybet.com www.paddypower.com www.bet365.com www.888casino.com'),
    expected: { rule: 'everyone-gambling', severity: 'medium', events: 3, blocked: 3 },
  },
  {
    name: 'pornography',
    story:
      'A Year 6 pupil searched for pornography and tried two sites; the filter stopped the sites but not the search.',
    cast: pupil('Year 6', 5),
    from: '14:36',
    minutesBetween: 1,
    steps: (chance) => [...searches('porn videos')(chance), ...hosts('www.pornhub.com www.xvideos.com')(chance)],
    expected: { rule: 'everyone-pornography', severity: 'high', events: 2, blocked: 1 },
  },
  {
    name: 'bullying',
    story: 'A Year 5 pupil searched for ways to hurt another child’s feelings.',
    cast: pupil('Year 5', 1),
    from: '12:15',
    minutesBetween: 3,
    steps: searches('how to make someone cry at school', 'how to embarrass someone'),
    expected: { rule: 'everyone-bullying', severity: 'medium', events: 2, blocked: 0 },
  },
  {
    name: 'messaging app',
    story: 'A Year 6 pupil used a messaging app that the filter’s list does not name.',
    cast: pupil('Year 6', 6),
    from: '13:10',
    minutesBetween: 6,
    steps: hosts('discord.com discord.com discord.com'),
    expected: { rule: 'pupils-messaging', severity: 'low', events: 3, blocked: 0 },
  },
  {
    name: 'chat on a shared tablet',
    story: 'Somebody on a tablet of the Owls tried to chat with strangers; the filter stopped it three times.',
    cast: ({ school }) => ({ devices: [memberOf(classOf(school, 'Year 5').tablets, 2)], subject: 'shared:tablets-y5' }),
    from: '14:20',
    minutesBetween: 1,
    steps: hosts('ome.tv ome.tv www.chatroulette.com'),
    expected: { rule: 'pupils-chat', severity: 'high', events: 2, blocked: 2 },
  },
  {
    name: 'unknown account',
    story: 'An account that is on no list, perhaps of a supply teacher, was on a social network at lunch.',
    cast: () => ({
      devices: [{ address: '10.20.8.90', account: 'supply7', loggedAs: 'supply7', audience: 'staff' }],
      subject: 'account:supply7',
    }),
    from: '12:22',
    minutesBetween: 9,
    steps: hosts('www.facebook.com www.facebook.com'),
    expected: { rule: 'pupils-social-media', severity: 'low', events: 2, blocked: 0 },
  },
  {
    name: 'shopping while teaching',
    story: 'A member of staff shopped three times during lessons.',
    cast: staff(11),
    from: '09:52',
    minutesBetween: 7,
    steps: (chance) =>
      ['www.amazon.co.uk', 'www.johnlewis.com', 'www.amazon.co.uk'].map((host) => openHost(host, chance)),
    expected: { rule: 'everyone-shopping', severity: 'low', events: 3, blocked: 0 },
  },
  {
    name: 'social media at lunch',
    story: 'A member of staff was on a social network in the lunch break, as the policy allows.',
    cast: staff(12),
    from: '12:16',
    minutesBetween: 8,
    steps: (chance) => [1, 2, 3].map(() => openSite(siteNamed('www.facebook.com'), chance)),
    expected: null,
  },
  {
    name: 'a class on ancient Egypt',
    story: 'The whole of Year 5 looked up the goddess Isis in the same half hour.',
    cast: ({ school }) => ({ devices: classOf(school, 'Year 5').laptops, subject: 'Year 5' }),
    from: '09:50',
    minutesBetween: 5,
    steps: (chance) => [
      ...searches(chance.oneOf(['isis goddess', 'who was isis', 'isis egypt', 'isis and osiris story']))(chance),
      openSite(siteNamed('www.egyptforkids.example'), chance),
      readArticle('Isis', chance),
    ],
    expected: null,
  },
  {
    name: 'a lesson on vaping',
    story: 'In a lesson on health the whole of Year 6 looked up how vapes are sold to children.',
    cast: ({ school }) => {
      const { laptops, year, name } = classOf(school, 'Year 6');
      return { devices: laptops, subject: `class:${year}/${name}`.toLowerCase() };
    },
    from: '09:15',
    minutesBetween: 1,
    steps: (chance) =>
      searches(chance.oneOf(['vape flavours', 'vape flavours for kids', 'why vape flavours are bad']))(chance),
    // All but the one who went on at lunch.
    expected: { rule: 'pupils-vaping-alcohol-tobacco', severity: 'low', events: 29, blocked: 0 },
  },
  {
    name: 'not only a lesson',
    story: 'One of them went on at lunch, and looked for where to buy one.',
    cast: pupil('Year 6', 7),
    from: '12:48',
    minutesBetween: 2,
    steps: searches('cheap vapes', 'elf bar delivery'),
    expected: { rule: 'pupils-vaping-alcohol-tobacco', severity: 'low', events: 3, blocked: 0 },
  },
  {
    name: 'one advert',
    story: 'A Year 4 pupil’s page opened a betting advert by itself; the filter stopped it.',
    cast: pupil('Year 4', 0),
    from: '09:55',
    minutesBetween: 1,
    steps: hosts('www.williamhill.com'),
    expected: null,
  },
  {
    name: 'preparing an assembly',
    story: 'The deputy head prepared an assembly and a training day.',
    cast: staff(9),
    from: '15:20',
    minutesBetween: 4,
    steps: searches('suicide awareness assembly', 'self harm guidance for schools', 'bullying assembly ideas'),
    expected: null,
  },
];

function pupil(year: string, place: number): EpisodeScript['cast'] {
  return ({ school }) => {
    const device = memberOf(classOf(school, year).laptops, FIRST_KEPT_SEAT + place);
    return { devices: [device], subject: `person:${device.account}` };
  };
}

function staff(index: number): EpisodeScript['cast'] {
  return ({ school }: Scene) => {
    const device = memberOf(school.staff, index);
    return { devices: [device], subject: `person:${device.account}` };
  };
}

function searches(...words: readonly string[]): (chance: Chance) => readonly (readonly Fetch[])[] {
  return (chance) => words.map((search) => searchWeb(search, chance));
}

function hosts(names: string): (chance: Chance) => readonly (readonly Fetch[])[] {
  return (chance) => names.split(' ').map((host) => openHost(host, chance));
}
