// CPU that PostgreSQL has used for a contender: of all backends that bear its name, as the kernel counts it. Only on Linux.
import { readFileSync } from 'node:fs';

/** Nanoseconds of CPU of a process; 0 when it is gone, null when this system does not tell. */
function nanosOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]);
  } catch (error) {
    return error.code === 'ENOENT' && process.platform === 'linux' ? 0 : null;
  }
}

/** Microseconds that the backends of a contender have used; null when this system does not tell. */
export async function backendsUsed(owner, name) {
  const { rows } = await owner.query(`select pid from pg_stat_activity where application_name = $1`, [`bench ${name}`]);
  const used = rows.map(({ pid }) => nanosOf(pid));
  return used.includes(null) || used.length === 0 ? null : used.reduce((sum, nanos) => sum + nanos, 0) / 1000;
}
