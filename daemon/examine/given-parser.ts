import { withSchoolColumns } from '../../parsers/columns/school-mapping.ts';
import type { CustomFormat } from '../../parsers/custom/definition.ts';
import { compileCustomFormat } from '../../parsers/custom-format.ts';
import type { Parser } from '../../parsers/record.ts';
import { PARSERS, parserById } from '../../parsers/registry.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';
import { KnownError } from '../errors.ts';
import type { SourceFormat } from './examiner-protocol.ts';

/** The parser that the settings name for a source; null where it is to be found out. Throws KnownError where there is none of that name. */
export function givenParser({ format, logformat, custom, columns, zone }: SourceFormat): Parser | null {
  if (logformat !== null) return fromLogformat(logformat, zone);
  if (custom !== null) return fromCustom(custom, zone);
  if (format === 'auto') return null;
  const parser = columns === null ? parserById(format) : withSchoolColumns(format, columns);
  if (parser !== null) return parser;
  throw new KnownError(
    'FORMAT_UNKNOWN',
    `There is no log format “${format}”. “filterwatch formats” lists all ${PARSERS.length}; auto finds it by the lines.`,
  );
}

function fromLogformat(logformat: string, zone: string): Parser {
  const result = compileLogformat(logformat, zone);
  if (result.kind === 'compiled') return result.parser;
  throw new KnownError(result.code, result.message);
}

function fromCustom(custom: CustomFormat, zone: string): Parser {
  const result = compileCustomFormat(custom, zone);
  if (result.kind === 'compiled') return result.parser;
  throw new KnownError('FORMAT_REFUSED', `The format “${custom.id}” of the settings cannot be used. ${result.message}`);
}
