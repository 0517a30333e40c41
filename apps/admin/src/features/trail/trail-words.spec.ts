import { actionWords } from './trail-words.js';

describe('an action of the trail in words', () => {
  it.each([
    ['branch.split', '支部：分割'],
    ['people.looked', '人：閲覧'],
    ['account.add-passkey', 'アカウント：追加'],
    ['account.link-identity', 'アカウント：組織のアカウントとの結びつけ'],
    ['person.join-household', 'person.join-household'],
    ['something.else', 'something.else'],
  ])('%s is %s', (action, words) => expect(actionWords(action)).toBe(words));
});
