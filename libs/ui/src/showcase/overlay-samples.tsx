import { type ReactElement, useState } from 'react';
import { Button } from '../form/button.js';
import { Section } from '../layout/page.js';
import { ConfirmDialog, Dialog } from '../overlay/dialog.js';
import { Menu } from '../overlay/menu.js';
import { useToasts } from '../overlay/toasts.js';
import { Tooltip } from '../overlay/tooltip.js';

/** Windows, menus, hints and short messages. */
export function OverlaySamples(): ReactElement {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const { show } = useToasts();
  const close = (): void => setOpen(null);
  return (
    <Section title="重ねて出るもの">
      <div className="tn-actions">
        <Button onPress={() => setOpen('dialog')}>くわしい説明を開く</Button>
        <Button variant="danger" onPress={() => setOpen('confirm')}>
          支部を閉じる
        </Button>
        <Menu
          label="そのほかの操作"
          actions={[
            {
              key: 'print',
              label: '印刷する',
              icon: 'print',
              onAction: () => show({ text: '印刷の画面を開きました' }),
            },
            { key: 'edit', label: '名前を直す', icon: 'edit', onAction: () => setOpen('dialog') },
          ]}
        />
        <Tooltip label="世帯数とは" hint="自治会に入っている世帯の数です。" onPress={() => setOpen('dialog')} />
        <Button
          onPress={() =>
            show({
              text: '見本東の電話を直しました',
              undo: { label: '元に戻す', onUndo: () => show({ text: '元に戻しました', tone: 'info' }) },
            })
          }
        >
          お知らせを出す
        </Button>
      </div>
      <Dialog title="世帯数について" isOpen={open === 'dialog'} onClose={close}>
        <p>自治会に入っている世帯の数です。年に一度、自治会からの報告で直します。</p>
        <div className="tn-actions">
          <Button variant="primary" onPress={close}>
            わかりました
          </Button>
        </div>
      </Dialog>
      <ConfirmDialog
        title="見本東支部を閉じますか"
        isOpen={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        confirmLabel="支部を閉じる"
        cancelLabel="やめる"
        isDangerous
      >
        <p>閉じた支部は一覧に出なくなります。記録は残り、いつでも見られます。</p>
      </ConfirmDialog>
    </Section>
  );
}
