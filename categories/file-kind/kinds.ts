import type { CategoryName } from '../taxonomy.ts';

/** One kind of file, in words that stand after "the request was for". */
export interface KnownKind {
  readonly category: Extract<CategoryName, 'executable-files' | 'archive-files' | 'audio-video-files'>;
  /** 'a program for Windows (.exe)'. */
  readonly words: string;
}

interface Kinds {
  readonly category: KnownKind['category'];
  readonly words: string;
  /** Endings of a file's name, most usual first. */
  readonly endings: string;
  /** Types that stand for this kind and for no other. */
  readonly types: string;
}

/**
 * '.com' is left out, since it ends the names of sites; '.js', '.py' and '.sb3' because lessons and pages are made of them;
 * '.bin' and '.dat' because they may be anything.
 */
const KINDS: readonly Kinds[] = [
  {
    category: 'executable-files',
    words: 'a program for Windows',
    endings: 'exe msi msix msixbundle appx appxbundle msp scr cpl pif',
    types:
      'application/x-msdownload application/x-msdos-program application/x-dosexec application/vnd.microsoft.portable-executable ' +
      'application/x-msi application/x-ms-installer application/exe application/x-exe application/x-winexe',
  },
  {
    category: 'executable-files',
    words: 'an app for Android',
    endings: 'apk xapk apks aab',
    types: 'application/vnd.android.package-archive',
  },
  {
    category: 'executable-files',
    words: 'a program for Apple devices',
    endings: 'dmg pkg mpkg ipa mobileconfig',
    types: 'application/x-apple-diskimage application/vnd.apple.installer+xml application/x-apple-aspen-config',
  },
  {
    category: 'executable-files',
    words: 'a program for Linux',
    endings: 'deb rpm appimage snap flatpak flatpakref',
    types:
      'application/vnd.debian.binary-package application/x-debian-package application/x-rpm application/x-redhat-package-manager ' +
      'application/x-executable application/x-elf application/vnd.appimage',
  },
  {
    category: 'executable-files',
    words: 'a program for Java',
    endings: 'jar jnlp',
    types: 'application/java-archive application/x-java-archive application/x-java-jnlp-file',
  },
  {
    category: 'executable-files',
    words: 'a script that runs on the computer',
    endings: 'bat cmd ps1 psm1 vbs vbe wsf hta reg sh command ahk scpt lnk',
    types: 'application/x-bat application/x-sh application/x-shellscript application/x-powershell application/hta',
  },
  {
    category: 'executable-files',
    words: 'an extension for a browser',
    endings: 'crx xpi',
    types: 'application/x-chrome-extension application/x-xpinstall',
  },
  {
    category: 'executable-files',
    words: 'an office document with a program in it',
    endings: 'docm dotm xlsm xltm xlam pptm potm ppsm ppam sldm',
    types:
      'application/vnd.ms-word.document.macroenabled.12 application/vnd.ms-word.template.macroenabled.12 ' +
      'application/vnd.ms-excel.sheet.macroenabled.12 application/vnd.ms-excel.template.macroenabled.12 ' +
      'application/vnd.ms-excel.addin.macroenabled.12 application/vnd.ms-powerpoint.presentation.macroenabled.12 ' +
      'application/vnd.ms-powerpoint.slideshow.macroenabled.12 application/vnd.ms-powerpoint.addin.macroenabled.12',
  },
  {
    category: 'archive-files',
    words: 'an archive',
    endings: 'zip rar 7z tar gz tgz bz2 tbz2 xz txz zst lz lzma cab arj ace',
    types:
      'application/zip application/x-zip-compressed application/x-zip application/x-rar-compressed application/vnd.rar ' +
      'application/x-rar application/x-7z-compressed application/x-tar application/gzip application/x-gzip application/x-bzip2 ' +
      'application/x-xz application/zstd application/vnd.ms-cab-compressed application/x-compressed',
  },
  {
    category: 'archive-files',
    words: 'an image of a disk',
    endings: 'iso img vhd vhdx vmdk ova qcow2 wim toast',
    types: 'application/x-iso9660-image application/vnd.efi.iso application/x-virtualbox-ova',
  },
  {
    category: 'audio-video-files',
    words: 'a sound file',
    endings: 'mp3 m4a aac flac ogg oga opus wav wma aiff mid midi m4b',
    types: 'application/ogg',
  },
  {
    category: 'audio-video-files',
    words: 'a film',
    endings: 'mp4 m4v mkv avi mov webm wmv flv mpg mpeg 3gp ogv m3u8 mpd m4s vob',
    types: 'application/vnd.apple.mpegurl application/x-mpegurl application/dash+xml application/vnd.ms-sstr+xml',
  },
];

/** By the ending without its dot, lower case. */
export const KINDS_BY_ENDING: ReadonlyMap<string, KnownKind> = new Map(
  KINDS.flatMap(({ category, words, endings }) =>
    endings.split(' ').map((ending) => [ending, { category, words: `${words} (.${ending})` }] as const),
  ),
);

/** By the type of the answer, lower case and without parameters. */
export const KINDS_BY_TYPE: ReadonlyMap<string, KnownKind> = new Map(
  KINDS.flatMap(({ category, words, types }) => types.split(' ').map((type) => [type, { category, words }] as const)),
);
