import fc from 'fast-check';
import { readSkills } from './read-skills.js';

describe('what someone can do', () => {
  it.each([
    ['傾聴・車の運転（軽・普通）、パソコン', ['傾聴', '車の運転（軽・普通）', 'パソコン']],
    ['ごみ出し／買い物\n草取り', ['ごみ出し', '買い物', '草取り']],
    ['パソコン、ﾊﾟｿｺﾝ', ['パソコン']],
    ['手話 通訳', ['手話 通訳']],
    ['、・ ', []],
  ])('%j are %j', (text, skills) => expect(readSkills(text)).toEqual(skills));

  it('is kept as written, whatever stands between', () => {
    const skill = fc.constantFrom('傾聴', '車の運転', 'パソコン', '大工（木工）', '𠮷田流　生け花');
    fc.assert(
      fc.property(fc.uniqueArray(skill), fc.constantFrom('・', '、', '，', '/', '\n', '；'), (skills, between) => {
        expect(readSkills(skills.join(between))).toEqual(skills);
      }),
    );
  });
});
