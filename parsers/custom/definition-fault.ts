import type { CustomFormat, FormatFault } from './definition.ts';
import type { Field } from './fields.ts';

/** What the fields of a format and its words lack together; null when they can make records. */
export function definitionFault({ layout, actions }: CustomFormat, fields: readonly Field[]): FormatFault | null {
  const has = (field: Field) => fields.includes(field);
  const at = layout.kind === 'json' ? 'json' : layout.kind;
  if (!has('url') && !has('host'))
    return fault([at], 'no field for the address', 'the field url or host where the address stands');
  const [contradiction] = actions.allowed.filter((word) => includes(actions.blocked, word));
  if (contradiction !== undefined) {
    return fault(['actions'], `“${contradiction}” as allowed and as blocked`, 'each word once');
  }
  return actionFault(actions, has('action'), at);
}

function actionFault(actions: CustomFormat['actions'], hasAction: boolean, at: string): FormatFault | null {
  const hasWords = actions.allowed.length > 0 || actions.blocked.length > 0;
  if (actions.always !== null && hasWords) {
    return fault(
      ['actions', 'always'],
      `“${actions.always}” beside words`,
      'either “always:” or the words that the filter writes',
    );
  }
  if (hasAction && !hasWords && actions.always === null) {
    return fault(
      ['actions'],
      'nothing, although there is the field action',
      'which of the filter’s words mean what, such as { allowed: [PASS], blocked: [DENY] }',
    );
  }
  if (!hasAction && hasWords) {
    return fault(
      [at],
      'no field for the action',
      'the field action where the filter’s word stands; or “always:” under “actions:”',
    );
  }
  return null;
}

function includes(words: readonly string[], word: string): boolean {
  return words.some((other) => other.toLowerCase() === word.toLowerCase());
}

function fault(at: FormatFault['at'], found: string, write: string): FormatFault {
  return { at, found, write };
}
