import { Client } from 'pg';

/** The statements that went to PostgreSQL, as texts without their values. */
export interface Statements {
  readonly texts: readonly string[];
  /** Forgets what was sent so far. */
  forget(): void;
  stop(): void;
}

/** Writes down every statement that this process sends to PostgreSQL. */
export function statementsSent(): Statements {
  const texts: string[] = [];
  const real: unknown = Reflect.get(Client.prototype, 'query');
  Reflect.set(Client.prototype, 'query', function (this: Client, ...given: unknown[]): unknown {
    const [first] = given;
    texts.push(typeof first === 'string' ? first : String(Reflect.get(Object(first), 'text')));
    return Reflect.apply(real as (...all: unknown[]) => unknown, this, given);
  });
  return {
    texts,
    forget: () => void (texts.length = 0),
    stop: () => void Reflect.set(Client.prototype, 'query', real),
  };
}
