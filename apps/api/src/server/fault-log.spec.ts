import { QueryFailedError } from 'typeorm';
import { loggedFault } from './fault-log.js';
import { openLog } from './log.js';

const CANARY = 'カナリア0485551234';
const driverError = Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), {
  code: '22P02',
  table: 'account',
  detail: `Failing row contains (${CANARY}).`,
  where: `unnamed portal parameter $1 = '${CANARY}'`,
});

describe('the log of faults', () => {
  it('keeps of a database error its code, place and statement, and no value', () => {
    const fault = loggedFault(new QueryFailedError('select * from account where id = $1', [CANARY], driverError));
    expect(fault).toMatchObject({ code: '22P02', table: 'account', sql: 'select * from account where id = $1' });
    expect(fault.stack[0]).toMatch(/^at .*fault-log\.spec\.ts/);
    expect(JSON.stringify([fault, loggedFault(driverError)])).not.toContain(CANARY);
  });

  it('keeps the message of other errors', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    expect(loggedFault(refused)).toMatchObject({
      type: 'Error',
      message: 'connect ECONNREFUSED 127.0.0.1:5432',
      code: 'ECONNREFUSED',
    });
    expect(loggedFault(CANARY)).toEqual({ type: 'string', stack: [] });
  });

  it('is how the server logs', () => {
    const lines: string[] = [];
    const log = openLog({ logLevel: 'error' }, { write: (line) => void lines.push(line) });
    log.error({ err: new QueryFailedError('select 1', [CANARY], driverError) }, 'fault');
    log.info('not worth a line');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"code":"22P02"');
    expect(lines[0]).not.toContain(CANARY);
  });
});
