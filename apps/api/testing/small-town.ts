import { day } from '@tsunagari/kernel';
import type { RegistryDataset } from '@tsunagari/registry';

const invented = { origin: 'SYNTHETIC', source: null } as const;
const branch = (code: string, name: string, kana: string) => ({
  ...invented,
  code,
  name,
  officialName: `${name}支部`,
  kana,
  kind: 'DISTRICT' as const,
  areaNote: null,
  memberMeaning: null,
  openedOn: day('1990-04-01'),
  openedNote: null,
  closedOn: null,
  formerNames: [],
  seats: [],
});
const association = (code: string, name: string, kana: string | null, branchCode: string) => ({
  ...invented,
  code,
  name,
  kana,
  kindCode: 'JICHIKAI',
  openedOn: null,
  closedOn: null,
  venue: null,
  note: null,
  formerNames: [],
  affiliations: [{ branch: branchCode, from: null, to: null, basis: null }],
});

/** A town of two branches and five associations, invented for tests. */
export const SMALL_TOWN: RegistryDataset = {
  council: {
    code: 'small',
    name: 'ためし町社会福祉協議会',
    kana: 'ためしちょうしゃかいふくしきょうぎかい',
    cityName: 'ためし町',
    prefecture: null,
    foundedOn: null,
    foundedNote: null,
    mission: null,
    slogan: null,
    defaultAreaCode: '048',
    isFictional: true,
    watermark: '架空のデータ',
    dataAsOf: null,
    townNames: [],
  },
  branches: [branch('B1', '大川', 'おおかわ'), branch('B2', '山手', 'やまて')],
  lineage: [],
  associations: [
    association('A001', '東一自治会', 'ひがしいちじちかい', 'B1'),
    association('A002', '東二自治会', 'ひがしにじちかい', 'B1'),
    association('A003', '西一自治会', 'にしいちじちかい', 'B1'),
    association('A004', '山手自治会', 'やまてじちかい', 'B2'),
    association('A005', '読み不明会', null, 'B2'),
  ],
  bases: [
    {
      ...invented,
      branch: 'B1',
      name: '大川支部拠点',
      addressRaw: '架空町１－２',
      address: null,
      postalCode: null,
      town: null,
      number: null,
      facility: null,
      phoneRaw: null,
      phone: null,
      hours: null,
      note: null,
      from: null,
      to: null,
    },
  ],
  partners: [],
  figures: [],
  facts: [],
};
