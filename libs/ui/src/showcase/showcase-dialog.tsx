import { type ReactElement, useState } from 'react';
import { Dialog } from '../overlay/dialog.js';
import { Button } from '../form/button.js';

/** A dialog and the button that opens it. */
export function ShowcaseDialog(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>問いを開く</Button>
      <Dialog title="分割してよろしいですか" isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>この操作は沿革に残ります。</p>
        <div className="tn-actions">
          <Button variant="primary" onPress={() => setOpen(false)}>
            分割する
          </Button>
          <Button onPress={() => setOpen(false)}>やめる</Button>
        </div>
      </Dialog>
    </>
  );
}
