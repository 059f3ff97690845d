import type { TermBlock } from '../block.ts';

export const HINDI_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'hi',
    phrases: `
मैं मरना चाहता हूं; मैं मरना चाहती हूं; मैं मरना चाहता हूँ; मैं मरना चाहती हूँ; मैं जीना नहीं चाहता
मैं जीना नहीं चाहती; आत्महत्या कैसे करें; आत्महत्या करने का तरीका; खुदकुशी कैसे करें; मुझे मरना है; suicide kaise kare
suicide kaise karte hain; marne ka tarika; marne ka aasan tarika; aatmhatya kaise kare; mai marna chahta hu
mai marna chahti hu
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'hi',
    phrases: `
पापा मुझे मारते हैं; मम्मी मुझे मारती हैं; papa mujhe marte hai; mummy mujhe marti hai; mummy mujhe marti hain
`,
  },
  {
    category: 'pornography',
    language: 'hi',
    phrases: `
सेक्स वीडियो; नंगी लड़की; चुदाई; सेक्सी वीडियो; chudai ki kahani; sexy video hindi; sex video hindi
`,
  },
  {
    category: 'violence',
    language: 'hi',
    phrases: `
kisi ko kaise mare hindi; किसी को कैसे मारें
`,
  },
];
