import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { readyBody } from '../compiled/ready-body.js';
import type { OnFault } from './apollo.js';
import { type Asked, maskError } from './mask-errors.js';

/** A body that stands ready as bytes. */
export interface ReadyBody {
  readonly kind: 'bytes';
  readonly bytes: Buffer;
}

const NOBODY: Asked = { language: 'ja', correlationId: '-' };

/**
 * The bodies of answers between Apollo, which makes each a string without being told of the request, and the endpoint, which knows it: what
 * Apollo carries is a word under which the answer is kept. Errors are masked at once and told in the language of the request at the end. (An
 * AsyncLocalStorage would do the same and make every promise of the server dearer.)
 */
export class AnswerBodies {
  readonly #kept = new Map<string, FormattedExecutionResult>();
  readonly #hidden = new WeakMap<object, readonly [GraphQLFormattedError, unknown]>();
  #number = 0;

  constructor(private readonly onFault: OnFault) {}

  /** What may be known of an error by anyone. */
  hide(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const masked = maskError(formatted, error, NOBODY, () => undefined);
    this.#hidden.set(masked, [formatted, error]);
    return masked;
  }

  /** Keeps an answer and returns its word. */
  keep(result: FormattedExecutionResult): string {
    const word = String(++this.#number);
    this.#kept.set(word, result);
    return word;
  }

  /** The body of the answer that bears a word, for the one who asked. */
  take(word: string, asked: Asked): ReadyBody {
    const result = this.#kept.get(word);
    this.#kept.delete(word);
    if (result === undefined) throw new Error('Apollo gave back a word that it was not given.');
    return { kind: 'bytes', bytes: readyBody(result) ?? Buffer.from(`${JSON.stringify(this.#told(result, asked))}\n`) };
  }

  #told(result: FormattedExecutionResult, asked: Asked): FormattedExecutionResult {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const hidden = this.#hidden.get(error);
      return hidden ? maskError(...hidden, asked, (fault) => this.onFault(fault, asked.correlationId)) : error;
    });
    return { ...result, errors };
  }
}
