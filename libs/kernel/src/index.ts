export * from './actor.js';
export * from './address.js';
export * from './birth.js';
export * from './clock.js';
export {
  type DateFound,
  type DatePrecision,
  type DateProblem,
  type DateReading,
  type DateRefused,
  type DateRemark,
  type WrittenDate,
  dateFromParts,
} from './date-reading.js';
export * from './domain-error.js';
export {
  ERAS,
  type Era,
  type EraName,
  GREGORIAN_SINCE,
  eraNamed,
  eraOn,
  eraYearText,
  lastDayOf,
  yearOfEra,
} from './era.js';
export * from './excel-date.js';
export {
  FIGURE_QUALITIES,
  type Figure,
  type FigureQuality,
  NOT_GIVEN,
  type NumberFigure,
  formatFigure,
  hasAmount,
  parseFigure,
} from './figure.js';
export * from './figure-change.js';
export * from './figure-sum.js';
export * from './fiscal-year.js';
export * from './fiscal-year-reading.js';
export * from './ids.js';
export * from './japanese-date.js';
export * from './japanese-date-format.js';
export * from './japanese-number.js';
export * from './japanese-text.js';
export * from './kana.js';
export * from './period.js';
export * from './phone.js';
export * from './pillar.js';
export * from './plain-date.js';
export * from './sealer.js';
export * from './yen.js';
