/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { LoadingState } from './loading.js';

describe('LoadingState', () => {
  it('is the heading of a screen that has no other yet, so that there is always one', () => {
    render(<LoadingState label="読みこんでいます" isWholePage />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('読みこんでいます');
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true');
  });

  it('is no heading within a screen', () => {
    render(<LoadingState label="読みこんでいます" />);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('読みこんでいます');
  });
});
