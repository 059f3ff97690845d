import type { TermBlock } from '../block.ts';

export const URDU_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'ur',
    phrases: `
میں مرنا چاہتا ہوں; میں مرنا چاہتی ہوں; خودکشی کرنے کا طریقہ; خودکشی کیسے کریں; khudkushi karne ka tarika
khudkushi kaise kare; main marna chahta hun; main marna chahta hoon; main marna chahti hun; main marna chahti hoon
mein marna chahta hun; mein marna chahti hun; میں جینا نہیں چاہتا; میں جینا نہیں چاہتی; مجھے مرنا ہے; خودکشی کا طریقہ
mujhe marna hai; mujhe mar jana hai; main mar jana chahta hun; main mar jana chahti hun; khudkushi karni hai
khudkushi ka tarika; main jeena nahi chahta; main jeena nahi chahti; main nahi jeena chahta
zindagi se tang aa gaya hun; zindagi se tang aa gayi hun
`,
  },
  {
    category: 'self-harm',
    language: 'ur',
    phrases: `
mujhe khud se nafrat hai; مجھے خود سے نفرت ہے
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'ur',
    phrases: `
abbu mujhe marte hain; ammi mujhe marti hain; mere abbu mujhe marte hain; papa mujhe marte hain
میرے ابو مجھے مارتے ہیں; امی مجھے مارتی ہیں; meri zabardasti shadi; zabardasti shadi se kaise bache; میری زبردستی شادی
ghar se kaise bhagu; ghar se bhagna chahti hun; ghar se bhagna chahta hun
`,
  },
  {
    category: 'violence',
    language: 'ur',
    phrases: `
kisi ko kaise mare; kisi ko jaan se kaise mare; kisi ko qatal kaise kare
`,
  },
  {
    category: 'pornography',
    language: 'ur',
    phrases: `
chudai; desi chudai; chudai video; nangi ladki; nangi video; bhabhi sex; sexy video urdu; نںگی لڑکی; ننگی لڑکی
سیکسی ویڈیو
`,
  },
  {
    category: 'offensive',
    language: 'ur',
    phrases: `
bhenchod; behenchod; bhen chod; madarchod; maderchod; chutiya; chutiye; gandu; bhosdike; bhosdi ke; randi ka bacha
kutte ka bacha; harami
`,
  },
  {
    category: 'drugs',
    language: 'ur',
    phrases: `
charas kahan milegi; charas kahan se mile
`,
  },
];
