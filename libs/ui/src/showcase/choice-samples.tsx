import { type ReactElement, useState } from 'react';
import { Checkbox, RadioChoices } from '../form/choices.js';
import { ComboBox } from '../form/combo-box.js';
import { SearchField } from '../form/search-field.js';
import { Select } from '../form/select.js';
import { Section } from '../layout/page.js';

const KINDS = [
  { value: 'district', label: '地区' },
  { value: 'estate', label: '団地' },
] as const;

const BRANCHES = [
  { value: 'B01', label: '見本東', kana: 'みほんひがし' },
  { value: 'B02', label: '見本西', kana: 'みほんにし' },
  { value: 'B03', label: 'さくら見本', kana: 'さくらみほん' },
];

/** Fields that choose among given values. */
export function ChoiceSamples(): ReactElement {
  const [kind, setKind] = useState<'district' | 'estate'>('district');
  const [target, setTarget] = useState<'district' | 'estate' | null>(null);
  const [branch, setBranch] = useState<string | null>('B01');
  const [includesClosed, setIncludesClosed] = useState(true);
  const [words, setWords] = useState('みほん');
  return (
    <Section title="選ぶ・探す">
      <div className="tn-toolbar">
        <SearchField
          label="名前・ふりがな"
          value={words}
          onChange={setWords}
          onSearch={setWords}
          searchLabel="探す"
          clearLabel="条件を消す"
        />
        <Select label="種別" value={kind} onChange={setKind} options={KINDS} />
        <Checkbox isSelected={includesClosed} onChange={setIncludesClosed}>
          閉じた支部もふくめる
        </Checkbox>
      </div>
      <div className="tn-form tn-narrow">
        <RadioChoices
          legend="種別"
          requiredLabel="必須"
          help="あとから変えられます。"
          error="どちらかを選んでください。"
          value={target}
          onChange={setTarget}
          options={KINDS}
        />
        <ComboBox
          label="支部"
          help="名前かふりがなの一部で探せます。"
          value={branch}
          onChange={setBranch}
          options={BRANCHES}
          openLabel="一覧"
          nothingFound="見つかりませんでした。"
        />
      </div>
    </Section>
  );
}
