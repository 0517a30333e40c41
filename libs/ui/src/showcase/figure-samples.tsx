import { type Figure, NOT_GIVEN, day } from '@tsunagari/kernel';
import type { ReactElement } from 'react';
import { DescriptionList } from '../display/description-list.js';
import { FigureText } from '../display/figure-text.js';
import { Stats } from '../display/stats.js';
import { StatusMark, type StatusShape } from '../display/status-mark.js';
import { Badge, EraDate, Furigana } from '../display/text.js';
import { Card } from '../layout/card.js';
import { Section } from '../layout/page.js';
import { Explanation } from '../overlay/explanation.js';

const FIGURES: readonly { readonly term: string; readonly figure: Figure }[] = [
  { term: '正確な数', figure: { quality: 'EXACT', amount: 1234 } },
  { term: 'およその数', figure: { quality: 'ABOUT', amount: 1200 } },
  { term: '0と書かれた数', figure: { quality: 'EXACT', amount: 0 } },
  { term: 'ことば', figure: { quality: 'TEXT', text: '随時' } },
  { term: '書かれていない数', figure: NOT_GIVEN },
];

const MARKS: readonly { readonly shape: StatusShape; readonly word: string }[] = [
  { shape: 'full', word: '活動中' },
  { shape: 'open', word: 'お宝あり・未整理' },
  { shape: 'half', word: '準備中' },
  { shape: 'none', word: '空白' },
  { shape: 'attention', word: '訪問が期限を過ぎました' },
  { shape: 'done', word: 'すみました' },
  { shape: 'closed', word: '閉じました' },
];

/** Figures, dates, names and marks. */
export function FigureSamples(): ReactElement {
  return (
    <Section title="数・日付・しるし">
      <Stats
        stats={[
          { label: '支部', value: 13, unit: '支部', note: 'すべての支部に拠点があります' },
          { label: '自治会等', value: 115, unit: '団体', note: 'ふりがな未記入 3団体' },
          { label: '世帯数', value: '103,048', unit: '世帯', note: '記入あり 108団体・未記入 7団体' },
        ]}
      />
      <div className="tn-columns">
        <Card>
          <DescriptionList
            rows={FIGURES.map(({ term, figure }) => ({
              term,
              value: (
                <FigureText
                  figure={figure}
                  unit="世帯"
                  notGiven="未記入"
                  source={
                    <Explanation label="出典" title={`${term}の出典`}>
                      <p>令和8年度 自治会調べ（見本）</p>
                    </Explanation>
                  }
                />
              ),
            }))}
          />
        </Card>
        <Card>
          <DescriptionList
            rows={[
              { term: '名前', value: <Furigana base="見本東" kana="みほんひがし" /> },
              { term: '設立', value: <EraDate date={day('2026-04-01')} /> },
              { term: '改元の日', value: <EraDate date={day('2019-05-01')} /> },
              {
                term: '種別',
                value: (
                  <>
                    <Badge>地区</Badge> <Badge tone="accent">活動中</Badge> <Badge tone="warm">見本のデータ</Badge>
                  </>
                ),
              },
            ]}
          />
          <ul className="tn-plain">
            {MARKS.map(({ shape, word }) => (
              <li key={shape}>
                <StatusMark shape={shape}>{word}</StatusMark>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Section>
  );
}
