import { Select } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { useViewer } from '../../app/viewer.js';
import { choosePurpose, usePurpose } from '../../graphql/purpose.js';
import { m } from '../../paraglide/messages.js';
import './purpose.css';
import { PURPOSES, purposeWord } from './purpose-words.js';

/** 見る目的: what people are looked at for; it stands in the trail with each look. */
export function PurposePicker(): ReactElement {
  const purpose = usePurpose();
  const viewer = useViewer();
  const offered = PURPOSES.filter((each) => each !== 'AUDIT' || viewer?.abilities.readTrail);
  return (
    <div className="tn-no-print tn-purpose">
      <Select
        label={m.purpose()}
        help={m.purpose_help()}
        value={purpose}
        onChange={choosePurpose}
        options={offered.map((value) => ({ value, label: purposeWord(value) }))}
      />
    </div>
  );
}
