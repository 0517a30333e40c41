/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { LeftBehind } from './left-behind.js';

const NONE = { people: 0, roleTerms: 0, commissions: 0, accounts: 0 };

describe('what new branches do not take over', () => {
  it('is said with its number, of all branches together, and without what is none', () => {
    render(<LeftBehind of={[{ ...NONE, roleTerms: 12, accounts: 1 }, null, { ...NONE, roleTerms: 3, people: 2 }]} />);
    expect(screen.getByText(/引きつがれません/).textContent).toBe(
      '役職15件・アカウント1件・支部に直接登録した人2人は、新しい支部に引きつがれません',
    );
  });

  it('is not spoken of when all moves by itself', () => {
    const { container } = render(<LeftBehind of={[NONE, undefined]} />);
    expect(container.textContent).toBe('');
  });
});
