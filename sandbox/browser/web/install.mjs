// Installs exactly what package-lock.json says, and only when it is not installed yet: a build that changes nothing here stays fast.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`Node ${process.versions.node} is too old for the browser tests: install Node.js ${OLDEST_NODE} or later.`);
  process.exit(1);
}

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, 'node_modules', '.installed');
const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: true });
  if (npm.status !== 0) {
    console.error(`The npm packages could not be installed: npm ci failed in ${here}.`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
