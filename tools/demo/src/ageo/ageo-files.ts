import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Files of `data/ageo` that the register is made from. `sources.json` only lists their sources. */
export const AGEO_FILES = [
  'activities.csv',
  'associations.csv',
  'bases.csv',
  'branch_history.csv',
  'branches.csv',
  'committees.json',
  'districts.csv',
  'events.csv',
  'newsletters.csv',
  'plan.json',
  'services.csv',
  'statistics.csv',
  'towns.csv',
] as const;
export type AgeoFile = (typeof AGEO_FILES)[number];

/** The text of each file by its name. */
export type AgeoFiles = Readonly<Record<AgeoFile, string>>;

/** Reads the files from their folder. @throws the file system's error when one is missing. */
export function readAgeoFiles(folder: string): AgeoFiles {
  const read = (file: AgeoFile): string => readFileSync(path.join(folder, file), 'utf8');
  return {
    'activities.csv': read('activities.csv'),
    'associations.csv': read('associations.csv'),
    'bases.csv': read('bases.csv'),
    'branch_history.csv': read('branch_history.csv'),
    'branches.csv': read('branches.csv'),
    'committees.json': read('committees.json'),
    'districts.csv': read('districts.csv'),
    'events.csv': read('events.csv'),
    'newsletters.csv': read('newsletters.csv'),
    'plan.json': read('plan.json'),
    'services.csv': read('services.csv'),
    'statistics.csv': read('statistics.csv'),
    'towns.csv': read('towns.csv'),
  };
}
