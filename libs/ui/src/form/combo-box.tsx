import { searchKey } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icon/icon.js';
import { FieldName, type FieldProps } from './field.js';

/** One of many values, found by its name or its reading. */
export interface ComboBoxOption {
  readonly value: string;
  readonly label: string;
  /** Reading by which it is found too: みほんひがし. */
  readonly kana?: string | null;
}

/**
 * One of many values: typing part of the name or of its kana narrows the list; ひらがな, カタカナ and full width are the same.
 * The button shows the whole list, so that nobody has to know a name.
 */
export function ComboBox({
  id,
  label,
  requiredLabel,
  help,
  error,
  value,
  onChange,
  options,
  openLabel,
  nothingFound,
}: FieldProps & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly ComboBoxOption[];
  /** Of the button that shows the whole list: 一覧から選ぶ. */
  readonly openLabel: string;
  readonly nothingFound: string;
}): ReactElement {
  const labelOf = (chosen: string | null): string => options.find((option) => option.value === chosen)?.label ?? '';
  const [words, setWords] = useState(() => labelOf(value));
  const [showsAll, setShowsAll] = useState(true);
  const key = searchKey(words);
  const found = showsAll
    ? options
    : options.filter((option) => searchKey(`${option.label} ${option.kana ?? ''}`).includes(key));
  return (
    <AriaComboBox
      {...(id === undefined ? {} : { id })}
      className="tn-field"
      items={found.map((option) => ({ ...option, id: option.value }))}
      inputValue={words}
      value={value}
      isInvalid={Boolean(error)}
      isRequired={requiredLabel !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection
      onInputChange={(typed) => {
        setWords(typed);
        setShowsAll(false);
      }}
      onOpenChange={(_isOpen, trigger) => {
        if (trigger !== 'input') setShowsAll(true);
      }}
      onChange={(chosen) => {
        onChange(chosen === null ? null : String(chosen));
        setWords(labelOf(chosen === null ? null : String(chosen)));
      }}
    >
      <Label>
        <FieldName label={label} requiredLabel={requiredLabel} />
      </Label>
      {help ? (
        <Text slot="description" className="tn-help">
          {help}
        </Text>
      ) : null}
      <div className="tn-combo-row">
        <Input className="tn-input" />
        <AriaButton className="tn-button" aria-label={openLabel}>
          {openLabel}
          <Icon name="down" />
        </AriaButton>
      </div>
      <FieldError className="tn-error">{error}</FieldError>
      <Popover className="tn-popover">
        <ListBox className="tn-options" renderEmptyState={() => <p className="tn-quiet">{nothingFound}</p>}>
          {(option: ComboBoxOption & { readonly id: string }) => (
            <ListBoxItem textValue={option.label}>
              {option.label}
              {option.kana ? <span className="tn-quiet tn-small"> {option.kana}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
