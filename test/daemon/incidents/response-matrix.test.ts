import { describe, expect, test } from 'vitest';
import { TAXONOMY } from '../../../categories/taxonomy.ts';
import { type ResponseQuestion, type ResponseTable, responsesFor } from '../../../daemon/incidents/response-matrix.ts';
import { prohibitionsResponses } from '../../../daemon/incidents/response-matrix-prohibitions.ts';
import { matrixResponses } from '../../../daemon/incidents/response-matrix-signs.ts';
import { responsesOf } from '../../../daemon/incidents/responses-of.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { prohibitionsPolicy } from '../../../daemon/policy/presets/prohibitions.ts';
import { buildRule } from '../policy/build-rule.ts';

/** The school's own table, as it was agreed: each row, and what is ticked in it. */
const PUPILS = [
  ['deliberate-illegal', 'online-safety-lead head police inform-parents further-sanction'],
  ['off-task-in-lesson', 'class-teacher online-safety-lead inform-parents remove-access warning'],
  ['mobile-device', 'online-safety-lead head inform-parents warning'],
  ['social-messaging-personal-mail', 'online-safety-lead head filter-provider inform-parents remove-access warning'],
  ['files', 'online-safety-lead head filter-provider inform-parents remove-access warning'],
  ['sharing-credentials', 'class-teacher online-safety-lead remove-access warning'],
  ['another-pupils-account', 'online-safety-lead head inform-parents remove-access warning'],
  ['staff-account', 'online-safety-lead head filter-provider inform-parents remove-access further-sanction'],
  ['damaging-data', 'online-safety-lead head filter-provider inform-parents remove-access further-sanction'],
  ['offensive-message', 'online-safety-lead head inform-parents remove-access warning'],
  ['continued', 'online-safety-lead head inform-parents remove-access further-sanction'],
  ['disrepute', 'online-safety-lead head inform-parents remove-access further-sanction'],
  ['bypass', 'online-safety-lead head filter-provider inform-parents remove-access warning'],
  ['accidental-offensive-unreported', 'online-safety-lead head filter-provider inform-parents remove-access'],
  [
    'deliberate-offensive',
    'online-safety-lead head police filter-provider inform-parents remove-access further-sanction',
  ],
  ['copyright-or-data-protection', 'online-safety-lead head police inform-parents remove-access'],
];
const STAFF = [
  ['deliberate-illegal', 'head authority-governors-hr police disciplinary suspension-or-dismissal'],
  ['inappropriate-personal-use', 'head filter-provider warning disciplinary'],
  ['files', 'head filter-provider warning'],
  ['sharing-credentials-or-using-anothers', 'head filter-provider warning'],
  ['careless-personal-data', 'head warning disciplinary'],
  ['deliberate-security-breach', 'head authority-governors-hr filter-provider disciplinary'],
  ['damaging-data', 'head police filter-provider disciplinary suspension-or-dismissal'],
  ['offensive-message', 'head authority-governors-hr disciplinary'],
  ['personal-contact-with-pupils', 'head authority-governors-hr filter-provider disciplinary suspension-or-dismissal'],
  ['professional-standing', 'head authority-governors-hr warning disciplinary'],
  ['disrepute', 'head authority-governors-hr warning disciplinary'],
  ['bypass', 'head authority-governors-hr filter-provider disciplinary'],
  ['accidental-offensive-unreported', 'head authority-governors-hr police filter-provider warning'],
  ['deliberate-offensive', 'head authority-governors-hr police filter-provider disciplinary suspension-or-dismissal'],
  ['copyright-or-licensing', 'head warning'],
  ['continued', 'head authority-governors-hr disciplinary'],
];

describe('the matrix holds the table as it was agreed', () => {
  test('for pupils', () => {
    expect(matrixResponses.pupils.map(({ id, respond }) => [id, respond.join(' ')])).toEqual(PUPILS);
  });

  test('for staff', () => {
    expect(matrixResponses.staff.map(({ id, respond }) => [id, respond.join(' ')])).toEqual(STAFF);
  });

  test('every row has a title of its own that reads as a sentence', () => {
    for (const rows of [matrixResponses.pupils, matrixResponses.staff]) {
      expect(new Set(rows.map(({ title }) => title)).size).toBe(16);
      for (const { title } of rows) expect(title).toMatch(/^[A-Z][^.]+[^.]$/);
    }
  });
});

function asked(category: string, parts: Partial<ResponseQuestion> = {}): ResponseQuestion {
  return { audience: 'pupils', rule: ruleFor(category), intent: null, reported: null, continued: false, ...parts };
}

/** As the matrix has it. */
function ruleFor(category: string) {
  return matrixPolicy.rules.find((rule) => rule.category === category) ?? buildRule({ category });
}

function rows(question: ResponseQuestion, table: ResponseTable = matrixResponses): readonly string[] {
  return responsesFor(table, question).map(({ row, foundAs, onlyIf }) =>
    [row.id, foundAs, ...(onlyIf === null ? [] : [onlyIf])].join(', '),
  );
}

describe('which rows may apply', () => {
  test('while nobody knows whether it was meant, both stay possible', () => {
    expect(rows(asked('pornography'))).toEqual([
      'accidental-offensive-unreported, accidental_unreported',
      'deliberate-offensive, deliberate',
    ]);
    expect(rows(asked('pornography', { intent: 'unclear' }))).toHaveLength(2);
  });

  test('what was meant, and what was not and was told of or not, come to different rows', () => {
    expect(rows(asked('pornography', { intent: 'deliberate' }))).toEqual(['deliberate-offensive, deliberate']);
    expect(rows(asked('pornography', { intent: 'accidental', reported: false }))).toEqual([
      'accidental-offensive-unreported, accidental_unreported',
    ]);
    expect(rows(asked('pornography', { intent: 'accidental', reported: true }))).toEqual([]);
  });

  test('what may be against the law is a row of its own, and none by accident', () => {
    expect(rows(asked('child-abuse-material', { intent: 'deliberate' }))).toEqual(['deliberate-illegal, deliberate']);
    expect(rows(asked('terrorist-content', { intent: 'accidental', reported: true }))).toEqual([]);
  });

  test('a warning before it adds the row for what was done again', () => {
    expect(rows(asked('gaming', { continued: true }))).toEqual([
      'off-task-in-lesson, either, it was during a lesson',
      'continued, either',
    ]);
  });

  test.each([
    ['account-sharing', ['sharing-credentials, either']],
    ['many-accounts', ['another-pupils-account, deliberate']],
    ['wrong-device', ['staff-account, deliberate, the account of a member of staff was used']],
    ['phones-and-consoles', ['mobile-device, either']],
    ['continued-after-warning', ['continued, either']],
    ['rising-concern', []],
    ['out-of-hours-use', []],
  ])('of pupils, %s comes to its own row', (category, expected) => {
    expect(rows(asked(category))).toEqual(expected);
  });

  test.each(['suicide', 'self-harm', 'eating-disorders', 'abuse-and-neglect', 'grooming', 'rising-concern'])(
    'a pupil who may need help because of %s is under no row',
    (category) => {
      expect(rows(asked(category))).toEqual([]);
      expect(rows(asked(category), prohibitionsResponses).filter((row) => !row.startsWith('illegal'))).toEqual([]);
    },
  );

  test('mail and messages of staff may be contact with pupils, which only a person can say', () => {
    expect(rows(asked('personal-email', { audience: 'staff' }))).toEqual([
      'inappropriate-personal-use, deliberate',
      'personal-contact-with-pupils, deliberate, it was to write to pupils',
    ]);
  });

  test('every sign names a row that its table has', () => {
    for (const table of [matrixResponses, prohibitionsResponses]) {
      for (const audience of ['pupils', 'staff'] as const) {
        const known = new Set(table[audience].map(({ id }) => id));
        const rules = [...matrixPolicy.rules, ...prohibitionsPolicy.rules];
        const named = rules.flatMap((rule) => table.signsOf(audience, rule).map(({ row }) => row));
        const others = TAXONOMY.flatMap(({ id }) => table.signsOf(audience, ruleFor(id)).map(({ row }) => row));
        expect([...named, ...others].filter((row) => !known.has(row))).toEqual([]);
      }
    }
  });
});

describe('the prohibitions have sanctions as text', () => {
  const inProhibitions = (category: string, parts: Partial<ResponseQuestion> = {}) => {
    const rule = prohibitionsPolicy.rules.find((one) => one.category === category) ?? buildRule({ category });
    return rows(asked(category, { rule, ...parts }), prohibitionsResponses);
  };

  test('sanctions are for what was meant', () => {
    expect(inProhibitions('gaming', { intent: 'deliberate' })).toEqual(['sanctions, deliberate']);
    expect(inProhibitions('gaming', { intent: 'accidental' })).toEqual([]);
  });

  test('unsuitable material goes to the provider however it was met', () => {
    expect(inProhibitions('violence')).toEqual(['unsuitable-material, either', 'sanctions, deliberate']);
  });

  test('what may be against the law goes to the Internet Watch Foundation and the police', () => {
    const [row] = responsesFor(prohibitionsResponses, asked('child-abuse-material'));
    expect(row?.row.respond).toEqual(['online-safety-lead', 'police', 'internet-watch-foundation']);
  });

  test('misuse by staff goes to the head at once', () => {
    expect(inProhibitions('gambling', { audience: 'staff' })).toEqual([
      'staff-misuse, either',
      'unsuitable-material, either',
    ]);
  });

  test('what parents refused is told to them, and is no matter for sanctions', () => {
    expect(inProhibitions('refused-by-parents')).toEqual(['refused-by-parents, either']);
  });
});

test('a policy keeps the responses of the table that it began with, whatever the school has changed', () => {
  expect(responsesOf(matrixPolicy)).toBe(matrixResponses);
  expect(responsesOf(prohibitionsPolicy)).toBe(prohibitionsResponses);
  const changed = { ...prohibitionsPolicy, rules: [buildRule(), ...prohibitionsPolicy.rules.slice(3)] };
  expect(responsesOf(changed)).toBe(prohibitionsResponses);
});
