import { encode } from 'uqr';

/** A QR code as rows of '0' and '1', with the four empty modules around it that readers need. */
export function qrRows(text: string): readonly string[] {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''));
}
