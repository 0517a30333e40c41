import { EventEmitter } from 'node:events';
import { untilSignal } from './signals.js';
import { stoppingInOrder } from './stop-in-order.js';

describe('stopping in order', () => {
  it('stops what was started last first, and hands on the result', async () => {
    const stopped: string[] = [];
    const result = await stoppingInOrder((onStop) => {
      for (const name of ['database', 'server']) onStop(() => Promise.resolve(void stopped.push(name)));
      return Promise.resolve('done');
    });
    expect(result).toBe('done');
    expect(stopped).toEqual(['server', 'database']);
  });

  it('stops everything when the start fails half way or something does not stop, and tells the first trouble', async () => {
    const stopped: string[] = [];
    const stop = (name: string) => () => {
      stopped.push(name);
      return name === 'stuck' ? Promise.reject(new Error('stuck')) : Promise.resolve();
    };
    const failing = stoppingInOrder((onStop) => {
      onStop(stop('database'));
      onStop(stop('stuck'));
      return Promise.reject(new Error('no port'));
    });
    await expect(failing).rejects.toThrow('no port');
    const stuck = stoppingInOrder((onStop) => {
      onStop(stop('database'));
      onStop(stop('stuck'));
      return Promise.resolve();
    });
    await expect(stuck).rejects.toThrow('stuck');
    expect(stopped).toEqual(['stuck', 'database', 'stuck', 'database']);
  });
});

describe('waiting for the signal to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with %s, also with one that came before it was waited for',
    async (signal) => {
      const signalled = new EventEmitter();
      const asked = untilSignal(signalled);
      expect(signalled.listenerCount(signal)).toBe(0);
      const waiting = asked();
      signalled.emit(signal);
      signalled.emit(signal);
      await expect(waiting).resolves.toBe(undefined);
      expect(asked()).toBe(waiting);
    },
  );
});
