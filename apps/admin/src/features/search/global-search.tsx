import { Button, Icon } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';

/** The search box of the header; Ctrl+K goes there from anywhere. */
export function GlobalSearch(): ReactElement {
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void navigate({ to: '/search', search: { q: words } });
  };
  return (
    <form role="search" className="tn-search-row" onSubmit={submit}>
      <input
        ref={input}
        className="tn-input"
        type="search"
        aria-label={m.search_everywhere()}
        placeholder={m.search_everywhere()}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit">
        <Icon name="search" />
        {m.search()}
      </Button>
    </form>
  );
}
