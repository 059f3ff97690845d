import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue, NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import { fileKindOf, matchOfFile } from '../../categories/file-kind.ts';
import { linesOf, requestOf } from './address-form/written-request.ts';

const shipped = buildCatalogue({ school: NO_SCHOOL_LISTS });
const filesOf = (line: string) => categorise(shipped, requestOf(line)).filter(({ because }) => because === 'file_type');
const BYTES = 'application/octet-stream';

const KINDS: Readonly<Record<string, string>> = {
  'executable-files': `
    https://files.example/setup.exe ${BYTES}
    https://files.example/setup.EXE ${BYTES}
    https://files.example/a/b/setup.exe?token=1 ${BYTES}
    https://files.example/setup.exe application/x-msdownload
    https://files.example/download?id=3 application/x-msdownload
    https://files.example/download?id=3 application/vnd.microsoft.portable-executable
    https://files.example/setup.exe binary/octet-stream
    https://files.example/setup.exe application/force-download
    https://files.example/setup.exe no/type
    https://files.example/setup.exe ${BYTES} 206
    BLOCKED https://files.example/setup.exe text/html 403
    https://files.example/app.msi ${BYTES}
    https://files.example/app.msix ${BYTES}
    https://files.example/app.appx ${BYTES}
    https://files.example/saver.scr ${BYTES}
    https://files.example/app.apk application/vnd.android.package-archive
    https://files.example/app.apk ${BYTES}
    https://files.example/get application/vnd.android.package-archive
    https://files.example/app.xapk ${BYTES}
    https://files.example/app.dmg application/x-apple-diskimage
    https://files.example/app.pkg ${BYTES}
    https://files.example/profile.mobileconfig application/x-apple-aspen-config
    https://files.example/app.deb application/vnd.debian.binary-package
    https://files.example/app.rpm application/x-rpm
    https://files.example/app.AppImage ${BYTES}
    https://files.example/game.jar application/java-archive
    https://files.example/game.jar ${BYTES}
    https://files.example/run.bat application/x-bat
    https://files.example/run.bat ${BYTES}
    https://files.example/run.ps1 ${BYTES}
    https://files.example/run.vbs ${BYTES}
    https://files.example/run.sh application/x-sh
    https://files.example/add.crx application/x-chrome-extension
    https://files.example/add.xpi application/x-xpinstall
    https://files.example/sheet.xlsm application/vnd.ms-excel.sheet.macroEnabled.12
    https://files.example/letter.docm ${BYTES}
    https://files.example/talk.pptm no/type
  `,
  'archive-files': `
    https://files.example/a.zip application/zip
    https://files.example/a.zip ${BYTES}
    https://files.example/get?id=1 application/zip
    https://files.example/a.rar application/vnd.rar
    https://files.example/a.7z application/x-7z-compressed
    https://files.example/a.tar.gz application/gzip
    https://files.example/a.tgz application/x-gzip
    https://files.example/a.tar.xz no/type
    https://files.example/a.iso application/x-iso9660-image
    https://files.example/a.img ${BYTES}
    https://files.example/a.vhdx ${BYTES}
    https://files.example/a.cab application/vnd.ms-cab-compressed
  `,
  'audio-video-files': `
    https://files.example/a.mp3 audio/mpeg
    https://files.example/a.mp3 ${BYTES}
    https://files.example/stream audio/aac
    https://files.example/a.wav audio/x-wav
    https://files.example/a.ogg application/ogg
    https://files.example/a.mp4 video/mp4
    https://files.example/a.mp4 video/mp4 206
    https://files.example/watch video/webm
    https://files.example/a.mkv ${BYTES}
    https://files.example/live.m3u8 application/vnd.apple.mpegurl
    https://files.example/live.mpd application/dash+xml
    https://files.example/seg1.ts video/mp2t
    https://files.example/old.avi no/type
  `,
};

describe.each(Object.entries(KINDS))('%s', (category, requests) => {
  test.each(linesOf(requests))('%s', (line) => {
    expect(filesOf(line).map((match) => match.category)).toEqual([category]);
  });
});

test.each(
  linesOf(`
    # A page about it, and pages that only end like it
    https://files.example/setup.exe
    https://files.example/wiki/setup.exe text/html
    https://files.example/wiki/Autorun.bat text/plain
    https://files.example/run.ps1 text/plain
    https://files.example/a.zip text/html
    https://files.example/song.mp3 text/html
    # Not there, or somewhere else
    https://files.example/setup.exe ${BYTES} 404
    https://files.example/setup.exe ${BYTES} 302
    https://files.example/setup.exe ${BYTES} 304
    POST https://files.example/setup.exe ${BYTES}
    # Parts of pages, and what may be anything
    https://files.example/app.js application/javascript
    https://files.example/app.wasm application/wasm
    https://files.example/data.json application/json
    https://files.example/font.woff2 font/woff2
    https://files.example/a.png image/png
    https://files.example/setup.exe image/png
    https://files.example/letter.pdf application/pdf
    https://files.example/letter.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document
    https://files.example/letter.docx ${BYTES}
    https://files.example/a.bin ${BYTES}
    https://files.example/a.dat ${BYTES}
    https://files.example/lesson.py ${BYTES}
    https://files.example/project.sb3 ${BYTES}
    https://files.example/download?file=setup.exe ${BYTES}
    https://files.example/setup.exe/about ${BYTES}
    https://files.example/example.com ${BYTES}
    https://files.example/ ${BYTES}
    https://files.example ${BYTES}
    # Only the name of the site is known
    CONNECT setup.exe.example:443
    DNS setup.exe
  `),
)('no file of a kind that is asked about: %s', (line) => {
  expect(filesOf(line)).toEqual([]);
});

test.each([
  `https://www.bbc.co.uk/setup.exe ${BYTES}`,
  `https://scratch.mit.edu/scratch-desktop.exe ${BYTES}`,
  `https://zoom.us/client/latest/ZoomInstaller.exe ${BYTES}`,
  `https://download.microsoft.com/tool.msi ${BYTES}`,
  `http://au.download.windowsupdate.com/d/msdownload/update.cab application/x-msdownload`,
  `http://edgedl.me.gvt1.com/edgedl/chrome_updater.exe ${BYTES}`,
])('what a site for schools, or one for updates, hands out is nobody’s download: %s', (line) => {
  expect(filesOf(line).filter(({ category }) => category === 'executable-files')).toEqual([]);
});

test('the evidence is in words, and the same object each time', () => {
  const request = requestOf(`https://files.example/setup.exe ${BYTES}`);
  expect(matchOfFile(request, false)).toEqual({
    category: 'executable-files',
    because: 'file_type',
    evidence: 'a program for Windows (.exe)',
  });
  expect(matchOfFile(request, false)).toBe(matchOfFile(requestOf(`https://b.example/x.exe ${BYTES}`), false));
});

test('no address and no type make it throw', () => {
  const text = fc.option(
    fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]*:?\/*[a-z./?%#]*\.(exe|zip|mp3)?$/)),
  );
  fc.assert(
    fc.property(text, text, fc.option(fc.nat(999)), (url, contentType, statusCode) => {
      const kind = fileKindOf({ kind: 'web', method: 'GET', disposition: 'allowed', url, contentType, statusCode });
      expect(kind === null || kind.words.length > 3).toBe(true);
    }),
  );
});
