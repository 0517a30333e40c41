import { type PlainDate, parsePlainDate } from '@tsunagari/kernel';
import type { CouncilRow, FigureRow, RegistryDataset } from '@tsunagari/registry';
import { activityFacts } from './activities.js';
import type { AgeoFiles } from './ageo-files.js';
import { districtFacts, eventFacts, newsletterFacts, serviceFacts } from './area-facts.js';
import { associationsOf, placeFacts } from './associations.js';
import { basesOf } from './bases.js';
import { OLD_OISHI, branchesOf, historyFacts, lineageOf, readingFacts } from './branches.js';
import { committeeFacts, partnersOf } from './committees.js';
import { csvRows } from './csv-rows.js';
import { associationFigures, branchFigures } from './figures.js';
import { planFacts } from './plan-facts.js';
import { planFile } from './plan-file.js';
import { statisticsOf } from './statistics.js';

/**
 * 上尾市: what public sources say of the council, its branches and its associations, each row with its source. Nothing is invented,
 * hence no watermark. Judgements – the day of the split, branches by name, pillars – say that they are.
 * @throws RangeError when a file has another form or a row has no source.
 */
export function ageoDataset(files: AgeoFiles): RegistryDataset {
  const branches = branchesOf(files['branches.csv']);
  const associations = associationsOf(files['associations.csv']);
  const branchCodes = new Map(branches.map(({ name, code }) => [name, code]));
  const associationCodes = new Map(associations.map(({ name, code }) => [name, code]));
  const statistics = statisticsOf(files['statistics.csv'], { branches: branchCodes, associations: associationCodes });
  const moved = associations.filter(({ affiliations }) => affiliations.some(({ branch }) => branch === OLD_OISHI));
  return {
    council: councilOf(files),
    branches,
    lineage: lineageOf(files['branch_history.csv'], moved.length),
    associations,
    bases: basesOf(files['bases.csv']),
    partners: partnersOf(files['committees.json'], associationCodes, supportSource(files)),
    figures: withoutRepetition([
      ...branchFigures(files['branches.csv']),
      ...associationFigures(files['associations.csv'], associationCodes),
      ...statistics.figures,
    ]),
    facts: [
      ...activityFacts(files['activities.csv'], associationCodes),
      ...eventFacts(files['events.csv']),
      ...planFacts(files['plan.json']),
      ...serviceFacts(files['services.csv']),
      ...newsletterFacts(files['newsletters.csv']),
      ...statistics.facts,
      ...committeeFacts(files['committees.json']),
      ...historyFacts(files['branch_history.csv']),
      ...readingFacts(files['branches.csv']),
      ...districtFacts(files['districts.csv'], branchCodes),
      ...placeFacts(files['associations.csv']),
    ],
  };
}

function councilOf(files: AgeoFiles): CouncilRow {
  const { slogan, plans } = planFile(files['plan.json']);
  return {
    code: 'ageo',
    name: '上尾市社会福祉協議会',
    kana: 'あげおししゃかいふくしきょうぎかい',
    cityName: '上尾市',
    prefecture: '埼玉県',
    foundedOn: null,
    foundedNote: '昭和54年（1979年）法人化',
    mission: plans.at(-1)?.principle ?? null,
    slogan,
    defaultAreaCode: '048',
    isFictional: false,
    watermark: null,
    dataAsOf: newestDay(files),
    townNames: csvRows(files['towns.csv'], ['town']).map(({ town }) => town),
  };
}

/** The newest exact day in the data: later than that nothing is known for sure. */
function newestDay(files: AgeoFiles): PlainDate | null {
  const cells = [...csvRows(files['activities.csv'], ['as_of']), ...csvRows(files['statistics.csv'], ['as_of'])];
  const days = cells.map((row) => parsePlainDate(row.as_of)).filter((date) => date !== null);
  return days.sort().at(-1) ?? null;
}

/** The page that names 小泉支え合いの会. */
function supportSource(files: AgeoFiles): string {
  const row = csvRows(files['associations.csv'], ['name', 'source']).find(({ name }) => name === '小泉区');
  return row?.source ?? '';
}

/** A number that two files give for the same area and time stands once, with the source named first. */
function withoutRepetition(figures: readonly FigureRow[]): FigureRow[] {
  const seen = new Map<string, FigureRow>();
  for (const row of figures) {
    const { branch, association, label, asOf, asOfText, figure } = row;
    const amount = 'amount' in figure ? figure.amount : figure;
    const key = JSON.stringify([branch, association, label, asOf, asOfText, amount]);
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}
