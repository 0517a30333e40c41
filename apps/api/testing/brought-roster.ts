import type { BothLanes } from './both-lanes.js';
import { postFile } from './uploads.js';

const ROSTER = `みほん名簿（架空）
氏名,ふりがな,生年月日,電話,役職,備考
見本田 一郎,みほんだ いちろう,S23.4.1,048-000-0001,,"犬が""いる"""
𠮷田 花子,よしだ はなこ,昭和13年13月1日,ばんごう,会長,
,,,,,
山田太郎,カタカナ,80代,048-000-0009,副支部長,\\
小計,2名,,,,
`;

interface Batch {
  readonly id: string;
  readonly version: number;
  readonly columns: readonly { readonly index: number; readonly field: string | null }[];
}
type Answer<Name extends string> = Readonly<
  Record<Name, { readonly batch: Batch | null; readonly refusals: readonly unknown[] }>
>;

const BATCH = 'batch { id version columns { index field } } refusals { code path message }';

/** Brings a roster through its first rooms: two imports, one whose columns are guessed, one that is checked. */
export async function bringRoster(lanes: BothLanes): Promise<void> {
  const token = await lanes.tokenOf('council_staff');
  const begin = async (fileName: string): Promise<Batch> => {
    const file = await postFile({ url: lanes.url }, token, fileName, new TextEncoder().encode(ROSTER));
    const { data } = await lanes.ask<Answer<'startImport'>>(
      'resolvers',
      token,
      `mutation ($input: StartImportInput!) { startImport(input: $input) { ${BATCH} } }`,
      { input: { fileId: file.id, kind: 'PEOPLE' } },
    );
    if (!data.startImport.batch) throw new Error(JSON.stringify(data.startImport.refusals));
    return data.startImport.batch;
  };
  await begin('はじめ.csv');
  const { id, version, columns } = await begin('名簿.csv');
  const { data } = await lanes.ask<Answer<'mapImportColumns'>>(
    'resolvers',
    token,
    `mutation ($input: MapImportColumnsInput!) { mapImportColumns(input: $input) { ${BATCH} } }`,
    { input: { batchId: id, version, columns } },
  );
  if (!data.mapImportColumns.batch) throw new Error(JSON.stringify(data.mapImportColumns.refusals));
}
