import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { Checkbox, RadioChoices } from '../form/choices.js';
import { EraDateField } from '../form/era-date-field.js';
import { PasswordField } from '../form/password-field.js';
import { Select } from '../form/select.js';
import { TextField } from '../form/text-field.js';

const LABELS = { western: '西暦', era: '元号', year: '年', month: '月', day: '日', impossible: 'その日はありません。' };

/** Every field, right and wrong. */
export function ShowcaseFields({
  date,
  onDate,
}: {
  readonly date: PlainDate | null;
  readonly onDate: (date: PlainDate | null) => void;
}): ReactElement {
  const [text, setText] = useState('見本東');
  const [kind, setKind] = useState<'a' | 'b'>('a');
  const [isOn, setOn] = useState(true);
  return (
    <div className="tn-form tn-narrow">
      <TextField
        label="名前"
        requiredLabel="必須"
        help="「支部」をつけずに書きます。"
        value={text}
        onChange={setText}
      />
      <TextField
        label="ふりがな"
        error="ひらがなかカタカナで入力してください。"
        value="mihon"
        onChange={() => undefined}
      />
      <TextField label="理由" isMultiline value="" onChange={() => undefined} />
      <PasswordField
        label="パスワード"
        value=""
        autoComplete="current-password"
        showLabel="見る"
        hideLabel="かくす"
        onChange={() => undefined}
      />
      <Select
        label="種別"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'a', label: '地区' },
          { value: 'b', label: '団地' },
        ]}
      />
      <RadioChoices
        legend="行き先"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'a', label: '見本東' },
          { value: 'b', label: '見本西' },
        ]}
      />
      <Checkbox isSelected={isOn} onChange={setOn}>
        閉じた支部もふくめる
      </Checkbox>
      <EraDateField legend="いつから" labels={LABELS} value={date} onChange={onDate} />
    </div>
  );
}
