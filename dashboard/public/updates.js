// @ts-check
// Fills the polite status line: new incidents, a daemon that does not answer, a session that is about to end. The list
// itself never moves under the reader.

const ASK_EVERY_MS = 30_000;
// The server ends a session 30 minutes after the last thing that was done.
const WARN_AFTER_MS = 25 * 60_000;

const line = /** @type {HTMLElement | null} */ (document.querySelector('[data-updates]'));
const words = /** @type {Record<string, string>} */ ({ ...line?.dataset });

/** What was told last. @type {{ sentence: string, show: string | null } | undefined} */
let told;
/** @type {EventSource | null} */
let source = null;
let warning = line ? setTimeout(warn, WARN_AFTER_MS) : 0;
const asking = line ? setInterval(ask, ASK_EVERY_MS) : 0;
if (line) document.addEventListener('visibilitychange', listen);
if (line) listen();

// What is not seen holds no connection: a browser has six of them for all its pages together.
function listen() {
  source?.close();
  source = document.hidden ? null : new EventSource(words.updates ?? '');
  source?.addEventListener('open', () => tell(told));
  source?.addEventListener('message', ({ data }) => tell(JSON.parse(data)));
  source?.addEventListener('ended', end);
  // Refused, or led to the sign-in page: a question tells which.
  source?.addEventListener('error', () => source?.readyState === EventSource.CLOSED && ask());
}

// Where nothing can be told as it comes.
async function ask() {
  if (document.hidden || source?.readyState === EventSource.OPEN) return;
  try {
    const answer = await fetch(words.updates ?? '', { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    if (answer.type === 'opaqueredirect') return end();
    if (!answer.ok) return say(words.unreachable);
    tell(await answer.json());
  } catch {
    if (!line?.querySelector('button')) say(words.unreachable);
  }
}

/** @param {typeof told} update */
function tell(update) {
  told = update;
  if (line?.querySelector('button')) return;
  say(update?.sentence, update?.show && linkTo(words.show ?? '/', update.show));
}

function warn() {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const stay = document.createElement('button');
  stay.type = 'button';
  stay.textContent = words.stayWords ?? '';
  stay.addEventListener('click', async () => {
    const answer = await fetch(words.stay ?? '', { redirect: 'manual' }).catch(() => null);
    if (answer?.status !== 204) return answer ? end() : say(words.unreachable);
    say('');
    warning = setTimeout(warn, WARN_AFTER_MS);
    goOnFrom(before);
  });
  say(words.endsSoon, stay);
}

// The button is gone, and the focus with it: the reader goes on where the warning came.
/** @param {HTMLElement | null} before */
function goOnFrom(before) {
  if (document.activeElement !== document.body) return;
  const place = before === document.body || !before?.isConnected ? document.getElementById('main') : before;
  place?.focus();
}

function end() {
  clearInterval(asking);
  clearTimeout(warning);
  document.removeEventListener('visibilitychange', listen);
  source?.close();
  say(words.ended, linkTo(words.signIn ?? '', words.signInWords ?? ''));
}

/** @param {string} href @param {string} text */
function linkTo(href, text) {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

// Said again only when it changes, so that a screen reader is not interrupted for nothing.
/** @param {string | undefined} sentence @param {Node | string | null} [more] */
function say(sentence, more) {
  if (line?.firstChild?.textContent === sentence && (line?.childNodes.length ?? 0) > 1 === Boolean(more)) return;
  line?.replaceChildren(...(sentence ? [sentence, ...(more ? [' ', more] : [])] : []));
}
