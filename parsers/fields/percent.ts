import { repairUtf8 } from './utf8.ts';

/** Undoes `%xx`, reading the bytes as UTF-8 and, where they are not, as Latin-1. A `%` that begins no escape stays. Never throws. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return repairUtf8(text);
  let decoded = '';
  let copied = 0;
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at)) {
    const byte = byteAt(text, at + 1);
    if (byte < 0) {
      at++;
      continue;
    }
    decoded += text.slice(copied, at) + String.fromCharCode(byte);
    at += 3;
    copied = at;
  }
  return repairUtf8(decoded + text.slice(copied));
}

/** The words of a query value: `+` is a blank, `%xx` as in {@link decodePercent}. */
export function decodeQueryValue(text: string): string {
  return decodePercent(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

function byteAt(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
