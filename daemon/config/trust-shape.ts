/** The shape of what a school tells its trust, and of whom a trust asks. */
import { parsePublicAddress } from './public-address.ts';
import { group, listOf, name, passing, shortName, text } from './shape-parts.ts';

const ADDRESS =
  'the address that people of that school open, such as https://filterwatch.example.org, with nothing behind the name or port';

const school = group({
  id: shortName(),
  title: name(),
  address: passing((value) => parsePublicAddress(value) !== null, ADDRESS),
  token_file: text('the path of a file that holds the token').optional(),
  authority_file: text('the path of a PEM file').optional(),
  unencrypted: text('“I accept that the figures travel unencrypted”').optional(),
});

export const trustShape = group({
  token_file: text('the path of a file that holds the token').optional(),
  schools: listOf(school, 'a list of schools, each with id, title, address and token_file').optional(),
});
