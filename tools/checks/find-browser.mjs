// Finds the browser in which the browser tests run.
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace.mjs';

/** The one without a window comes first: it does the same with a fifth less work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const downloaded = path.join(root, '.cache/browsers');

/** One clear line for people who have none. */
export const NO_BROWSER =
  'ブラウザ（Chromium または Chrome）が見つかりません。No browser for the browser tests: install chromium, set CHROMIUM_PATH, or run `PLAYWRIGHT_BROWSERS_PATH=.cache/browsers npx playwright-core install chromium`.';

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** What playwright-core has put into .cache/browsers. */
const fromDownloads = () =>
  existsSync(downloaded)
    ? readdirSync(downloaded, { recursive: true })
        .filter((file) =>
          /(?:^|[/\\])(?:chrome|chromium|Chromium|headless_shell|chrome-headless-shell)(?:\.exe)?$/.test(file),
        )
        .map((file) => path.join(downloaded, file))
    : [];

/**
 * CHROMIUM_PATH (or CHROME_PATH), the system's browser, then a download in .cache/browsers.
 * A path that is set and wrong is not replaced by another browser.
 * @returns {string | null} the executable
 */
export function findBrowser(env = process.env) {
  const chosen = env['CHROMIUM_PATH'] || env['CHROME_PATH'];
  if (chosen) return runs(chosen) ? chosen : null;
  const onPath = (env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...names.map((name) => `/usr/bin/${name}`), ...onPath, ...places, ...fromDownloads()].find(runs) ?? null;
}
