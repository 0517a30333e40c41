import fc from 'fast-check';
import { AVAILABILITY_SLOTS } from '../vocabulary.js';
import { readAvailability } from './read-availability.js';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI'];
const both = (...days: string[]) => days.flatMap((day) => [`${day}_AM`, `${day}_PM`]);

describe('when someone has time', () => {
  it.each<[string, string[]]>([
    ['月曜午前', ['MON_AM']],
    ['月曜日の午前', ['MON_AM']],
    ['月・水・金の午後', ['MON_PM', 'WED_PM', 'FRI_PM']],
    ['月・水午前、金午後', ['MON_AM', 'WED_AM', 'FRI_PM']],
    ['火、木', both('TUE', 'THU')],
    ['火木ＡＭ', ['TUE_AM', 'THU_AM']],
    ['月～金', both(...WEEKDAYS)],
    ['月曜日から水曜日まで', both('MON', 'TUE', 'WED')],
    ['平日午前・午後', both(...WEEKDAYS)],
    ['平日の午前中のみ', WEEKDAYS.map((day) => `${day}_AM`)],
    ['土日', both('SAT', 'SUN')],
    ['いつでも', [...AVAILABILITY_SLOTS]],
    ['日曜　終日', both('SUN')],
    ['', []],
  ])('%j is %j', (text, slots) => expect(readAvailability(text)).toEqual({ ok: true, slots }));

  it.each([
    '祝日',
    '午前のみ',
    '平日（祝日を除く）',
    '第2月曜',
    '月1日',
    '月曜の夜',
    '金～月',
    '日曜以外',
    '木曜×',
    '要相談',
  ])('that is more than half days of the week stays a remark: %s', (text) =>
    expect(readAvailability(text)).toEqual({ ok: false, text }),
  );

  it('is read back whatever half days are written, in whatever order', () => {
    const written: Record<string, string> = { AM: '午前', PM: '午後' };
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...AVAILABILITY_SLOTS]),
        fc.constantFrom('、', '・', '\n', ' '),
        (slots, between) => {
          const text = slots
            .map(
              (slot) => `${'月火水木金土日'.charAt(AVAILABILITY_SLOTS.indexOf(slot) / 2)}曜${written[slot.slice(4)]}`,
            )
            .join(between);
          expect(readAvailability(text)).toEqual({
            ok: true,
            slots: AVAILABILITY_SLOTS.filter((slot) => slots.includes(slot)),
          });
        },
      ),
    );
  });
});
