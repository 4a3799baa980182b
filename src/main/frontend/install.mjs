// Installs exactly what package-lock.json of a folder says, and only when it is not installed yet: a build that changes nothing stays fast.
// Usage: node install.mjs [folder]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    console.error(`Node ${process.versions.node} is too old for this build. Install Node.js ${OLDEST_NODE} or later.`);
    process.exit(1);
}

const folder = resolve(process.argv[2] ?? dirname(fileURLToPath(import.meta.url)));
const stamp = join(folder, 'node_modules', '.installed');
const wanted = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: true });
    if (npm.status !== 0) {
        console.error(`npm could not install the packages of ${folder}. Check the network or the npm registry settings and build again.`);
        process.exit(1);
    }
    writeFileSync(stamp, wanted);
}
