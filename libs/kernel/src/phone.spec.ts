import fc from 'fast-check';
import { type Phone, parsePhones } from './phone.js';

const AGEO = { defaultAreaCode: '048' };

const only = (raw: string): Phone => {
  const reading = parsePhones(raw, AGEO);
  if (!reading.ok || reading.phones.length !== 1) throw new Error(`not one number: ${JSON.stringify(reading)}`);
  return reading.phones[0] as Phone;
};

describe('the telephones of the bases', () => {
  it.each([
    ['７７６－６０１５', '048-776-6015', '+81487766015'],
    ['７７５－０９１９', '048-775-0919', '+81487750919'],
    ['７７６－７８０８', '048-776-7808', '+81487767808'],
    ['７２６－３７４７', '048-726-3747', '+81487263747'],
    ['７２２－２０８４', '048-722-2084', '+81487222084'],
    ['７８２－０３５５', '048-782-0355', '+81487820355'],
    ['７８１－１０１１', '048-781-1011', '+81487811011'],
    ['７７１－７３４４', '048-771-7344', '+81487717344'],
    ['７８１－２２８０', '048-781-2280', '+81487812280'],
    ['７２３－０３９６', '048-723-0396', '+81487230396'],
    ['７２３－９２６０', '048-723-9260', '+81487239260'],
    ['７２６－８０５１', '048-726-8051', '+81487268051'],
    ['７２６－８０１６', '048-726-8016', '+81487268016'],
    ['７７３－７１５５', '048-773-7155', '+81487737155'],
  ])('%p is %s', (raw, normalised, e164) =>
    expect(only(raw)).toEqual({
      normalised,
      e164,
      kind: 'phone',
      extension: null,
      note: null,
      remarks: ['AREA_CODE_ADDED'],
    }),
  );
});

describe('one number', () => {
  it.each([
    ['048-776-6015'],
    ['０４８（７７６）６０１５'],
    ['(048)776-6015'],
    ['048 776 6015'],
    ['０４８ー７７６ー６０１５'],
    ['048−776−6015'],
    ['048―776―6015'],
    ['048.776.6015'],
    ['0487766015'],
    ['TEL 048-776-6015'],
    ['☎048-776-6015'],
    ['電話：048-776-6015'],
    ['+81-48-776-6015'],
    ['+81 (0)48 776 6015'],
    ['＋８１４８７７６６０１５'],
  ])('%p is written in full', (raw) =>
    expect(only(raw)).toMatchObject({ normalised: '048-776-6015', kind: 'phone', remarks: [] }),
  );

  it.each([
    ['487766015', '048-776-6015', 'phone', ['LEADING_ZERO_ADDED']],
    ['9012345678', '090-1234-5678', 'mobile', ['LEADING_ZERO_ADDED']],
    ['48-776-6015', '048-776-6015', 'phone', ['LEADING_ZERO_ADDED']],
    ['776 6015', '048-776-6015', 'phone', ['AREA_CODE_ADDED']],
    ['090-1234-5678', '090-1234-5678', 'mobile', []],
    ['０８０１２３４５６７８', '080-1234-5678', 'mobile', []],
    ['060-1234-5678', '060-1234-5678', 'mobile', []],
    ['050-1234-5678', '050-1234-5678', 'phone', []],
    ['0120-123-456', '0120-123-456', 'phone', []],
    ['0800-123-4567', '0800-123-4567', 'phone', []],
    ['0570-012345', '0570-012-345', 'phone', []],
    ['03-1234-5678', '03-1234-5678', 'phone', []],
    ['0480-12-3456', '0480-12-3456', 'phone', []],
    ['0480123456', '048-012-3456', 'phone', ['GROUPS_ASSUMED']],
    ['0312345678', '03-1234-5678', 'phone', ['GROUPS_ASSUMED']],
    ['0493123456', '049-312-3456', 'phone', ['GROUPS_ASSUMED']],
    ['FAX 776-6016', '048-776-6016', 'fax', ['AREA_CODE_ADDED']],
    ['776-6016(ファックス)', '048-776-6016', 'fax', ['AREA_CODE_ADDED']],
    ['電話・FAX 048-776-6015', '048-776-6015', 'phone', ['ALSO_FAX']],
    ['TEL/FAX 048-776-6015', '048-776-6015', 'phone', ['ALSO_FAX']],
    ['048-776-6015（呼出）', '048-776-6015', 'relay', []],
    ['(呼)048-776-6015', '048-776-6015', 'relay', []],
  ])('%p is %s', (raw, normalised, kind, remarks) =>
    expect(only(raw)).toMatchObject({ normalised, kind, remarks, note: null }),
  );

  it.each([
    ['090-1234-5678（長女）', '長女', null],
    ['048-776-6015 (代)', '代', null],
    ['048-776-6015 内線21', null, '21'],
    ['048-776-6015（内線：２１）', null, '21'],
    ['048-776-6015 ext.7', null, '7'],
    ['048-776-6015（センター）', 'センター', null],
  ])('%p has words beside it', (raw, note, extension) => expect(only(raw)).toMatchObject({ note, extension }));
});

describe('a cell with several numbers', () => {
  it.each([
    ['776-6015／090-1234-5678', ['048-776-6015', '090-1234-5678']],
    ['776-6015、775-0919', ['048-776-6015', '048-775-0919']],
    ['048-776-6015 090-1234-5678', ['048-776-6015', '090-1234-5678']],
    ['048 776 6015 090 1234 5678', ['048-776-6015', '090-1234-5678']],
    ['776-6015\n775-0919', ['048-776-6015', '048-775-0919']],
    ['776-6015 又は 775-0919', ['048-776-6015', '048-775-0919']],
    ['776-6015・775-0919・726-3747', ['048-776-6015', '048-775-0919', '048-726-3747']],
  ])('%p', (raw, numbers) => {
    const reading = parsePhones(raw, AGEO);
    expect(reading.ok && reading.phones.map((phone) => phone.normalised)).toEqual(numbers);
  });

  it('gives each number its own words', () => {
    const reading = parsePhones('電話 776-6015（内線12）（自宅） FAX 776-6016 携帯090-1234-5678（長男）', AGEO);
    expect(reading.ok && reading.phones.map(({ kind, note, extension }) => [kind, note, extension])).toEqual([
      ['phone', '自宅', '12'],
      ['fax', null, null],
      ['mobile', '長男', null],
    ]);
  });
});

describe('a cell without a number', () => {
  it.each(['', '　', 'なし', '無', '―', 'ー'])('%p has none', (raw) =>
    expect(parsePhones(raw, AGEO)).toEqual({ ok: true, phones: [] }),
  );

  it.each([
    ['不明', '不明'],
    ['776-601', '776-601'],
    ['776-6015、6016', '6016'],
    ['048-776-60155', '048-776-60155'],
    ['090-1234-567', '090-1234-567'],
    ['00-776-6015', '00-776-6015'],
    ['176-6015', '176-6015'],
    ['076-6015', '076-6015'],
    ['+1 415 555 2671', '001 415 555 2671'],
    ['2019/4/1', '2019'],
  ])('%p fits nothing', (raw, part) =>
    expect(parsePhones(raw, AGEO)).toMatchObject({ ok: false, code: 'PHONE_NOT_READ', part }),
  );

  it('is also one that is too long to be a list of numbers', () => {
    const long = Array.from({ length: 40 }, () => '776-6015').join('、');
    expect(parsePhones(long, AGEO)).toEqual({ ok: false, code: 'PHONE_NOT_READ', part: long });
  });

  it('wants a real area code', () => {
    for (const defaultAreaCode of ['', '48', '00', '048480']) {
      expect(() => parsePhones('776-6015', { defaultAreaCode })).toThrow(RangeError);
    }
  });
});

describe('any number', () => {
  it('reads what it wrote, in any width', () => {
    const landline = fc.integer({ min: 200_0000, max: 999_9999 }).map((local) => `048${local}`);
    const mobile = fc.integer({ min: 1000_0000, max: 9999_9999 }).map((local) => `090${local}`);
    fc.assert(
      fc.property(fc.oneof(landline, mobile), (digits) => {
        const { normalised, e164 } = only(digits);
        expect(normalised.replaceAll('-', '')).toBe(digits);
        const wide = normalised.replace(/[\d-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(only(wide)).toEqual(only(normalised));
        expect(only(e164)).toMatchObject({ normalised, e164 });
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => typeof parsePhones(raw, AGEO).ok === 'boolean'));
  });
});
