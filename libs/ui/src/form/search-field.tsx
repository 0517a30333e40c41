import { type ReactElement, useId } from 'react';
import { Icon } from '../icon/icon.js';
import { Button } from './button.js';

/** A search with its button in words. Enter and the button search; typing alone does not, so that nothing jumps while one writes. */
export function SearchField({
  label,
  isLabelHidden,
  value,
  onChange,
  onSearch,
  searchLabel,
  clearLabel,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSearch: (value: string) => void;
  readonly searchLabel: string;
  /** Empties the field and shows everything again. */
  readonly clearLabel: string;
}): ReactElement {
  const id = useId();
  return (
    <form
      role="search"
      aria-label={label}
      className="tn-field"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(value);
      }}
    >
      <label htmlFor={id} className={isLabelHidden ? 'tn-visually-hidden' : undefined}>
        {label}
      </label>
      <div className="tn-search-row">
        <input
          id={id}
          className="tn-input"
          type="search"
          enterKeyHint="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button type="submit">
          <Icon name="search" />
          {searchLabel}
        </Button>
        {value === '' ? null : (
          <Button
            variant="quiet"
            onPress={() => {
              onChange('');
              onSearch('');
            }}
          >
            {clearLabel}
          </Button>
        )}
      </div>
    </form>
  );
}
