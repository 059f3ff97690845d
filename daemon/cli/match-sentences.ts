import type { SchoolLists } from '../../categories/catalogue.ts';
import type { CategoryMatch } from '../../categories/category.ts';
import { parseEntry } from '../../categories/entry.ts';
import { SEED_DATE } from '../../categories/shipped.ts';
import { categoryOf } from '../../categories/taxonomy.ts';

/** One match for IT support: what it is about, which entry of which list says so, of which day, and what would change it. */
export function matchSentences(match: CategoryMatch, school: SchoolLists): readonly string[] {
  const { title, sentence } = categoryOf(match.category);
  return [
    `${match.category}: ${title}. ${sentence}`,
    `  Because ${causeOf(match, school)}.`,
    ...(match.isUnconfirmed ? [`  ${doubtOf(match)}: it counts as less serious.`] : []),
    `  To change it: ${REMEDIES[match.because]}`,
  ];
}

function doubtOf({ because }: CategoryMatch): string {
  return because === 'address_form'
    ? 'Harmless services use such addresses too'
    : 'Only this list says so, and it has been wrong before';
}

function causeOf({ because, evidence, lists, category }: CategoryMatch, school: SchoolLists): string {
  switch (because) {
    case 'domain_list':
      return `“${evidence}” is in ${lists?.join(' and ') ?? `Filterwatch’s own list (${SEED_DATE})`}`;
    case 'school_list':
      return `“${evidence}” is in the school’s own list${reasonFor(evidence, category, school)}`;
    case 'search_term':
      return `the search holds “${evidence}”`;
    case 'url_word':
      return `the address holds the words “${evidence}”`;
    case 'filter_label':
      return `the filter calls it “${evidence}”`;
    case 'address_form':
      return `of how the address is made: ${evidence}`;
    case 'file_type':
      return `of the kind of file: ${evidence}`;
    case 'transfer':
      return `of how much was moved: ${evidence}`;
    case 'behaviour':
      return `of many requests together: ${evidence}`;
  }
}

function reasonFor(evidence: string, category: string, { entries, allowed }: SchoolLists): string {
  const said = category === 'school-allowed' ? allowed : entries.filter((entry) => entry.category === category);
  const reason = said.find(({ entry }) => parseEntry(entry) === evidence)?.reason;
  return reason === undefined ? '' : `: “${reason}”`;
}

const OWN_ENTRY = 'write the site on the Lists page, or under “categories:” in filterwatch.yaml: block, or allow.';
const OWN_WORD =
  'silence the phrase on the Lists page, or under “words:” in filterwatch.yaml, unless it is about safety.';
const REMEDIES: Readonly<Record<CategoryMatch['because'], string>> = {
  domain_list: OWN_ENTRY,
  school_list: 'take the entry off on the Lists page, or out of filterwatch.yaml.',
  search_term: OWN_WORD,
  url_word: OWN_ENTRY,
  filter_label: 'ask the provider of the filter; what a name means to us stands under “categories: labels:”.',
  address_form: OWN_ENTRY,
  file_type: OWN_ENTRY,
  transfer: 'nothing but the policy.',
  behaviour: 'nothing but the policy, the roster or the list of devices.',
};
