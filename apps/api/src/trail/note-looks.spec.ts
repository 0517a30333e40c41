import 'reflect-metadata';
import { isObjectType } from 'graphql';
import { apiSchema } from '../server/schema.js';
import { ABOUT_A_PERSON, NOT_ABOUT_A_PERSON, WITHIN_A_PERSON, isClassified } from './note-looks.js';

describe('classified fields', () => {
  it('are of types that are told apart: about a person, within one, or about nobody', () => {
    const classified = Object.values(apiSchema().getTypeMap())
      .filter((type) => isObjectType(type))
      .filter((type) => Object.values(type.getFields()).some(({ extensions }) => isClassified(extensions['privacy'])))
      .map(({ name }) => name);
    const told = [...Object.keys(ABOUT_A_PERSON), ...WITHIN_A_PERSON, ...Object.keys(NOT_ABOUT_A_PERSON)];
    expect(classified.sort()).toEqual(told.sort());
  });

  it('of what lies within a person are reached through a noted field only', () => {
    const schema = apiSchema();
    const within = new Set(WITHIN_A_PERSON);
    const ways: string[] = [];
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) && !(type.name in ABOUT_A_PERSON) && !within.has(type.name))
        for (const field of Object.values(type.getFields())) {
          const to = /\w+/.exec(field.type.toString())?.[0] ?? '';
          if (within.has(to)) ways.push(`${type.name}.${field.name}`);
        }
    expect(ways).toEqual([]);
  });
});
