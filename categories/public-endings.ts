/**
 * Endings of names that belong to nobody in particular, beside those of one word ('com', 'uk'): an entry of a list for one of
 * them would speak of every site of a country.
 */

/** True for an ending under which anybody can have a name: 'co.uk', 'com.au'. */
export function isOpenEnding(name: string): boolean {
  return name.length <= LONGEST && OPEN.has(name);
}

/** True for an ending that a kind of institution shares: 'ac.uk', 'edu.au'. A person may mean it; a list that claims it is wrong. */
export function isInstitutionEnding(name: string): boolean {
  return name.length <= LONGEST && INSTITUTIONS.has(name);
}

/** Of both kinds, 'kharkov.ua': to look up a longer name in a set is time for nothing. */
const LONGEST = 10;

/** By country; registries sell names under each. The last are common endings that a company sells names under. */
const OPEN = endings(`
  uk: co org me net ltd plc
  ae: co net org
  am: co com net org
  ar: com net org tur
  at: co or
  au: com net org id asn
  az: biz com info name net org pp pro
  bd: com net org
  bh: com net org
  bo: com net org tv
  br: com net org art blog dev eco eng flog ind inf adv app tv vlog wiki
  by: com of
  cn: com net org
  co: com net org nom
  cy: com net org
  dz: com net org
  ec: com fin info med net org
  eg: com net org
  es: com org nom
  fr: asso com nom prd tm
  ge: com net org pvt
  gg: co net org
  gh: com org
  gi: com ltd
  gr: com net org
  hk: com net org idv
  hu: co info org
  id: biz co my or web
  il: co net org
  im: co com net org
  in: co firm gen ind net org
  je: co net org
  jo: com name net org
  jp: ad co gr ne or
  ke: co info me mobi ne or
  kh: com net org
  kr: co ne or pe re
  kw: com net org
  kz: com net org
  lb: com net org
  lk: com net org web
  ma: co net org press
  mm: com net org
  mt: com net org
  mx: com net org
  my: com name net org
  ng: com i mobi name net org
  np: com net org
  nz: co geek gen iwi kiwi maori net org
  om: co com net org
  pe: com net nom org
  ph: com net org
  pk: biz com fam net org web
  pl: biz com info net org waw
  pt: com nome org
  py: com coop net org
  qa: com name net org
  ro: com firm info org shop store
  rs: co in org
  ru: com msk net org pp spb
  sa: com med net org pub
  sg: com net org per
  th: co in net or
  tn: com ind info net org
  tr: av bbs biz com dr gen info name net org tel tv web
  tw: club com ebiz game idv net org
  tz: co hotel info me mobi ne or tv
  ua: co com dp in kharkov kiev kyiv lviv net odessa org
  ug: co com ne or org
  uy: com net org
  uz: co com net org
  ve: co com info net org web
  vn: biz com health info name net org pro
  za: co law net nom org web
  zm: co com net org
  zw: co org
  com: ar br cn co de eu gb gr hu jpn mex no qc ru sa se uk us uy za
  net: gb hu in jp se uk
  org: ae eu us
  de: com
`);

/** Not 'gov.uk' and 'nhs.uk', which are sites too. */
const INSTITUTIONS = endings(`
  uk: ac mod police sch
  ae: ac gov sch
  ar: edu gob gov int mil
  at: ac gv
  au: edu gov
  bd: ac edu gov
  br: edu gov jus leg mil mp
  cn: ac edu gov mil
  co: edu gov mil
  cy: ac gov
  ec: edu gob
  eg: edu gov sci
  es: edu gob
  fr: gouv
  gh: edu gov
  gr: edu gov
  hk: edu gov
  id: ac go mil sch
  il: ac gov idf k12 muni
  in: ac edu ernet gov mil nic res
  it: edu gov
  jp: ac ed go lg
  ke: ac go sc
  kr: ac es go hs mil ms sc
  lk: ac edu gov sch
  mx: edu gob
  my: edu gov mil
  ng: edu gov sch
  np: edu gov
  nz: ac cri govt health mil school
  pe: edu gob mil
  ph: edu gov mil
  pk: edu gov
  pl: edu gov
  pt: edu gov
  rs: ac edu gov
  ru: ac edu gov mil
  sa: edu gov sch
  sg: edu gov
  th: ac go mi
  tr: bel edu gov k12 mil pol
  tw: edu gov mil
  tz: ac go sc
  ua: edu gov
  ug: ac go sc
  uy: edu gub mil
  ve: edu gob
  vn: ac edu gov
  za: ac edu gov nis school
  zw: ac gov
`);

function endings(table: string): ReadonlySet<string> {
  const rows = table.trim().split('\n');
  return new Set(
    rows.flatMap((row) => {
      const [country = '', words = ''] = row.trim().split(': ');
      return words.split(' ').map((word) => `${word}.${country}`);
    }),
  );
}
