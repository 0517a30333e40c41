import { type DomainError, InvalidInput, VersionConflict, formatJapaneseDate, parsePlainDate } from '@tsunagari/kernel';
import { GraphQLError } from 'graphql';
import { readNodeOf } from '../graphql/node-registry.js';
import type { RefusalObject } from '../graphql/refusal.object.js';
import type { Language, RequestContext } from '../graphql/request-context.js';
import { type Details, MESSAGES, type RefusalCode } from './refusal-messages.js';

/** Turns a refusal of the domain into data for the client: one entry for each field that it is about. */
export async function refusalsOf(error: DomainError, context: RequestContext): Promise<RefusalObject[]> {
  if (error instanceof InvalidInput) {
    return problemsInWords(error, context.language).map((problem) => ({ ...problem, current: null }));
  }
  const current = error instanceof VersionConflict ? await readNodeOf(context, error.typeName, error.id) : null;
  return [
    { code: error.code, path: error.path, message: messageOf(error.code, error.details, context.language), current },
  ];
}

/** The problems of an input with their messages. */
export function problemsInWords({ problems }: InvalidInput, language: Language) {
  return problems.map(({ code, path, details }) => ({ code, path, message: messageOf(code, details ?? {}, language) }));
}

/** The message of a refusal in a read, where there is no place for data: a GraphQL error BAD_INPUT with the field. */
export function badInput(error: DomainError, language: Language): GraphQLError {
  const [first] = error instanceof InvalidInput ? error.problems : [error];
  const code = first?.code ?? error.code;
  return new GraphQLError(messageOf(code, first?.details ?? {}, language), {
    extensions: { code: 'BAD_INPUT', refusal: code, path: first?.path ?? [] },
  });
}

/** The answer to one who may not do it. */
export function accessDenied({ language }: Pick<RequestContext, 'language'>): GraphQLError {
  const message =
    language === 'en'
      ? 'You may not do this. Ask an administrator of your council.'
      : 'この操作をする権限がありません。社協の管理者にご相談ください。';
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

function messageOf(code: string, details: Details, language: Language): string {
  const message = MESSAGES[code as RefusalCode] as (typeof MESSAGES)[RefusalCode] | undefined;
  if (!message) throw new Error(`no message for the refusal ${code}`);
  const inWords = Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const date = typeof value === 'string' ? parsePlainDate(value) : null;
      return [name, date !== null && language === 'ja' ? formatJapaneseDate(date) : value];
    }),
  );
  return message[language](inWords);
}
