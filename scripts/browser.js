import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import { Launcher } from 'chrome-launcher';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const DOWNLOADS = '.cache/browsers';

const isRoot = process.getuid?.() === 0;

/** Keep Chromium away from the network; root can't use its sandbox. */
export const browserFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Path of the browser that CHROME_PATH names, else of one on this machine; installs one where there is none. */
export async function ensureBrowser() {
  const found = findOnSystem() ?? (await findDownloaded());
  if (found) return found;
  console.log('There is no Chromium or Chrome on this machine: installing one.');
  installFromDebian();
  const installed = findOnSystem() ?? (await download());
  if (installed) return installed;
  throw new Error('no browser to test in: install Chromium or Chrome, or name one in CHROME_PATH');
}

function findOnSystem() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH: there is no "${named}"`);
  if (named) return named;
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined;
  }
}

async function findDownloaded() {
  const browsers = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return browsers.at(0)?.executablePath;
}

function installFromDebian() {
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

async function download() {
  const browser = Browser.CHROMEHEADLESSSHELL;
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const { executablePath } = await install({ browser, buildId, cacheDir: DOWNLOADS });
    return executablePath;
  } catch (error) {
    console.error(`Downloading a browser failed: ${error.message}`);
    return undefined;
  }
}
