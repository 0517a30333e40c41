import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  getNullableType,
  getOperationAST,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { operationCost } from './operation-cost.js';
import { LIMITS, operationLimits } from './operation-limits.js';
import { apiSchema } from './schema.js';
import { documentHash, readTrustedDocuments } from './trusted-documents.js';

const MANIFEST = path.resolve(__dirname, '../../../admin/trusted-documents.json');
const schema = apiSchema();

describe('the trusted documents of the screens', () => {
  it('are what their hashes say, fit the schema and stay within every limit', async () => {
    const documents = await readTrustedDocuments(MANIFEST);
    expect(documents.size).toBeGreaterThan(20);
    for (const [hash, text] of documents) {
      expect(documentHash(text)).toBe(hash);
      const document = parse(text, { maxLexicalTokens: LIMITS.tokens });
      expect(validate(schema, document, [...specifiedRules, operationLimits])).toEqual([]);
      expect(operationCost(schema, document, getOperationAST(document)!, variablesOf(text))).toBeLessThanOrEqual(
        LIMITS.cost,
      );
    }
  });

  it('are not believed when a text is not the one of its hash', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-manifest-'));
    const file = path.join(folder, 'trusted.json');
    const text = '{ viewer { account { id } } }';
    writeFileSync(file, JSON.stringify({ [`sha256:${documentHash(text)}`]: text }));
    expect(await readTrustedDocuments(file)).toEqual(new Map([[documentHash(text), text]]));
    writeFileSync(file, JSON.stringify({ [`sha256:${documentHash(text)}`]: `${text} ` }));
    await expect(readTrustedDocuments(file)).rejects.toThrow('not the document of its hash');
    rmSync(folder, { recursive: true });
  });

  it('are missed with an error when there is no manifest', async () => {
    await expect(readTrustedDocuments(`${MANIFEST}.gone`)).rejects.toThrow('ENOENT');
  });
});

/** A value for each variable that an operation must have; pages are as large as they may be. */
function variablesOf(text: string): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  visit(parse(text), {
    VariableDefinition({ variable, type }: VariableDefinitionNode) {
      const wanted = typeFromAST(schema, type) as GraphQLInputType;
      const isSize = ['first', 'last'].includes(variable.name.value);
      if (isSize || isNonNullType(wanted)) variables[variable.name.value] = isSize ? 100 : sample(wanted);
    },
  });
  return variables;
}

function sample(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    const required = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type)]));
  }
  const samples: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, Date: '2026-04-01' };
  return samples[String(bare)] ?? 'x';
}
