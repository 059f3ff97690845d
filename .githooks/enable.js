// Points git at the hooks of this folder. Outside a git checkout (a container image, a tarball) there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('.git')) {
  spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { stdio: 'ignore' });
}
