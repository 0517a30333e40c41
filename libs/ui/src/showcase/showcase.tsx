import type { ReactElement } from 'react';
import { Button } from '../form/button.js';
import { Page } from '../layout/page.js';
import { ToastRegion } from '../overlay/toasts.js';
import { ButtonSamples } from './button-samples.js';
import { ChoiceSamples } from './choice-samples.js';
import { FigureSamples } from './figure-samples.js';
import { FieldSamples } from './field-samples.js';
import { IconSamples } from './icon-samples.js';
import { LayoutSamples } from './layout-samples.js';
import { NoticeSamples } from './notice-samples.js';
import { OverlaySamples } from './overlay-samples.js';
import { StateSamples } from './state-samples.js';
import { TableSamples } from './table-samples.js';

/** Every component in every state, for looking at and for the checks of accessibility. The words are samples. */
export function Showcase(): ReactElement {
  return (
    <ToastRegion label="お知らせ" closeLabel="閉じる">
      <Page
        title="部品の見本"
        lead="画面をつくる部品を、すべての状態でならべたページです。名前や数は見本です。"
        crumbsLabel="現在の場所"
        crumbs={
          <>
            <li>
              <a href="#main">ホーム</a>
            </li>
            <li aria-current="page">部品の見本</li>
          </>
        }
        actions={<Button variant="primary">おもな操作</Button>}
      >
        <ButtonSamples />
        <FieldSamples />
        <ChoiceSamples />
        <TableSamples />
        <FigureSamples />
        <LayoutSamples />
        <NoticeSamples />
        <OverlaySamples />
        <StateSamples />
        <IconSamples />
      </Page>
    </ToastRegion>
  );
}
