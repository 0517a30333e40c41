import { DomainError, Forbidden, InvalidInput, NotFound, VersionConflict, refuseProblems } from './domain-error.js';

class BranchNameTaken extends DomainError {
  readonly code = 'BRANCH_NAME_TAKEN';

  constructor(name: string) {
    super(['input', 'name'], { name });
  }
}

describe('a refusal', () => {
  it('has a stable code, the path of its field and details, none of them in the log line', () => {
    const refusal = new BranchNameTaken('大石');
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({ code: 'BRANCH_NAME_TAKEN', path: ['input', 'name'], details: { name: '大石' } });
    expect(String(refusal)).toBe('BranchNameTaken: refused at input.name');
  });

  it.each([
    [new NotFound('Branch', 'b1'), 'NOT_FOUND', ['id']],
    [new NotFound('Branch', 'b1', ['branchId']), 'NOT_FOUND', ['branchId']],
    [new VersionConflict('Branch', 'b1', {}), 'VERSION_CONFLICT', ['version']],
    [new Forbidden(), 'FORBIDDEN', []],
    [new InvalidInput([{ path: ['input', 'on'], code: 'DATE_IMPOSSIBLE' }]), 'INVALID_INPUT', ['input', 'on']],
  ])('%s', (refusal, code, path) => {
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code, path });
  });

  it('carries the record as it is now when versions differ', () => {
    const current = { name: '大石東', version: 3 };
    expect(new VersionConflict('Branch', 'b1', current)).toMatchObject({ typeName: 'Branch', id: 'b1', current });
  });

  it('tells every problem of an input at once', () => {
    const problems = [
      { path: ['name'], code: 'TOO_LONG', details: { limit: 50 } },
      { path: ['on'], code: 'DATE_BEFORE_ERA' },
    ];
    expect(() => refuseProblems(problems)).toThrow(InvalidInput);
    expect(new InvalidInput(problems).problems).toEqual(problems);
    expect(() => refuseProblems([])).not.toThrow();
    expect(() => new InvalidInput([])).toThrow(RangeError);
  });
});
