import type { PublicFactRow } from '@tsunagari/registry';
import { pillarNames } from './activities.js';
import { publicSource } from './citation.js';
import { csvRows, textOrNull } from './csv-rows.js';
import { UNTIED, asOfText, details } from './fact.js';

/** Public events with their day. */
export function eventFacts(csv: string): PublicFactRow[] {
  const columns = ['date', 'name', 'venue', 'participants', 'organiser', 'source', 'note'] as const;
  return csvRows(csv, columns).map((row): PublicFactRow => ({
    ...UNTIED,
    ...publicSource(row.source),
    topic: 'EVENT',
    title: row.name,
    asOf: row.date,
    details: details({
      日付: row.date,
      会場: row.venue,
      参加者: row.participants === '' ? '' : `${row.participants}人`,
      主催: row.organiser,
      備考: row.note,
    }),
  }));
}

/** Services of the council; one service may have several ways of doing it. */
export function serviceFacts(csv: string): PublicFactRow[] {
  const columns = [
    'service',
    'type',
    'definition',
    'performed_by',
    'frequency',
    'target',
    'pillars_judgement',
    'as_of',
    'source',
    'note',
  ] as const;
  return csvRows(csv, columns).map((row): PublicFactRow => ({
    ...UNTIED,
    ...publicSource(row.source),
    topic: 'SERVICE',
    title: row.service,
    text: row.definition,
    asOf: asOfText(row.as_of),
    details: details({
      かたち: row.type,
      担い手: row.performed_by,
      頻度: row.frequency,
      対象: row.target,
      '柱（判断）': pillarNames(row.pillars_judgement),
      備考: row.note,
    }),
  }));
}

/** 広報物 */
export function newsletterFacts(csv: string): PublicFactRow[] {
  const columns = ['title', 'publisher', 'frequency', 'distribution', 'source', 'note'] as const;
  return csvRows(csv, columns).map((row): PublicFactRow => ({
    ...UNTIED,
    ...publicSource(row.source),
    topic: 'NEWSLETTER',
    title: row.title,
    text: textOrNull(row.note),
    details: details({ 発行: row.publisher, 頻度: row.frequency, 配り方: row.distribution }),
  }));
}

/** Districts and estates of the city's statistics; the branches beside them are a judgement by name. */
export function districtFacts(csv: string, branchCodes: ReadonlyMap<string, string>): PublicFactRow[] {
  return csvRows(csv, ['district', 'kind', 'branches_judgement', 'source', 'note']).map((row): PublicFactRow => {
    const names = row.branches_judgement.split('|').filter((name) => name !== '');
    const [only] = names;
    const branch = names.length === 1 && only !== undefined ? (branchCodes.get(only) ?? null) : null;
    return {
      ...UNTIED,
      ...publicSource(row.source),
      topic: 'DISTRICT',
      title: row.district,
      text: textOrNull(row.note),
      branch,
      basis: names.length > 0 ? 'judgement' : null,
      details: details({ 種別: row.kind, '支部（判断）': names.join('・') }),
    };
  });
}
