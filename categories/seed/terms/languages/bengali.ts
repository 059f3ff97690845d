import type { TermBlock } from '../block.ts';

export const BENGALI_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'bn',
    phrases: `
আমি মরতে চাই; আমি আত্মহত্যা করতে চাই; আত্মহত্যা করার উপায়; কিভাবে আত্মহত্যা করব; আমি বাঁচতে চাই না; আমি মরে যেতে চাই
বাঁচতে চাই না; আত্মহত্যা করতে চাই; আত্মহত্যা কিভাবে করে; সহজে মরার উপায়; ami morte chai; ami more jete chai
ami bachte chai na; attohotta korte chai
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'bn',
    phrases: `
বাবা আমাকে মারে; মা আমাকে মারে; আব্বু আমাকে মারে; আম্মু আমাকে মারে; আমাকে জোর করে বিয়ে দিচ্ছে; baba amake mare
abbu amake mare; ammu amake mare; amake jor kore biye
`,
  },
  {
    category: 'pornography',
    language: 'bn',
    phrases: `
চোদাচুদি; চুদাচুদি; সেক্স ভিডিও; বাংলা চটি; bangla choti; choti golpo; chodachudi; bangla sex video
`,
  },
  {
    category: 'offensive',
    language: 'bn',
    phrases: `
khankir pola; magir pola; বোকাচোদা; খানকি মাগি; khanki magi
`,
  },
];
