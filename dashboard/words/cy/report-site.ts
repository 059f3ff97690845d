import type { ReportSiteWords } from '../report-site.ts';

/** 'Tell us what you saw', in Welsh: formal to everybody, and plain enough for a pupil. */
export const reportSiteWelsh: ReportSiteWords = {
  title: 'Dywedwch wrthym beth welsoch chi',
  lede: 'A wnaeth tudalen, llun neu neges ymddangos na ddylai fod wedi ymddangos? Dywedwch wrthym yma. Ni fyddwch mewn trwbl am ddweud wrthym.',
  closeFirst:
    'Caewch y dudalen yn gyntaf, neu diffoddwch y sgrin. Peidiwch ag edrych arni eto, a pheidiwch â’i dangos i neb.',
  adult: 'Gallwch chi hefyd ddweud wrth unrhyw oedolyn yn yr ysgol. Byddan nhw’n falch eich bod wedi dweud.',
  dangerHeading: 'A oes rhywun mewn perygl nawr?',
  dangerNow:
    'Peidiwch ag aros am y ffurflen hon. Dywedwch wrth athro, athrawes neu oedolyn arall yn yr ysgol nawr. Os gallai rhywun fod wedi’i anafu’n ddrwg, ffoniwch 999.',
  childline:
    'Os byddai’n well gennych siarad â rhywun y tu allan i’r ysgol, ffoniwch Childline ar 0800 1111. Mae’n rhad ac am ddim, ar unrhyw adeg, ac ni fydd i’w weld ar y bil ffôn.',
  safeguarding: 'Aelodau o staff: siaradwch â’ch person diogelu dynodedig ar unwaith.',
  saw: 'Beth welsoch chi?',
  sawHint: 'Cyfeiriad y wefan, neu beth oedd yno yn eich geiriau eich hun: “fideo o bobl yn ymladd, mewn gêm”.',
  sawIllegal:
    'Os ydych chi’n meddwl y gallai fod yn erbyn y gyfraith, peidiwch â theipio’r cyfeiriad a pheidiwch ag edrych eto. Dywedwch wrthym yn eich geiriau eich hun.',
  when: 'Pryd oedd hyn?',
  whenChoices: { now: 'Nawr', today: 'Yn gynharach heddiw', day: 'Ar ddiwrnod arall' },
  time: 'Tua faint o’r gloch?',
  timeHint: 'Os oedd hyn yn gynharach heddiw neu ar ddiwrnod arall, er enghraifft 10:30.',
  date: 'Pa ddiwrnod?',
  dateHint: 'Os oedd hyn ar ddiwrnod arall, er enghraifft 27/11/2026.',
  reporter: 'Pwy ydych chi?',
  reporterChoices: { pupil: 'Disgybl', staff: 'Aelod o staff' },
  name: 'Eich enw',
  nameHint: 'Nid oes rhaid i chi ddweud. Os gwnewch chi, gallwn ddiolch i chi, a gofyn a ydych chi’n iawn.',
  className: 'Eich dosbarth',
  how: 'Sut wnaeth e ymddangos?',
  howChoices: {
    accident: 'Ar ddamwain',
    something_else: 'Roeddwn i’n chwilio am rywbeth arall',
    shown: 'Dangosodd rhywun ef i mi',
    rather_not_say: 'Byddai’n well gen i beidio â dweud',
  },
  danger: 'Ydych chi’n meddwl y gallai rhywun fod mewn perygl nawr?',
  dangerChoices: { no: 'Nac ydw', yes: 'Ydw', not_sure: 'Dydw i ddim yn siŵr' },
  leaveEmpty: 'Gadewch y maes hwn yn wag',
  send: 'Anfon',
  whatHappens:
    'Bydd yr aelod o staff sy’n gofalu am ddiogelwch ar-lein yn ei ddarllen. Rydym yn cadw’r hyn rydych chi’n ei ysgrifennu, pryd y cafodd ei anfon, ac o ba ddyfais y daeth.',
  errors: {
    saw: 'Dywedwch wrthym beth welsoch chi',
    sawTooLong: 'Dywedwch wrthym beth welsoch chi mewn llai o eiriau',
    when: 'Dewiswch pryd oedd hyn',
    time: 'Teipiwch yr amser, er enghraifft 10:30',
    date: 'Teipiwch y dyddiad, er enghraifft 27/11/2026',
    notYet: 'Teipiwch amser sydd wedi bod',
    reporter: 'Dewiswch pwy ydych chi',
    nameTooLong: 'Teipiwch enw neu ddosbarth byrrach',
    how: 'Dewiswch sut wnaeth e ymddangos',
    danger: 'Dewiswch a allai rhywun fod mewn perygl',
  },
  sent: {
    title: 'Diolch am ddweud wrthym',
    lede: 'Roedd yn iawn dweud wrthym. Mae’r hyn wnaethoch chi ei ysgrifennu gyda ni.',
    noTrouble:
      'Dydych chi ddim mewn trwbl. Os gwnaeth e ymddangos ar ddamwain a’ch bod chi wedi dweud wrthym, rydym yn gwybod hynny.',
    next: 'Bydd aelod o staff yn edrych arno. Os dywedoch chi pwy ydych chi, efallai y byddan nhw’n dod i ofyn a ydych chi’n iawn.',
    upset: 'Os gwnaeth yr hyn welsoch chi eich ypsetio, siaradwch ag oedolyn rydych chi’n ymddiried ynddo.',
    again: 'Dweud rhywbeth arall wrthym',
  },
  wait: {
    title: 'Daeth llawer o adroddiadau i mewn nawr',
    first: 'Nid yw’r hyn wnaethoch chi ei ysgrifennu wedi’i anfon eto. Mae’n dal ar y dudalen cyn hon: ewch yn ôl.',
    second: (minutes) => {
      if (minutes === 1) return 'Arhoswch funud ac anfonwch ef eto.';
      return minutes === 2
        ? 'Arhoswch ddwy funud ac anfonwch ef eto.'
        : `Arhoswch ${minutes} munud ac anfonwch ef eto.`;
    },
    third: 'Os na all aros, dywedwch wrth athro neu athrawes nawr.',
  },
  notFound: {
    title: 'Nid oes tudalen o’r fath',
    first:
      'Os teipioch chi’r cyfeiriad, gwiriwch ef. Os ydych chi eisiau dweud wrthym beth welsoch chi, dewiswch eich iaith uchod.',
  },
  failed: {
    title: 'Nid yw’r dudalen hon yn gweithio ar hyn o bryd',
    first:
      'Ni allwn ddweud a gafodd yr hyn wnaethoch chi ei ysgrifennu ei anfon. Dywedwch wrth athro neu athrawes beth welsoch chi, neu rhowch gynnig arall arni mewn munud.',
  },
  elsewhere: {
    title: 'Dim ond yn yr ysgol mae’r dudalen hon yn gweithio',
    first: 'Gallwch ei defnyddio ar rwydwaith yr ysgol. Mae’n ymddangos eich bod chi yn rhywle arall.',
    second:
      'Dywedwch wrth athro, athrawes neu oedolyn arall yn yr ysgol beth welsoch chi, neu dewch yn ôl i’r dudalen hon pan fyddwch yno.',
  },
  tooOld: {
    title: 'Roedd y dudalen hon ar agor yn rhy hir',
    first:
      'Ni chafodd dim ei anfon. Ewch yn ôl, llwythwch y dudalen eto ac anfonwch yr hyn wnaethoch chi ei ysgrifennu unwaith eto.',
  },
  tooMany: {
    title: 'Gormod o geisiadau',
    first: 'Arhoswch funud a rhowch gynnig arall arni. Os na all aros, dywedwch wrth athro neu athrawes nawr.',
  },
};
