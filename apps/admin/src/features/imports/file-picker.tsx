import { Icon } from '@tsunagari/ui';
import { type DragEvent, type ReactElement, useId, useState } from 'react';
import { m } from '../../paraglide/messages.js';

/** Chooses a file: by the window of the browser, or by letting it fall on the sheet. */
export function FilePicker({
  file,
  onChoose,
}: {
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
}): ReactElement {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [first] = files ?? [];
    if (first) onChoose(first);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className="tn-file-drop"
      data-over={isOver ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>
        <Icon name="book" />
        {m.choose_file()}
      </label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.csv,text/csv"
        aria-describedby={`${id}-help`}
        onChange={(event) => take(event.target.files)}
      />
      <p id={`${id}-help`} className="tn-help">
        {m.choose_file_help()}
      </p>
      <p role="status">{file === null ? '' : m.file_chosen({ name: file.name })}</p>
    </div>
  );
}
