const SET_UP_PREFIXES = ['/set-up', '/sign-in', '/sign-out'];
const MAX_PATH = 2_000;

/** True for style sheets and scripts: no personal data, may be cached, needed before anybody has signed in. */
export function isAsset(path: string): boolean {
  return path.startsWith('/assets/');
}

/** True for the school's lists, which filters fetch. */
export function isExport(path: string): boolean {
  return path.startsWith('/export/');
}

/** True for what machines ask to learn whether the process lives. */
export function isProbe(path: string): boolean {
  return path === '/healthz' || path === '/readyz' || path === '/metrics';
}

export function isJsonApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/**
 * True for the pages that work before the first run is finished. Signing in is among them: whoever has made the first
 * account and is signed out half way must be able to come back.
 */
export function isPartOfSetUp(path: string): boolean {
  return SET_UP_PREFIXES.some((page) => path === page || path.startsWith(`${page}/`));
}

/**
 * True for an address within this server: one slash first. Browsers read a backslash as a slash and drop tabs and line
 * breaks, so '/\evil.example' and '/<tab>/evil.example' would leave; both are refused.
 */
export function isOwnPath(path: string): boolean {
  return /^\/(?!\/)[^\\\x00-\x1f\x7f]*$/.test(path) && path.length <= MAX_PATH;
}

/** The sign-in page; it leads on to `then` where that is a page of ours worth returning to. */
export function signInPath(then: string): string {
  if (!isOwnPath(then) || then === '/' || isPartOfSignIn(then)) return '/sign-in';
  return `/sign-in?then=${encodeURIComponent(then)}`;
}

function isPartOfSignIn(path: string): boolean {
  return /^\/sign-(?:in|out)(?:[/?]|$)/.test(path);
}
