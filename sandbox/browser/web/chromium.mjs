// Unpacks the npm package's Chromium with the system libraries and fonts that a bare machine lacks, and prints where they are, as JSON.
// The package's own executablePath() takes any /tmp/chromium for its own, even one that another user left there half unpacked; and its
// fonts.conf names folders that only exist in a cloud function. Without a font Chromium crashes as soon as it draws text.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const packed = join(modules, '@sparticuz', 'chromium', 'bin');
const all = join(modules, '.chromium');
// Another version, another way of unpacking or another folder gets another place: nothing unpacked is ever changed.
const key = sha256(modules, readFileSync(join(here, 'package-lock.json')), readFileSync(fileURLToPath(import.meta.url)));
const place = join(all, key.slice(0, 16));

const korean = join(modules, '@expo-google-fonts', 'nanum-gothic');
const fontFolders = [join(place, 'fonts'), join(korean, '400Regular'), join(korean, '700Bold'), join(modules, 'dejavu-fonts-ttf', 'ttf')];
// Cuts that would be taken for a sign which the upright DejaVu Sans has as well.
const unwanted = ['DejaVuMath*', 'DejaVu*Condensed*', 'DejaVuSans-ExtraLight.ttf'];
const sans = ['Open Sans', 'NanumGothic', 'DejaVu Sans'];
const serif = ['DejaVu Serif', 'NanumGothic', 'DejaVu Sans'];
const mono = ['DejaVu Sans Mono', 'NanumGothic', 'DejaVu Sans'];
// The browser asks for the names in the second row where a page asks for sans-serif, serif and monospace.
const families = {
  'sans-serif': sans, 'system-ui': sans, 'serif': serif, 'monospace': mono,
  'Arial': sans, 'Helvetica': sans, 'Times New Roman': serif, 'Courier New': mono
};

function sha256(...parts) {
  return parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');
}

async function unpack() {
  mkdirSync(all, { recursive: true });
  const beside = mkdtempSync(join(all, 'unpacking-'));
  try {
    await inflate('chromium.br', createWriteStream(join(beside, 'chromium'), { mode: 0o755 }));
    await inflate('swiftshader.tar.br', extract(beside, { chown: false }));
    await inflate('al2023.tar.br', extract(join(beside, 'al2023'), { chown: false }));
    await inflate('fonts.tar.br', extract(join(beside, 'fonts'), { chown: false }));
    writeFileSync(join(beside, 'fonts.conf'), fontsConf());
    moveInto(place, beside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function inflate(name, target) {
  return pipeline(createReadStream(join(packed, name)), createBrotliDecompress({ chunkSize: 1 << 21 }), target);
}

/** A folder appears whole or not at all; where two processes unpack at once, the first one's is taken. */
function moveInto(target, folder) {
  try {
    renameSync(folder, target);
  } catch (e) {
    if (!existsSync(target)) {
      throw e;
    }
  }
}

function fontsConf() {
  const text = value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const alias = ([name, preferred]) => `  <alias binding="same"><family>${name}</family><prefer>`
    + preferred.map(family => `<family>${family}</family>`).join('') + '</prefer></alias>';
  return ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>',
    ...fontFolders.map(folder => `  <dir>${text(folder)}</dir>`),
    `  <selectfont><rejectfont>${unwanted.map(name => `<glob>*/${name}</glob>`).join('')}</rejectfont></selectfont>`,
    `  <cachedir>${text(join(place, 'font-cache'))}</cachedir>`,
    ...Object.entries(families).map(alias), '</fontconfig>', ''].join('\n');
}

function mustHoldFonts(folder) {
  if (!existsSync(folder) || !readdirSync(folder, { recursive: true }).some(name => /\.(ttf|otf)$/i.test(name))) {
    throw new Error(`There is no font in ${folder}. Delete ${modules} and build again.`);
  }
}

if (!existsSync(place)) {
  await unpack();
}
fontFolders.forEach(mustHoldFonts);
console.log(JSON.stringify({
  executable: join(place, 'chromium'), libraries: join(place, 'al2023', 'lib'), fonts: join(place, 'fonts.conf')
}));
