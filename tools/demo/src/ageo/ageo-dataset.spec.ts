import path from 'node:path';
import { parsePhones, splitAddress } from '@tsunagari/kernel';
import { FIRST_ASSOCIATION_KINDS, type RegistryDataset } from '@tsunagari/registry';
import { type AgeoFile, readAgeoFiles } from './ageo-files.js';
import { ageoDataset } from './ageo-dataset.js';
import { csvRows } from './csv-rows.js';

const files = readAgeoFiles(path.join(__dirname, '../../data/ageo'));
const dataset: RegistryDataset = ageoDataset(files);
const today = '2026-11-23';

const rowsOf = (file: AgeoFile, column: string): string[] =>
  csvRows(files[file], [column]).map((row) => row[column] ?? '');
const factsOf = (topic: string): RegistryDataset['facts'] => dataset.facts.filter((fact) => fact.topic === topic);
const titles = (topic: string): string[] => factsOf(topic).map(({ title }) => title);

describe('the public data of 上尾市', () => {
  it('has 13 open branches and 旧大石支部, closed by its split', () => {
    const open = dataset.branches.filter(({ closedOn }) => closedOn === null || closedOn > today);
    expect(open.map(({ name }) => name)).toEqual(rowsOf('branches.csv', 'name'));
    expect(open).toHaveLength(13);
    expect(dataset.branches.filter(({ closedOn }) => closedOn !== null)).toEqual([
      expect.objectContaining({ code: 'B00', name: '大石', closedOn: '2019-04-01', openedOn: null }),
    ]);
    expect(dataset.lineage).toEqual([
      expect.objectContaining({
        kind: 'SPLIT',
        effectiveOn: '2019-04-01',
        predecessors: ['B00'],
        successors: ['B06', 'B07'],
        movedAssociations: 2,
      }),
    ]);
  });

  it('says wherever it uses the day of the split that the day is a judgement', () => {
    const old = dataset.branches.find(({ code }) => code === 'B00');
    const heirs = dataset.branches.filter(({ openedOn }) => openedOn === '2019-04-01');
    expect(heirs.map(({ code }) => code)).toEqual(['B06', 'B07']);
    for (const text of [old?.source, dataset.lineage[0]?.source, ...heirs.map(({ openedNote }) => openedNote)])
      expect(text).toContain('（判断）');
  });

  it('has 14 bases whose address and telephone our own rules read the same way', () => {
    expect(dataset.bases).toHaveLength(14);
    expect(dataset.bases.filter(({ branch }) => branch === null).map(({ name }) => name)).toEqual([
      '上尾市社会福祉協議会 事務局',
    ]);
    const area = { prefecture: '埼玉県', city: '上尾市', towns: dataset.council.townNames };
    for (const base of dataset.bases) {
      const { town, number, building, normalised } = splitAddress(base.addressRaw, area);
      expect([town, number, building, normalised]).toEqual([base.town, base.number, base.facility, base.address]);
      const phones = parsePhones(base.phoneRaw ?? '', { defaultAreaCode: dataset.council.defaultAreaCode });
      expect(phones).toMatchObject({ ok: true, phones: [{ normalised: base.phone }] });
    }
  });

  it('has a source on every row and nothing invented, hence no watermark', () => {
    const rows = [
      ...dataset.branches,
      ...dataset.lineage,
      ...dataset.associations,
      ...dataset.bases,
      ...dataset.partners,
      ...dataset.figures,
      ...dataset.facts,
    ];
    expect(rows.filter(({ source }) => source === null || source.trim() === '')).toEqual([]);
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(['PUBLIC_SOURCE']));
    expect(rows.filter(({ source }) => source?.includes('seed document'))).toEqual([]);
    expect(dataset.council).toMatchObject({ isFictional: false, watermark: null, dataAsOf: '2024-12-01' });
  });

  it('keeps every row of the lists as a fact', () => {
    expect(titles('ACTIVITY')).toEqual(rowsOf('activities.csv', 'name'));
    expect(titles('EVENT')).toEqual(rowsOf('events.csv', 'name'));
    expect(titles('SERVICE')).toEqual(rowsOf('services.csv', 'service'));
    expect(titles('NEWSLETTER')).toEqual(rowsOf('newsletters.csv', 'title'));
    expect(titles('DISTRICT').slice(0, 16)).toEqual(rowsOf('districts.csv', 'district'));
    expect(titles('HISTORY').slice(0, 2)).toEqual(rowsOf('branch_history.csv', 'event'));
    expect(titles('HISTORY')).toHaveLength(2 + rowsOf('branches.csv', 'name').length);
    expect(dataset.council.townNames).toEqual(rowsOf('towns.csv', 'town'));
    expect(dataset.council.townNames).toHaveLength(58);
    expect(titles('PLAN')).toHaveLength(14);
    expect(titles('COMMITTEE')).toHaveLength(8);
  });

  it('keeps every association, as a place where no source calls it an association', () => {
    const names = dataset.associations.map(({ name }) => name);
    const places = titles('DISTRICT').slice(16);
    expect([...names, ...places].sort()).toEqual(rowsOf('associations.csv', 'name').sort());
    expect(places).toEqual(['シラコバト団地', '原市五町(上新町・上町・中町・下町・下新町)', '平方上宿']);
    expect(dataset.associations.filter(({ kindCode }) => !(kindCode in FIRST_ASSOCIATION_KINDS))).toEqual([]);
  });

  it('keeps every number of the statistics as a figure or as a fact', () => {
    const numbers = csvRows(files['statistics.csv'], ['scope', 'item', 'value']);
    const figures = dataset.figures.map(
      ({ label, figure }) => `${label} ${'amount' in figure ? figure.amount : 'text' in figure ? figure.text : ''}`,
    );
    const facts = factsOf('STATISTIC').map(({ title, details }) => `${title} ${details[0]?.value ?? ''}`);
    const lost = numbers.filter(
      ({ scope, item, value }) =>
        !figures.includes(`${item} ${Number.isNaN(Number(value)) ? value : Number(value)}`) &&
        !facts.some((fact) => [`${scope} ${item} ${value}`, `${scope} ${item} 約${value}`].includes(fact)),
    );
    expect(lost).toEqual([]);
  });

  it('states figures with their time, unit and quality, each once', () => {
    const minami = dataset.figures.filter(({ branch }) => branch === 'B03');
    expect(
      minami.map(({ label, figure, unit, asOfText, fiscalYear }) => [label, figure, unit, asOfText, fiscalYear]),
    ).toEqual([
      ['人口', { quality: 'EXACT', amount: 19793 }, '人', '2017年6月', 2017],
      ['世帯数', { quality: 'EXACT', amount: 8699 }, '世帯', '2017年6月', 2017],
      ['事務区数', { quality: 'EXACT', amount: 10 }, '事務区', '2017年6月', 2017],
    ]);
    const about = dataset.figures.find(({ label }) => label === '65歳以上の割合');
    expect(about).toMatchObject({
      measure: 'ELDERLY_RATE',
      figure: { quality: 'ABOUT', amount: 25 },
      unit: '%',
      fiscalYear: null,
      note: '資料の表記は「25%を超え、4人に1人」',
    });
    expect(dataset.figures.find(({ label }) => label === '市町村コード')?.figure).toEqual({
      quality: 'TEXT',
      text: '11219-4',
    });
    expect(dataset.figures.find(({ label }) => label === '面積')?.figure).toEqual({ quality: 'EXACT', amount: 45.51 });
  });

  it('shows how sure each affiliation is, and 大石 before the split', () => {
    const [koizumi] = dataset.associations;
    expect(koizumi).toMatchObject({
      name: '小泉区',
      affiliations: [
        { branch: 'B00', from: null, to: '2019-04-01', basis: 'inferred' },
        { branch: 'B06', from: '2019-04-01', to: null, basis: 'stated' },
      ],
    });
    expect(dataset.associations.find(({ name }) => name === '原市第八区自治会')?.affiliations).toEqual([
      { branch: 'B05', from: null, to: null, basis: 'inferred' },
    ]);
    expect(dataset.associations.find(({ name }) => name === '春日町内会')?.affiliations).toEqual([]);
  });

  it('names judgements as such and speaks Japanese', () => {
    const manual = factsOf('ACTIVITY').find(({ title }) => title === '支え合い活動推進マニュアル');
    expect(manual).toMatchObject({ branch: 'B00', basis: 'stated' });
    expect(manual?.details).toContainEqual({
      label: '柱（判断）',
      value: '見守り・集いの場・助け合い・ネットワークの構築',
    });
    const texts = [
      ...dataset.facts.flatMap(({ title, text, asOf, details }) => [
        title,
        text,
        asOf,
        ...details.map(({ value }) => value),
      ]),
      ...dataset.figures.flatMap(({ label, unit, meaning, note, asOfText }) => [label, unit, meaning, note, asOfText]),
      ...dataset.associations.map(({ note }) => note),
      ...dataset.bases.map(({ note }) => note),
    ].map((text) => (text ?? '').replaceAll(/https?:\S+/g, ''));
    expect(texts.filter((text) => /[A-Za-z]{2,} [A-Za-z]{2,}|judge|stated|inferred/.test(text))).toEqual([]);
  });

  it('refuses a row without a source and a file with another form', () => {
    expect(() =>
      ageoDataset({
        ...files,
        'events.csv': 'date,name,venue,participants,organiser,source,note\n2020-01-01,集い,,,,,\n',
      }),
    ).toThrow('no source');
    expect(() => ageoDataset({ ...files, 'towns.csv': 'name\n上\n' })).toThrow('lacks the column town');
  });
});
