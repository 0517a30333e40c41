import { type Figure, NotFound, fromGlobalId, refuseProblems } from '@tsunagari/kernel';
import { type FigureSubject, recordAreaFigure } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { type FigureInput, RecordAreaFigureInput } from './figure.input.js';
import { registryLoaders } from './registry.loaders.js';
import { RecordAreaFigurePayload } from './registry.payloads.js';

/** What can be done with figures. */
@Answers('Mutation')
export class FigureCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => RecordAreaFigurePayload, {
    description: '数値を記録する: one figure of one fiscal year with its source.',
  })
  async recordAreaFigure(
    @Arg('input', () => RecordAreaFigureInput, { description: 'What to do.' }) input: RecordAreaFigureInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      recordAreaFigure(command, { ...input, subject: subjectOf(input.subjectId), figure: figureOf(input.figure) }),
    );
    if (!outcome.done) return { figure: null, refusals: outcome.refusals };
    return { figure: await registryLoaders.figure(context).load(outcome.result), refusals: [] };
  }
}

/** Whose figure it is. @throws NotFound for an id of something that has no figures. */
function subjectOf(globalId: string): FigureSubject {
  const found = fromGlobalId(globalId);
  switch (found?.typeName) {
    case 'Council':
    case 'Branch':
    case 'Association':
      return { type: found.typeName, id: found.id };
    default:
      throw new NotFound('Association', globalId, ['subjectId']);
  }
}

/** The figure that the input means. @throws InvalidInput when quality, amount and words do not go together. */
function figureOf({ quality, amount = null, text = null }: FigureInput): Figure {
  if (quality === 'EXACT' || quality === 'ABOUT') {
    if (amount === null) refuseProblems([{ code: 'REQUIRED', path: ['figure', 'amount'] }]);
    return { quality, amount: amount ?? Number.NaN };
  }
  if (quality === 'TEXT') return { quality, text: text ?? '' };
  return { quality: 'NOT_GIVEN' };
}
