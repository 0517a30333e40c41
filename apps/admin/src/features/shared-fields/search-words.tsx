import { TextField } from '@tsunagari/ui';
import { type ReactElement, useEffect, useState } from 'react';

const PAUSE_MS = 300;

/**
 * A search field whose words live in the address. What is typed stays here first and goes there when typing pauses: an address that
 * follows every key would answer late and break the conversion of kana to kanji.
 */
export function SearchWords({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}): ReactElement {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed === sent) return;
    const pause = setTimeout(() => {
      setSent(typed);
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, sent, onChange]);
  return <TextField label={label} value={typed} onChange={setTyped} />;
}
