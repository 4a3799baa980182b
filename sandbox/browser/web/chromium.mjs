// Unpacks the npm package's Chromium with the system libraries and fonts that a bare machine lacks, and prints where they are, as JSON.
// Its own executablePath() takes any /tmp/chromium for its own, even one that another user left there half unpacked; so the folder is chosen here.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const place = join(modules, '.chromium');
const bin = join(modules, '@sparticuz', 'chromium', 'bin');

async function unpack() {
  const beside = `${place}-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  process.env.TMPDIR = beside;
  const { default: archive } = createRequire(import.meta.url)(join(modules, '@sparticuz', 'chromium', 'build', 'lambdafs.js'));
  for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
    await archive.inflate(join(bin, name));
  }
  try {
    renameSync(beside, place);
  } catch (e) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(place)) {
      throw e;
    }
  }
}

if (!existsSync(place)) {
  await unpack();
}
console.log(JSON.stringify({ executable: join(place, 'chromium'), libraries: join(place, 'al2023', 'lib'), fonts: join(place, 'fonts') }));
