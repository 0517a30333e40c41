import { plantedMatrix } from '../../testing/matrix/matrix.js';
it('counts', async () => {
  const m = await plantedMatrix();
  const s = performance.now();
  const r = await m.run({ only: ['one without a role'] });
  process.stderr.write(
    `COUNT ${process.env['SECURITY_TESTS'] ?? 'short'} documents ${r.asked} askers ${m.askers.length} ${Math.round(performance.now() - s)} ms\n`,
  );
  await m.close();
}, 900_000);
