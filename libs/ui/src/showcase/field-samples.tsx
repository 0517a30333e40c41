import { type PlainDate, day, formatJapaneseDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { EraDateField } from '../form/era-date-field.js';
import { FormError, type FormProblem } from '../form/form-error.js';
import { NumberField } from '../form/number-field.js';
import { PasswordField } from '../form/password-field.js';
import { TextArea, TextField } from '../form/text-field.js';
import { Button } from '../form/button.js';
import { Section } from '../layout/page.js';

const DATE_WORDS = {
  western: '西暦',
  era: '元号',
  year: '年',
  month: '月',
  day: '日',
  impossible: 'その日付はありません。年・月・日をたしかめてください。',
  incomplete: '年・月・日をすべて入力してください。',
};

const PROBLEMS: readonly FormProblem[] = [
  { text: 'ふりがな：ひらがなかカタカナで入力してください。', fieldId: 'sample-kana' },
  { text: 'いつまで：その日付はありません。', fieldId: 'sample-until' },
];

/** Fields for text, numbers and dates, right and wrong. */
export function FieldSamples(): ReactElement {
  const [name, setName] = useState('見本東');
  const [kana, setKana] = useState('mihon');
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [households, setHouseholds] = useState<number | null>(1234);
  const [from, setFrom] = useState<PlainDate | null>(day('2019-05-01'));
  const [until, setUntil] = useState<PlainDate | null>(null);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  return (
    <Section title="入力">
      <div className="tn-form tn-narrow">
        <FormError title="2か所をたしかめてください" problems={problems} />
        <TextField
          label="名前"
          requiredLabel="必須"
          help="「支部」をつけずに書きます。"
          value={name}
          onChange={setName}
        />
        <TextField
          id="sample-kana"
          label="ふりがな"
          error="ひらがなかカタカナで入力してください。"
          value={kana}
          onChange={setKana}
        />
        <TextArea label="理由" value={reason} onChange={setReason} />
        <NumberField
          label="世帯数"
          unit="世帯"
          help="全角の数字でも入力できます。"
          notNumber="数字で入力してください。"
          value={households}
          onChange={setHouseholds}
        />
        <EraDateField
          legend="いつから"
          requiredLabel="必須"
          help="「H31.4.1」のような書き方を年の欄にはりつけることもできます。"
          labels={DATE_WORDS}
          value={from}
          onChange={setFrom}
          reading={formatJapaneseDate}
        />
        <EraDateField
          id="sample-until"
          legend="いつまで"
          error="いつからより後の日を入力してください。"
          labels={DATE_WORDS}
          value={until}
          onChange={setUntil}
        />
        <PasswordField
          label="パスワード"
          value={password}
          autoComplete="new-password"
          showLabel="文字を見る"
          hideLabel="文字をかくす"
          onChange={setPassword}
        />
        <div className="tn-actions">
          <Button variant="primary" onPress={() => setProblems([...PROBLEMS])}>
            まちがいをまとめて見る
          </Button>
        </div>
      </div>
    </Section>
  );
}
