import { type ReactElement, useState } from 'react';
import { Notice } from '../feedback/notice.js';
import { ProgressBar } from '../feedback/progress-bar.js';
import { Steps } from '../feedback/steps.js';
import { Button } from '../form/button.js';
import { Section } from '../layout/page.js';

/** Notices, and how far something is. */
export function NoticeSamples(): ReactElement {
  const [step, setStep] = useState(1);
  return (
    <Section title="お知らせと進みぐあい">
      <Notice title="きょうの午後6時から点検をします">1時間ほど使えなくなります。</Notice>
      <Notice tone="success" title="保存しました" />
      <Notice tone="warning" title="世帯数が前の年の半分になっています">
        まちがいでなければ、そのまま保存できます。
      </Notice>
      <Notice tone="danger" title="保存できませんでした">
        入力した内容は残っています。もう一度お試しください。
      </Notice>
      <Steps
        label="分割の手順"
        steps={['いつ・なぜ', '新しい支部', '割りふり', 'たしかめる']}
        current={step}
        progress={`4つのうち${step + 1}つめ`}
        doneLabel="（すみました）"
      />
      <div className="tn-actions">
        <Button isDisabled={step === 0} onPress={() => setStep(step - 1)}>
          前へ
        </Button>
        <Button isDisabled={step === 3} onPress={() => setStep(step + 1)}>
          次へ
        </Button>
      </div>
      <ProgressBar label="割りふり" done={80} total={115} words="115団体のうち80団体" />
    </Section>
  );
}
