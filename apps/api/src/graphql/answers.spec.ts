import type { BranchView, SeatView } from '@tsunagari/registry';
import { Answers } from './answers.js';
import type { RequestContext } from './request-context.js';

/** The mistakes are there for the compiler: where it sees none, `typecheck` fails. */
describe('a class of resolvers', () => {
  it('compiles when it gives and takes what the schema says', () => {
    class Right {
      seats(_branch: BranchView, _context: RequestContext): Promise<SeatView[]> {
        return Promise.resolve([]);
      }
      bases(_branch: BranchView, _asOf: string | null): [] {
        return [];
      }
      notOfTheSchema(anything: symbol): symbol {
        return anything;
      }
    }
    expect(() => Answers('Branch')(Right)).not.toThrow();
  });

  it('does not compile otherwise', () => {
    class GivesAnother {
      seats(): number[] {
        return [];
      }
    }
    class TakesAnotherRow {
      seats(_seat: SeatView): [] {
        return [];
      }
    }
    class TakesAnotherArgument {
      bases(_branch: BranchView, _asOf: number | null): [] {
        return [];
      }
    }
    class ForgetsNull {
      bases(_branch: BranchView, _asOf: string): [] {
        return [];
      }
    }
    const decorate = Answers('Branch');
    // @ts-expect-error seats are SeatView
    decorate(GivesAnother);
    // @ts-expect-error the parent is a BranchView
    decorate(TakesAnotherRow);
    // @ts-expect-error a day is text
    decorate(TakesAnotherArgument);
    // @ts-expect-error the day may be absent
    decorate(ForgetsNull);
    // @ts-expect-error the type has another name
    expect(() => Answers('Branches')).not.toThrow();
  });
});
