/** A typed operation in the manner of codegen: its text is the string itself. */
export interface Operation<Result, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

/** What came back from `/graphql`. */
export interface Reply<Result> {
  readonly status: number;
  readonly data: Result;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Posts a body to `/graphql`; a string goes as it is. */
export async function post<Result>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply<Result>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', purpose: 'UPKEEP', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<Omit<Reply<Result>, 'status'>> & Pick<Reply<Result>, 'data'>;
  return { ...answer, status: response.status, errors: answer.errors ?? [] };
}

/** The codes of the errors in a reply. */
export function codesOf({ errors }: Reply<unknown>): unknown[] {
  return errors.map(({ extensions }) => extensions['code']);
}

/** Posts e-mail address and password to `/auth/sign-in`. */
export function trySignIn(
  url: string,
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email, password }),
  });
}

/** The Cookie header that a browser would send after an answer. */
export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
