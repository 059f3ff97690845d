import { createDeviceLooks } from '../identity/device-kind.ts';

const looks = createDeviceLooks();

/** 'Chrome on Windows', for whoever looks where they are signed in; null where the browser does not say. */
export function browserInWords(userAgent: string | undefined): string | null {
  const words = looks.lookOf(userAgent ?? null).words;
  return words === null ? null : words.replace(/^.*?: /, '').replace(/^Looks like /, '');
}
