import { type Html, html } from '../html.ts';

/** A QR code as a drawing of one path; black on white in every theme, or no phone could read it. */
export function qrCode(rows: readonly string[], label: string): Html {
  const size = String(rows.length);
  const path = rows.flatMap((row, y) =>
    [...row].flatMap((module, x) => (module === '1' ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}">
<rect width="${size}" height="${size}" fill="#ffffff"></rect>
<path d="${path.join('')}" fill="#000000"></path>
</svg>`;
}
