import path from 'node:path';
import { takeUpKey } from '@tsunagari/database';
import { type DemoCity, demoAccounts } from '@tsunagari/demo';
import type { Command, Surroundings } from '../command.js';
import { demoAccountsPath, writeDemoAccounts } from '../demo-accounts-file.js';
import { loadCity } from '../running/load-city.js';
import { type ReadyDatabase, oldestOf, openPool, readyDatabase } from '../running/open-database.js';
import { productApi } from '../running/product-api.js';
import { stoppingInOrder } from '../running/stop-in-order.js';
import { type Settings, readSettings } from '../settings/settings.js';
import { accountsTable, welcome } from '../welcome.js';

/** `serve`: everything on one port until Ctrl-C. The first start loads the demo city; a second one keeps the data. */
export const serveProduct: Command = {
  name: 'serve',
  japanese: 'つながりを起動する（Ctrl-C で終わる）',
  english: 'run Tsunagari until Ctrl-C',
  options: {},
  async run(_given, surroundings) {
    const settings = readSettings(surroundings);
    const api = await productApi(surroundings.root);
    const askedToStop = surroundings.untilAskedToStop();
    const tell = (line: string): void => surroundings.tell(line);
    await stoppingInOrder(async (onStop) => {
      const ready = await readyDatabase(settings, tell, onStop);
      const { keys } = ready;
      await takeUpKey(ready.ownerUrl, keys);
      const isFirst = settings.demo !== null && (await loadFirst(ready, settings.demo, surroundings));
      const running = await api.serve({
        databaseUrl: ready.apiUrl,
        keys,
        pagesFolder: path.join(surroundings.root, 'apps/admin'),
        environment: surroundings.environment,
      });
      onStop(() => running.close());
      sayHello(surroundings, settings, oldestOf(keys), running.url, isFirst);
      await askedToStop;
      tell('終わっています… / Stopping…');
    });
    tell('終わりました。 / Stopped.');
  },
};

/** With a pool of its own, which is closed before the server opens its own. */
function loadFirst(ready: ReadyDatabase, city: DemoCity, surroundings: Surroundings): Promise<boolean> {
  return stoppingInOrder(async (onStop) =>
    loadCity(await openPool(ready, onStop), city, oldestOf(ready.keys), surroundings),
  );
}

function sayHello(surroundings: Surroundings, settings: Settings, key: Buffer, url: string, isFirst: boolean): void {
  const { demo, dataDirectory } = settings;
  if (demo === null) {
    surroundings.print(welcome(url, null, null));
    return;
  }
  const file = writeDemoAccounts(dataDirectory, demo, key, { url, isNew: isFirst });
  const names = new Map(demoAccounts(demo).map(({ email, displayName }) => [email, displayName]));
  const table = isFirst ? accountsTable(file, names) : null;
  surroundings.print(welcome(url, demoAccountsPath(dataDirectory), table));
}
