import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DemoCity, demoAccounts } from '@tsunagari/demo';
import * as v from 'valibot';
import { passwordFor } from './settings/installation-key.js';
import { writePrivateFile } from './settings/private-file.js';

const contents = v.object({
  url: v.string(),
  council: v.string(),
  accounts: v.array(
    v.object({ role: v.string(), email: v.string(), password: v.string(), branch: v.optional(v.string()) }),
  ),
});
/** `.data/demo-accounts.json`: how to sign in to the demo city, one account for each role. */
export type DemoAccountsFile = v.InferOutput<typeof contents>;

/** Where the file lies. */
export function demoAccountsPath(dataDirectory: string): string {
  return path.join(dataDirectory, 'demo-accounts.json');
}

/** The first password of a demo account: random for each installation, as its key is, and always the same there. */
export function demoPassword(key: Buffer, email: string): string {
  return passwordFor(key, `password of the demo account ${email}`);
}

/** What has changed since the file was written. */
export interface DemoState {
  /** Where people sign in; null leaves the address that was written last. */
  readonly url: string | null;
  /** The city was loaded just now: what the file says of older accounts is void. */
  readonly isNew: boolean;
}

/** Writes the accounts of a city with the address where they sign in. Passwords that stand in the file stay as they are. */
export function writeDemoAccounts(
  dataDirectory: string,
  city: DemoCity,
  key: Buffer,
  { url, isNew }: DemoState,
): DemoAccountsFile {
  const file = demoAccountsPath(dataDirectory);
  const before = readDemoAccounts(file);
  const passwords = new Map(isNew ? [] : before?.accounts.map(({ email, password }) => [email, password]));
  const now: DemoAccountsFile = {
    url: url ?? before?.url ?? 'http://localhost:4000',
    council: city,
    accounts: demoAccounts(city).map(({ role, email, branch }) => ({
      role,
      email,
      password: passwords.get(email) ?? demoPassword(key, email),
      ...(branch === null ? {} : { branch }),
    })),
  };
  if (JSON.stringify(now) !== JSON.stringify(before)) writePrivateFile(file, `${JSON.stringify(now, null, 2)}\n`);
  return now;
}

function readDemoAccounts(file: string): DemoAccountsFile | null {
  if (!existsSync(file)) return null;
  try {
    const result = v.safeParse(contents, JSON.parse(readFileSync(file, 'utf8')));
    return result.success ? result.output : null;
  } catch {
    // Not JSON: it is written anew.
    return null;
  }
}
