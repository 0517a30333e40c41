import { shownStatus } from './volunteer-words.js';

describe('the state that the list of volunteers shows', () => {
  it('is that of those who can be asked, unless the address says otherwise', () => {
    expect(shownStatus(undefined)).toBe('ACTIVE');
    expect(shownStatus('RESTING')).toBe('RESTING');
    expect(shownStatus('ALL')).toBeNull();
    expect(shownStatus('no such state')).toBe('ACTIVE');
  });
});
