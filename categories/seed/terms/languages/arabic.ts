import type { TermBlock } from '../block.ts';

export const ARABIC_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'ar',
    phrases: `
أريد أن أموت; اريد الموت; أريد الانتحار; أريد أن أنتحر; كيف أنتحر; كيف أقتل نفسي; طريقة الانتحار; طرق الانتحار
كيفية الانتحار; أريد أن أقتل نفسي; لا أريد أن أعيش; لا اريد العيش; كيف أموت بدون ألم; كيف اموت; عايز اموت; عايزة اموت
بدي موت; ابغى اموت; أفكر في الانتحار; طرق انتحار سهلة; كيف انهي حياتي
`,
  },
  {
    category: 'self-harm',
    language: 'ar',
    phrases: `
كيف أجرح نفسي; اجرح نفسي; أكره نفسي; أكره حياتي; كيف أؤذي نفسي
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'ar',
    phrases: `
أبي يضربني; ابوي يضربني; بابا يضربني; أمي تضربني; امي تضربني; ماما تضربني; تم اغتصابي; تعرضت للاغتصاب; تعرضت للتحرش
أهلي يجبرونني على الزواج; يجبروني على الزواج; كيف اهرب من البيت; اريد الهروب من البيت
`,
  },
  {
    category: 'eating-disorders',
    language: 'ar',
    phrases: `
كيف أتقيأ بعد الأكل; كيف اتوقف عن الاكل; كيف اصبح نحيفة جدا
`,
  },
  {
    category: 'violence',
    language: 'ar',
    phrases: `
كيف أقتل شخص; كيف اقتل شخصا; كيف اقتل انسان; أريد أن أقتل
`,
  },
  {
    category: 'weapons',
    language: 'ar',
    phrases: `
كيف اصنع متفجرات; صنع متفجرات; طريقة صنع قنبلة; شراء مسدس
`,
  },
  {
    category: 'drugs',
    language: 'ar',
    phrases: `
شراء حشيش; شراء مخدرات; من اين اشتري المخدرات; شراء كوكايين
`,
  },
  {
    category: 'extremism',
    language: 'ar',
    phrases: `
كيف انضم الى داعش; الانضمام إلى داعش; اصدارات داعش; أناشيد داعش
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'ar',
    phrases: `
الموت لليهود; الموت للكفار; الموت للشيعة; اقتلوا اليهود
`,
  },
  {
    category: 'filter-bypass',
    language: 'ar',
    phrases: `
فتح المواقع المحجوبة; تجاوز الحجب; برنامج فتح المواقع المحجوبة; فتح موقع محجوب
`,
  },
  {
    category: 'offensive',
    language: 'ar',
    phrases: `
كس امك; كسمك; شرموطة; ابن الشرموطة; قحبة; منيوك; عرص
`,
  },
  {
    category: 'pornography',
    language: 'ar',
    phrases: `
سكس عربي; صور سكس; فيديو سكس; بنات عاريات; نساء عاريات; افلام سكسي
`,
  },
  {
    category: 'help-seeking',
    language: 'ar',
    phrases: `
خط نجدة الطفل; أتعرض للتنمر; اشعر بالاكتئاب
`,
  },
];
