const MAX_UNIT = 4;

/** True for a password, folded to lower case without spaces and dots, that is among the first that anybody tries. */
export function isCommonPassword(folded: string): boolean {
  return isRepetition(folded) || isRun(folded) || COMMON.has(folded) || COMMON.has(withoutTail(folded));
}

/** 'aaaaaaaaaaaa', 'abcabcabcabc': one short piece over and over. */
function isRepetition(text: string): boolean {
  for (let unit = 1; unit <= MAX_UNIT; unit += 1) {
    const repeated = text.slice(0, unit).repeat(Math.ceil(text.length / unit));
    if (repeated.startsWith(text)) return true;
  }
  return false;
}

const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
];

function isRun(text: string): boolean {
  return RUNS.some((run) => run.includes(text));
}

/** 'passwordpassword1!' is 'passwordpassword' to whoever guesses. */
function withoutTail(text: string): string {
  return text.replace(/[\d\p{P}\p{S}]+$/u, '');
}

/** The stems and whole forms that long-password lists begin with, and what a school would think of. */
const COMMON: ReadonlySet<string> = new Set([
  'password',
  'passwordpassword',
  'mypassword',
  'mypasswordis',
  'newpassword',
  'thisismypassword',
  'changeme',
  'changemenow',
  'changethis',
  'changethispassword',
  'letmein',
  'letmeinplease',
  'letmeinletmein',
  'welcome',
  'welcomehome',
  'welcomeback',
  'welcometoschool',
  'administrator',
  'admin',
  'adminadmin',
  'administration',
  'iloveyou',
  'iloveyousomuch',
  'iloveyouforever',
  'qwertyuiop',
  'qwertyuiopasdf',
  'qwertyuiopasdfghjkl',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyqwerty',
  'asdfghjkl',
  'asdfghjklzxcvbnm',
  'zxcvbnm',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  'qazwsxedcrfv',
  'qazwsxedcrfvtgb',
  'q1w2e3r4t5y6',
  'a1b2c3d4e5f6',
  'abc123abc123',
  'correcthorsebatterystaple',
  'correcthorsebattery',
  'unbelievable',
  'trustno',
  'sunshine',
  'princess',
  'football',
  'footballclub',
  'liverpool',
  'liverpoolfc',
  'manchesterunited',
  'manchester',
  'chelsea',
  'arsenal',
  'summer',
  'winter',
  'autumn',
  'spring',
  'secondaryschool',
  'primaryschool',
  'headteacher',
  'safeguarding',
  'safeguardinglead',
  'onlinesafety',
  'onlinesafetylead',
  'filterwatch',
  'filterwatchfilterwatch',
]);
