// @ts-check
// Fills the polite status line: new incidents, a daemon that does not answer, a session that is about to end. The list
// itself never moves under the reader.

const ASK_EVERY_MS = 30_000;
// The server ends a session 30 minutes after the last thing that was done.
const WARN_AFTER_MS = 25 * 60_000;

const line = /** @type {HTMLElement | null} */ (document.querySelector('[data-updates]'));
const words = /** @type {Record<string, string>} */ ({ ...line?.dataset });

let warning = line ? setTimeout(warn, WARN_AFTER_MS) : 0;
const asking = line ? setInterval(ask, ASK_EVERY_MS) : 0;

async function ask() {
  if (document.hidden) return;
  try {
    const answer = await fetch(words.updates ?? '', { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    if (answer.type === 'opaqueredirect') return end();
    if (line?.querySelector('button')) return;
    if (!answer.ok) return say(words.unreachable);
    const { sentence, show } = await answer.json();
    say(sentence, show && linkTo(words.show ?? '/', show));
  } catch {
    say(words.unreachable);
  }
}

function warn() {
  const stay = document.createElement('button');
  stay.type = 'button';
  stay.textContent = words.stayWords ?? '';
  stay.addEventListener('click', async () => {
    const answer = await fetch(words.stay ?? '', { redirect: 'manual' }).catch(() => null);
    if (answer?.status !== 204) return answer ? end() : say(words.unreachable);
    say('');
    warning = setTimeout(warn, WARN_AFTER_MS);
  });
  say(words.endsSoon, stay);
}

function end() {
  clearInterval(asking);
  clearTimeout(warning);
  say(words.ended, linkTo(words.signIn ?? '', words.signInWords ?? ''));
}

/** @param {string} href @param {string} text */
function linkTo(href, text) {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

// Said again only when it changes, so that a screen reader is not interrupted for nothing.
/** @param {string | undefined} sentence @param {Node | null} [more] */
function say(sentence, more) {
  if (line?.firstChild?.textContent === sentence && (line?.childNodes.length ?? 0) > 1 === Boolean(more)) return;
  line?.replaceChildren(...(sentence ? [sentence, ...(more ? [' ', more] : [])] : []));
}
