import type { Effectiveness } from '../report.ts';
import type { Block } from './block.ts';
import type { Told } from './setting.ts';
import { figure } from './wording.ts';

interface Risk {
  readonly asked: number;
  readonly blocked: number;
}

/** How much was asked for and how much blocked, by the kinds of risk that the statutory guidance names. */
export function riskTypes({ report: { effectiveness } }: Told): readonly Block[] {
  const risks = [...byTheme(effectiveness)].toSorted(([, a], [, b]) => b.asked - a.asked);
  if (risks.length === 0) return [];
  return [
    { kind: 'heading', text: 'By type of risk' },
    {
      kind: 'table',
      caption: 'What people asked for and our policy forbids',
      head: ['Type of risk', 'Asked for', 'Blocked', 'Got through'],
      rows: risks.map(([theme, { asked, blocked }]) => [
        THEMES[theme] ?? theme,
        figure(asked),
        figure(blocked),
        figure(asked - blocked),
      ]),
      widths: ['*', 'auto', 'auto', 'auto'],
      figuresFrom: 1,
    },
  ];
}

function byTheme({ byCategory }: Effectiveness): ReadonlyMap<string, Risk> {
  const risks = new Map<string, Risk>();
  for (const { theme, share } of byCategory) {
    const { asked, blocked } = risks.get(theme) ?? { asked: 0, blocked: 0 };
    risks.set(theme, { asked: asked + share.whole, blocked: blocked + share.part });
  }
  return risks;
}

/** As the lists of sites call them, with what a governor would say. */
const THEMES: Readonly<Record<string, string>> = {
  content: 'What is shown',
  contact: 'Contact with others',
  conduct: 'How people behave',
  commerce: 'Buying and selling',
  infrastructure: 'Technical, such as getting around the filter',
  good: 'Helpful or harmless',
};
