import type { PreviewAnswer } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { lookingBackWords, previewInWords } from '../words/looking-back.ts';

/** What a change would have changed, where it was asked for, and the button that asks. */
export function changePreview(preview: PreviewAnswer | null): Html {
  return html`${preview === null ? null : html`<div class="notice" role="status"><p>${previewInWords(preview).join(' ')}</p></div>`}
<button type="submit" class="quiet" name="preview" value="yes">${lookingBackWords.preview}</button>`;
}
