import { Button, RadioChoices, TextField } from '@tsunagari/ui';
import { type Figure, formatFigure, parseFigure } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { FigureMeasure } from '../../gql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { fiscalYearText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { fiscalYearOf } from './fiscal-year-field.js';
import { FormNotices } from './form-notices.js';
import { useTell } from './use-tell.js';

const RECORD = graphql(`
  mutation RecordAreaFigure($input: RecordAreaFigureInput!) {
    recordAreaFigure(input: $input) {
      figure {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

type Measure = Extract<FigureMeasure, 'HOUSEHOLDS' | 'MEMBER_HOUSEHOLDS' | 'POPULATION' | 'SINGLE_65_PLUS'>;
const MEASURE_CODES: readonly Measure[] = ['HOUSEHOLDS', 'MEMBER_HOUSEHOLDS', 'POPULATION', 'SINGLE_65_PLUS'];
const MEASURES: Readonly<Record<Measure, () => string>> = {
  HOUSEHOLDS: m.households,
  MEMBER_HOUSEHOLDS: m.member_households,
  POPULATION: m.population,
  SINGLE_65_PLUS: m.single_65,
};

/** One figure as people write it: 約1,200世帯, 随時, or nothing; what was understood is shown before it is saved. */
export function FigureForm({ subjectId }: { readonly subjectId: string }): ReactElement {
  const [measure, setMeasure] = useState<Measure>('HOUSEHOLDS');
  const [fiscalYear, setFiscalYear] = useState('');
  const [cell, setCell] = useState('');
  const [source, setSource] = useState('');
  const [isTried, setTried] = useState(false);
  const tell = useTell();
  const figure = parseFigure(cell);
  const year = fiscalYearOf(fiscalYear);
  const understood = year === null ? formatFigure(figure) : `${fiscalYearText(year)} ${formatFigure(figure)}`;
  const change = useChange(
    RECORD,
    (result) => result.recordAreaFigure,
    () => {
      tell(m.figure_recorded({ figure: `${MEASURES[measure]()} ${understood}` }));
      setCell('');
      setTried(false);
    },
  );
  const missingYear = isTried && year === null ? m.fiscal_year_needed() : null;
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (year !== null) void change.send({ subjectId, measure, fiscalYear: year, figure: inputOf(figure), source });
      }}
    >
      <FormNotices change={change} missing={missingYear} />
      <RadioChoices
        legend={m.figure()}
        value={measure}
        onChange={setMeasure}
        options={MEASURE_CODES.map((value) => ({ value, label: MEASURES[value]() }))}
      />
      <TextField
        label={m.fiscal_year()}
        help={m.fiscal_year_help()}
        requiredLabel={m.required()}
        value={fiscalYear}
        onChange={setFiscalYear}
        error={missingYear ?? change.errorAt('fiscalYear')}
      />
      <TextField
        label={m.amount()}
        help={m.amount_help()}
        value={cell}
        onChange={setCell}
        error={change.errorAt('figure', 'amount') ?? change.errorAt('figure', 'text')}
      />
      <p className="tn-quiet" role="status">
        {m.understood_as({ figure: understood })}
      </p>
      <TextField
        label={m.source()}
        help={m.source_help()}
        requiredLabel={m.required()}
        value={source}
        onChange={setSource}
        error={change.errorAt('source')}
      />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.record_figure()}
        </Button>
      </div>
    </form>
  );
}

function inputOf(figure: Figure) {
  if (figure.quality === 'EXACT' || figure.quality === 'ABOUT')
    return { quality: figure.quality, amount: figure.amount };
  return figure.quality === 'TEXT' ? { quality: figure.quality, text: figure.text } : { quality: figure.quality };
}
